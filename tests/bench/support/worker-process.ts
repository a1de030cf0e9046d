// The product's worker, as `npm run worker` starts it, on a database of the measurement's.
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const STOP_MS = 20_000;
const MAIL_FOLDER = path.join(os.tmpdir(), `jietong-mail-${String(process.pid)}`);

/** Runs a TypeScript file of the repository in a process of its own, which ends with this one. */
export function startProcess(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess {
  return fork(path.join(ROOT, file), [...args], {
    cwd: ROOT,
    execArgv: ["--conditions=react-server", "--import", "tsx/esm"],
    env: { ...process.env, NODE_OPTIONS: "", JIETONG_MODE: "demo", LOG_LEVEL: "fatal", ...env },
  });
}

/** What the workers sent. */
export function removeMail(): Promise<void> {
  return rm(MAIL_FOLDER, { recursive: true, force: true });
}

export function startWorker(url: string): ChildProcess {
  return startProcess("lib/entry/cli/worker.ts", [], { DATABASE_URL: url, DATABASE_POOL: "8", MAIL_FOLDER });
}

/** Ends a process in good order; one that does not end in time is killed. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  await ended;
  clearTimeout(force);
}
