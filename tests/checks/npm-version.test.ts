// An npm that does not read which packages may run scripts says so when it installs the product, in one line. It installs
// all the same: who tries the product may have no other.
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readDockerfile, scriptArguments } from "@/tests/checks/deployment";
import { read } from "@/tests/checks/tracked-files";
import { ROOT } from "@/tests/support/steps";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "jietong-npm-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What is said when `name` at `version` installs the product; whatever called it says that it is the newest npm. */
async function installedBy(name: string, version: string) {
  await mkdir(path.join(folder, "bin"));
  await writeFile(path.join(folder, "package.json"), JSON.stringify({ name, version }));
  const env = { npm_execpath: path.join(folder, "bin/npm-cli.js"), npm_config_user_agent: "npm/99.0.0" };
  const { status, stderr } = spawnSync(process.execPath, scriptArguments("preinstall"), {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, stderr };
}

test.each(["6.14.18", "10.9.3", "11.15.9"])("npm %s is named as too old in one line", async (version) => {
  expect(await installedBy("npm", version)).toEqual({
    status: 0,
    stderr: `npm 11.16 or later is asked for: this is npm ${version}, which ran the scripts of every package. For production, remove node_modules and run: npx npm@11 ci\n`,
  });
});

test.each(["11.16.0", "11.19.1", "12.0.0"])("npm %s installs without a word", async (version) => {
  expect(await installedBy("npm", version)).toEqual({ status: 0, stderr: "" });
});

test("another installer, which reads another lockfile, is named as such", async () => {
  expect((await installedBy("pnpm", "11.20.0")).stderr).toContain("this is pnpm 11.20.0");
});

test("what asks is there before the image installs, and asks for what engines asks for", () => {
  const [file = ""] = scriptArguments("preinstall");
  const steps = readDockerfile();
  const copied = steps.findIndex(({ name, rest }) => name === "COPY" && rest.split(" ")[0] === file);
  const installs = steps.findIndex(({ name, rest }) => name === "RUN" && /\bci\b/.test(rest));
  expect(copied).toBeGreaterThan(0);
  expect(copied).toBeLessThan(installs);
  expect(read("package.json")).toContain('"npm": ">=11.16.0"');
});
