// `.next/entry/main.mjs` runs under whatever Node the operator has, from 20.12 on. A module that imports by name what its
// Node lacks dies before its first line.
import { spawnSync } from "node:child_process";
import { build } from "esbuild";
import { expect, test, vi } from "vitest";
import { ROOT } from "@/tests/support/steps";

// Programs are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** What came to Node's own modules after 20.12. */
const LATER =
  /\b(enableCompileCache|flushCompileCache|getCompileCacheDir|findPackageJSON|registerHooks|stripTypeScriptTypes|globSync|getCallSites?|openAsBlob|zstd\w*|createZstd\w*|DatabaseSync)\b/;

test("the entry imports by name nothing that Node 20 lacks", async () => {
  const { outputFiles } = await build({
    ...{
      absWorkingDir: ROOT,
      entryPoints: ["lib/server/main.ts"],
      write: false,
      bundle: true,
      platform: "node",
    },
    ...{
      format: "esm",
      target: "node20",
      packages: "external",
      tsconfig: "tsconfig.json",
      logLevel: "silent",
    },
  });
  const imported = [...(outputFiles[0]?.text ?? "").matchAll(/^import \{([^}]*)\} from "node:[^"]+";$/gm)];
  expect(imported.length).toBeGreaterThan(5);
  expect(imported.map(([line]) => line).filter((line) => LATER.test(line))).toEqual([]);
});

test.each([
  ["18.20.8", true],
  ["20.11.1", true],
  ["20.12.0", false],
  ["26.0.0", false],
])("Node %s is refused in one line: %s", (version, isRefused) => {
  const as = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } })`;
  const args = ["--import", `data:text/javascript,${encodeURIComponent(as)}`, "lib/server/node-version.ts"];
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx/esm", ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(status).toBe(isRefused ? 1 : 0);
  expect(stderr).toMatch(isRefused ? /^Node 20\.12 or later is needed; this is v[\d.]+\.\n$/ : /^$/);
});
