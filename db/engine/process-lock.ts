// A lock file that names the process holding it, so that a crash never leaves it locked.
import { readFileSync } from "node:fs";
import { open, readFile, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 100;
const PATIENCE_MS = 90_000;

/** A process that ended but that nobody waited for still has an id; containers without an init keep such ones. */
function isDefunct(pid: number): boolean {
  try {
    const status = readFileSync(`/proc/${String(pid)}/stat`, "utf8");
    return status.slice(status.lastIndexOf(")") + 2).startsWith("Z");
  } catch {
    return false;
  }
}

/** True when a process of that id runs, under any user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isDefunct(pid);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** False only where the system knows that process `pid` runs another program than `name`. */
export function mayBeProgram(pid: number, name: string): boolean {
  try {
    return readFileSync(`/proc/${String(pid)}/comm`, "utf8").trim() === name;
  } catch {
    return true;
  }
}

async function tryTake(file: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Waits until no living process holds `file`, then holds it. Throws after 90 seconds. */
export async function holdLock(file: string): Promise<{ release(): Promise<void> }> {
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    if (await tryTake(file)) return { release: () => rm(file, { force: true }) };
    const holder = Number(await readFile(file, "utf8").catch(() => ""));
    if (holder > 0 && !isAlive(holder)) await rm(file, { force: true });
    else await sleep(POLL_MS);
  }
  throw new Error(`Another process has held ${file} for too long. Remove it if no such process runs.`);
}
