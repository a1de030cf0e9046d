// The web starts from what the build noted: without the compiler, and without reading next.config.ts.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { PHASE_PRODUCTION_SERVER } from "next/constants";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { giveBuiltConfig } from "@/lib/entry/http/built-config";

type LoadConfig = (phase: string, folder: string) => Promise<{ readonly poweredByHeader: boolean }>;
const { default: loadConfig } = createRequire(import.meta.url)("next/dist/server/config") as {
  readonly default: LoadConfig;
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "jietong-config-"));
  await writeFile(path.join(folder, "next.config.ts"), "throw new Error('read at a start')");
  // What is set here ends with the test.
  vi.stubEnv("__NEXT_PRIVATE_STANDALONE_CONFIG", "");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test("Next takes what it is given and does not read the file", async () => {
  await mkdir(path.join(folder, ".next"));
  const noted = { version: 1, config: { poweredByHeader: false, distDir: ".next" } };
  await writeFile(path.join(folder, ".next/required-server-files.json"), JSON.stringify(noted));
  await giveBuiltConfig(folder);
  expect(await loadConfig(PHASE_PRODUCTION_SERVER, folder)).toEqual(noted.config);
});

test("given nothing it reads the file, so that the test above shows something", async () => {
  await expect(loadConfig(PHASE_PRODUCTION_SERVER, folder)).rejects.toThrow();
});

test("without a build it says what comes first", async () => {
  await expect(giveBuiltConfig(folder)).rejects.toThrow("npm run build comes first");
});
