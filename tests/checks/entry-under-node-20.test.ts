// `.next/entry/main.mjs` runs under whatever Node the operator has, if that is new enough, and says in one line when it is
// not. A module that imports by name what its Node lacks dies before its first line, so the file that asks imports nothing.
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { bundleEntry, WEB_ENTRY } from "@/lib/entry/build/bundle-entry";
import { read } from "@/tests/checks/tracked-files";
import { ROOT } from "@/tests/support/steps";

// Programs are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** What came to Node's own modules after 20.17. */
const LATER =
  /\b(enableCompileCache|flushCompileCache|getCompileCacheDir|findPackageJSON|registerHooks|stripTypeScriptTypes|globSync|getCallSites?|openAsBlob|zstd\w*|createZstd\w*|DatabaseSync)\b/;

let folder = "";
const built = (name: string) => path.join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "jietong-entry-"));
  await bundleEntry(ROOT, folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What `program` says and how it ends under a Node that calls itself `version`. */
function runAs(version: string, program: readonly string[]) {
  const as = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } })`;
  const args = ["--import", `data:text/javascript,${encodeURIComponent(as)}`, ...program];
  return spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
}

test("the file that is started imports nothing before it has asked which Node it is", async () => {
  const main = await readFile(built(path.basename(WEB_ENTRY)), "utf8");
  expect(main).not.toMatch(/^\s*(import\s*[\w*{"']|export\s.*\sfrom\b)/m);
  expect(main.indexOf("process.versions")).toBeGreaterThan(0);
  expect(main.indexOf("process.versions")).toBeLessThan(main.indexOf('import("./serve.mjs")'));
});

test("the entry imports by name nothing that Node 20 lacks", async () => {
  const serve = await readFile(built("serve.mjs"), "utf8");
  const imported = [...serve.matchAll(/^import \{([^}]*)\} from "(?:node:)?[^"]+";$/gm)];
  expect(imported.length).toBeGreaterThan(5);
  expect(imported.map(([line]) => line).filter((line) => LATER.test(line))).toEqual([]);
});

test.each(["18.20.8", "20.11.1", "20.16.0", "21.0.0", "21.6.2", "21.7.3", "22.8.0"])(
  "Node %s is refused in one line by the file that is started",
  (version) => {
    const { status, stderr } = runAs(version, [built(path.basename(WEB_ENTRY))]);
    expect(stderr).toMatch(/^Node 20\.17 \(of 20\), or 22\.9 or later, is needed; this is v[\d.]+\.\n$/);
    expect(status).toBe(1);
  },
);

test.each(["20.17.0", "20.20.2", "22.9.0", "23.0.0", "24.21.0", "26.0.0"])("Node %s is let in", (version) => {
  const { status, stderr } = runAs(version, ["--import", "tsx/esm", "lib/entry/http/node-version.ts"]);
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

test("package.json and its lockfile ask for the same Node", () => {
  for (const file of ["package.json", "package-lock.json"])
    expect(read(file)).toContain('"node": "^20.17.0 || >=22.9.0"');
});
