import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { scriptArguments } from "@/tests/checks/deployment";
import { ROOT } from "@/tests/support/steps";

/** Megabytes, PostgreSQL and Node apart: what somebody has to fetch and keep for each machine that serves. */
const MOST = 300;

test("a production install stays under 300 MB", { timeout: 120_000 }, () => {
  const { stdout, stderr } = spawnSync(process.execPath, [...scriptArguments("trim-install"), "--dry-run"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const [, left] = /^it would be: (\d+) MB/m.exec(stdout) ?? [];
  expect(left, stderr).toBeDefined();
  // Not nothing either: next alone is more.
  expect(Number(left)).toBeGreaterThan(80);
  expect(Number(left)).toBeLessThan(MOST);
});
