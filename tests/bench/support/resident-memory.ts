// How much memory a process holds.
import { readFile } from "node:fs/promises";

const KIB_PER_MB = 1_000_000 / 1_024;

/** Resident memory in MB (10⁶ bytes). Linux only: read from /proc. */
export async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, "utf8");
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  if (kib === undefined) throw new Error(`Process ${String(pid)} says nothing about its memory.`);
  return Number(kib) / KIB_PER_MB;
}
