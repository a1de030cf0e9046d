// What a short run tells `npm test`: how many figures held.
import { mkdir, writeFile } from "node:fs/promises";
import { RESULTS } from "@/tests/support/counts";
import type { Counts } from "@/tests/support/counts";

export async function keepCounts(name: string, { passed, failed }: Counts): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  const report = { numPassedTests: passed, numFailedTests: failed, success: failed === 0 };
  await writeFile(`${RESULTS}/${name}.json`, `${JSON.stringify(report)}\n`);
}
