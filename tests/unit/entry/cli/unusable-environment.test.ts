// A process that finds its environment unusable says what is wrong with it, and nothing else, and ends.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { EXAMPLE_OPERATOR } from "@/tests/support/example-operator";

// A process is started, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = path.resolve(import.meta.dirname, "../../../..");

test("the worker tells every secret that is missing or weak, without a stack", () => {
  const args = ["--conditions=react-server", "--import", "tsx/esm", "lib/entry/cli/worker.ts"];
  // The address is nobody's: the environment is judged before anything is connected to.
  const env = {
    NODE_ENV: "production" as const,
    PATH: process.env["PATH"],
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
    AUTH_SECRET: "x",
  };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr.trimEnd().split("\n")).toEqual([
    "The environment is not usable:",
    "AUTH_SECRET is weak: 32 random bytes in base64 or hex are needed",
    expect.stringMatching(/^ACCESS_SECRET is missing/),
    expect.stringMatching(/^CONTACT_KEY is missing/),
    expect.stringMatching(/^SMTP_URL is missing/),
    expect.stringMatching(/^Nobody could read who runs this installation .* OPERATOR_NAME,/),
  ]);
});

test.each([
  ["the web", "lib/entry/main.ts"],
  ["the worker", "lib/entry/cli/worker.ts"],
  ["sealing again", "lib/entry/cli/reseal.ts"],
])("one weak secret is one line, and %s does not start", (_, program) => {
  const drawn = () => randomBytes(32).toString("base64");
  const env = {
    ...EXAMPLE_OPERATOR,
    NODE_ENV: "production" as const,
    PATH: process.env["PATH"],
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
    AUTH_SECRET: drawn(),
    ACCESS_SECRET: drawn(),
    SMTP_URL: "smtp://mail.example:587",
    CONTACT_KEY: "Jietong2026xYJietong2026xYJietong2026xYJietong2026xY",
  };
  const args = ["--conditions=react-server", "--import", "tsx/esm", program];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: "utf8" });
  expect(status).not.toBe(0);
  expect(stderr.trimEnd().split("\n")).toEqual([
    "The environment is not usable:",
    "CONTACT_KEY is weak: 32 random bytes in base64 or hex are needed",
  ]);
});
