// Runs the command line as anybody would: a process, standard input, standard output, an exit code.
import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";

const ROOT = path.resolve(import.meta.dirname, "../../../..");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Every line of standard output, parsed. */
  readonly answers: readonly Readonly<Record<string, unknown>>[];
}

export async function runRules(topic: string, input: string): Promise<Ran> {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/entry/cli/rules.ts", ...topic.split(" ")], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.end(input);
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  const lines = out.split("\n").filter((line) => line !== "");
  return {
    code,
    out,
    err,
    answers: lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>),
  };
}
