// The rules as anybody runs them: a process, standard input, standard output, an exit code.
import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect, test, vi } from "vitest";
import { clock } from "./clock-document";
import { runRules } from "./run-rules";

// A process is started, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = path.resolve(import.meta.dirname, "../../../..");

function start(topic: string) {
  const args = ["--import", "tsx", "lib/entry/cli/rules.ts", ...topic.split(" ")];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["pipe", "pipe", "pipe"] });
  // Who does not understand a topic does not wait for its documents.
  child.stdin.on("error", () => undefined);
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, closed };
}

test.each([
  ["a document", "clock", clock()],
  ["a document that is none", "clock", "{"],
  ["many, a bad one among them", "clock", `${clock()}\n{}\n${clock()}\n`],
  ["no document", "clock", ""],
  ["a topic that is none", "weather", "{}"],
  ["a topic too many", "clock lifecycle", "{}"],
])("%s is answered by the process as in place", async (_, topic, input) => {
  const { child, closed } = start(topic);
  child.stdin.end(input);
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  const { answers: _parsed, ...asked } = await runRules(topic, input);
  expect({ code, out, err }).toEqual(asked);
});

test("a reader that has seen enough ends it without a word", async () => {
  const { child, closed } = start("clock");
  child.stdin.end(`${clock()}\n`.repeat(20_000));
  child.stdout.once("data", () => child.stdout.destroy());
  expect({ err: await text(child.stderr), code: await closed }).toEqual({ err: "", code: 0 });
});
