// A test run that was killed outright leaves its server behind; the next run ends it.
import { readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { isAlive } from "@/db/engine/process-lock";

async function readPid(file: string): Promise<number> {
  return Number((await readFile(file, "utf8").catch(() => "")).split("\n")[0]);
}

/** Stops and removes the clusters in the temporary folder whose starter is gone. */
export async function sweepAbandonedClusters(prefix: string): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = path.join(os.tmpdir(), name);
    const owner = await readPid(path.join(folder, "owner.pid"));
    if (!(owner > 0) || isAlive(owner)) continue;
    const server = await readPid(path.join(folder, "data", "postmaster.pid"));
    // SIGQUIT is PostgreSQL's immediate stop; nothing in a test cluster is worth a checkpoint.
    if (server > 0 && isAlive(server)) process.kill(server, "SIGQUIT");
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
