// How much processor time a process has used.
import { readFile } from "node:fs/promises";

/** The kernel counts in hundredths of a second for every program, whatever its own clock does. */
const MS_PER_TICK = 10;

/** Of all its threads, in milliseconds. Linux only: read from /proc. */
export async function processorMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, "utf8");
  // The name of the program stands in brackets and may hold blanks; user and system time are the 14th and 15th field.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}
