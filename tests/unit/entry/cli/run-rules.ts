// Asks the rules as the command line does: a text in, answers and errors out, an exit code. A process of its own runs the same
// in rules-process.test.ts.
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { runTopic } from "@/lib/entry/cli/rules/run-topic";

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Every line of standard output, parsed. */
  readonly answers: readonly Readonly<Record<string, unknown>>[];
}

export async function runRules(topic: string, input: string): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const written = Promise.all([text(stdout), text(stderr)]);
  const code = await runTopic(topic.split(" "), Readable.from([Buffer.from(input)]), stdout, stderr);
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  const lines = out.split("\n").filter((line) => line !== "");
  return {
    code,
    out,
    err,
    answers: lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>),
  };
}
