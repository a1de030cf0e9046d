// The control of everything Next has a part in: an application with nothing in it, built by the product's own Next.
import { spawn } from "node:child_process";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { startServer } from "@/tests/bench/support/node-server";
import type { NodeServer } from "@/tests/bench/support/node-server";
import type { Undo } from "@/tests/figures/undo";
import { ROOT } from "@/tests/support/steps";

export const BARE = path.join(ROOT, "tests/bench/bare");
const NEXT = path.join(ROOT, "node_modules/next/dist/bin/next");

/** Builds the Next application in `folder` from nothing, by the product's own Next unless another is named. Seconds it took. */
export async function buildNext(folder: string, next = NEXT): Promise<number> {
  await rm(path.join(folder, ".next"), { recursive: true, force: true });
  const started = performance.now();
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [next, "build"], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${folder} could not be built.\n${Buffer.concat(output).toString()}`));
    });
  });
  return (performance.now() - started) / 1_000;
}

/** When the newest file under `folder/app` was written; 0 where there is none. Milliseconds. */
async function newestSource(folder: string): Promise<number> {
  const names = await readdir(path.join(folder, "app"), { recursive: true }).catch(() => []);
  const times = names.map(async (name) => (await stat(path.join(folder, "app", name))).mtimeMs);
  return Math.max(0, ...(await Promise.all(times)));
}

/** Builds the application in `folder` unless that was done since its pages were last written. */
export async function buildNextWhenNeeded(folder: string, next = NEXT): Promise<void> {
  const builtAt = await stat(path.join(folder, ".next/BUILD_ID")).then(
    ({ mtimeMs }) => mtimeMs,
    () => -1,
  );
  if (builtAt < (await newestSource(folder))) await buildNext(folder, next);
}

/** Builds the control unless that was done already. */
export function buildBareWhenNeeded(): Promise<void> {
  return buildNextWhenNeeded(BARE);
}

/** Serves the control, as `next start` does. */
export async function startBare(databaseUrl: string, undo: Undo): Promise<NodeServer> {
  await buildBareWhenNeeded();
  return startServer(
    {
      cwd: BARE,
      args: (port) => [NEXT, "start", "-H", "127.0.0.1", "-p", String(port)],
      env: { DATABASE_URL: databaseUrl },
      ready: "/",
    },
    undo,
  );
}
