// Builds the pages and the HTTP entry, unless no input has changed since the last build.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { holdLock } from "@/db/engine/process-lock";
import { bundleEntry } from "@/lib/entry/build/bundle-entry";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const KEY_FILE = path.join(ROOT, ".next", "jietong-build-key");
const INGREDIENTS = [
  "app",
  "lib",
  "db",
  "next.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

async function listFiles(relative: string): Promise<string[]> {
  const entries = await readdir(path.join(ROOT, relative), { withFileTypes: true }).catch(() => null);
  if (entries === null) return [relative];
  const inside = entries.map((entry) => {
    const name = `${relative}/${entry.name}`;
    return entry.isDirectory() ? listFiles(name) : Promise.resolve([name]);
  });
  return (await Promise.all(inside)).flat();
}

/** A digest of everything the build reads. `next build` itself rewrites nothing among it. */
async function buildKey(): Promise<string> {
  const files = (await Promise.all(INGREDIENTS.map(listFiles))).flat().sort();
  const digest = createHash("sha256").update(process.version);
  for (const file of files)
    digest
      .update(file)
      .update("\0")
      .update(await readFile(path.join(ROOT, file)));
  return digest.digest("hex");
}

function runBuild(signal: AbortSignal | undefined): Promise<void> {
  const next = path.join(ROOT, "node_modules", "next", "dist", "bin", "next");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [next, "build"], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      signal,
    });
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The pages could not be built.\n${Buffer.concat(output).toString()}`));
    });
  });
}

/**
 * Builds when needed; true when it did. Throws with the build's own words when it fails, and when `signal`
 * ends it.
 */
export async function buildWhenNeeded(say: (line: string) => void, signal?: AbortSignal): Promise<boolean> {
  const cache = path.join(ROOT, "node_modules", ".cache");
  await mkdir(cache, { recursive: true });
  const lock = await holdLock(path.join(cache, "jietong-build.lock"));
  try {
    const key = await buildKey();
    if ((await readFile(KEY_FILE, "utf8").catch(() => "")) === key) return false;
    say("正在构建页面，约需一分钟 · Building the pages, about a minute");
    await runBuild(signal);
    await bundleEntry(ROOT);
    await writeFile(KEY_FILE, key);
    return true;
  } finally {
    await lock.release();
  }
}
