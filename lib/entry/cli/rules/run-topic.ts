// Which topics the rules answer to, and how one is asked.
import { answerClock } from "./clock-answer";
import { readDocuments } from "./documents";
import { answerLifecycle } from "./lifecycle-answer";
import { answerAll } from "./answer-all";
import { answerObligations } from "./obligations-answer";
import { answerPerson } from "./person-answer";
import { answerPlatformName } from "./platform-name-answer";
import { answerTemplate } from "./template-answer";
import { answerThresholds } from "./thresholds-answer";

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

/**
 * Answers the documents of an input on one topic.
 * @param args the words behind the command: one topic
 * @returns the exit code: 0, or 2 when the topic is unknown or a document could not be answered
 */
export async function runTopic(
  args: readonly string[],
  input: NodeJS.ReadableStream,
  out: NodeJS.WritableStream,
  errors: NodeJS.WritableStream,
): Promise<number> {
  const [topic, ...more] = args;
  if (isTopic(topic) && more.length === 0)
    return answerAll(readDocuments(input), ANSWERS[topic], out, errors);
  errors.write(`${USAGE}\n`);
  return 2;
}
