// `npm run -s rules -- clock|thresholds|lifecycle|template|person|platform-name|obligations`: the rules, from the command line.
// One JSON document on standard input, or one per line for many; one answer for each on standard output.
import { stdin, stdout, stderr } from "node:process";
import { runTopic } from "@/lib/entry/cli/rules/run-topic";

// A reader that has seen enough (`| head`) is no fault of ours.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await runTopic(process.argv.slice(2), stdin, stdout, stderr);
