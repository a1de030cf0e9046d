import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { measuredCommit } from "@/tests/figures/measured-commit";

let folder = "";
const git = (...given: readonly string[]) =>
  execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.test", ...given], {
    cwd: folder,
    encoding: "utf8",
  }).trim();

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "jietong-measured-"));
  await mkdir(path.join(folder, "docs/figures"), { recursive: true });
  await writeFile(path.join(folder, "product.ts"), "1");
  await writeFile(path.join(folder, "docs/figures/bench.json"), "{}");
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "first");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a figure is of the commit that was measured", async () => {
  const commit = git("rev-parse", "--short", "HEAD");
  expect(measuredCommit(folder)).toBe(commit);
  // A figure of an hour ago, not committed yet, changes no code.
  await writeFile(path.join(folder, "docs/figures/bench.json"), "{ }");
  expect(measuredCommit(folder)).toBe(commit);
});

test.each(["product.ts", "new.ts"])("a change of %s that is in no commit is said", async (name) => {
  await writeFile(path.join(folder, name), "2");
  expect(measuredCommit(folder)).toBe(`${git("rev-parse", "--short", "HEAD")} with changes not committed`);
});
