// `npm run -s rules -- clock|thresholds|lifecycle|template|person|platform-name|obligations`: the rules, from the command line.
// One JSON document on standard input, or one per line for many; one answer for each on standard output.
import { stdin, stdout, stderr } from "node:process";
import { answerClock } from "@/lib/entry/cli/rules/clock-answer";
import { readDocuments } from "@/lib/entry/cli/rules/documents";
import { answerLifecycle } from "@/lib/entry/cli/rules/lifecycle-answer";
import { answerAll } from "@/lib/entry/cli/rules/answer-all";
import { answerObligations } from "@/lib/entry/cli/rules/obligations-answer";
import { answerPerson } from "@/lib/entry/cli/rules/person-answer";
import { answerPlatformName } from "@/lib/entry/cli/rules/platform-name-answer";
import { answerTemplate } from "@/lib/entry/cli/rules/template-answer";
import { answerThresholds } from "@/lib/entry/cli/rules/thresholds-answer";

const ANSWERS = {
  clock: answerClock,
  thresholds: answerThresholds,
  lifecycle: answerLifecycle,
  template: answerTemplate,
  person: answerPerson,
  "platform-name": answerPlatformName,
  obligations: answerObligations,
} as const;

const USAGE = `usage: npm run -s rules -- ${Object.keys(ANSWERS).join("|")} < documents.json`;

function isTopic(name: string | undefined): name is keyof typeof ANSWERS {
  return name !== undefined && Object.hasOwn(ANSWERS, name);
}

const topic = process.argv[2];
// A reader that has seen enough (`| head`) is no fault of ours.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

if (isTopic(topic) && process.argv.length === 3) {
  process.exitCode = await answerAll(readDocuments(stdin), ANSWERS[topic], stdout, stderr);
} else {
  stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
