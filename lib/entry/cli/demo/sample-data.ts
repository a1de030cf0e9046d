// Loads the sample data into a database that holds none.
import { createClient } from "@/db/engine/client";
import type { Db } from "@/db/engine/client";
import { migrate } from "@/lib/entry/database/migrate";
import { seed } from "@/db/seed/seed";
import { isUnfinished, removeUnfinished } from "@/db/seed/unfinished";

/** Nothing is lost that is not written again at the next start, so no commit waits for the disk. */
function hurried(url: string): string {
  const address = new URL(url);
  address.searchParams.set("synchronous_commit", "off");
  return address.href;
}

/** Runs `work` on a pool of its own. */
async function on<T>(url: string, max: number, work: (db: Db) => Promise<T>): Promise<T> {
  const client = createClient(hurried(url), { max, statementTimeoutMs: 0, name: "jietong-seed" });
  try {
    return await work(client.db);
  } finally {
    await client.close();
  }
}

/** Sample data that were broken off (Ctrl-C during the first start) are removed, so that they can be written whole. */
export async function clearUnfinished(url: string): Promise<boolean> {
  const cleared = await on(url, 1, async (db) => {
    if (!(await isUnfinished(db))) return false;
    await removeUnfinished(db);
    return true;
  });
  if (cleared) await migrate(url);
  return cleared;
}

/** True when sample data were written: the database had no platform yet. Needs JIETONG_MODE=demo. */
export async function fillWhenEmpty(url: string): Promise<boolean> {
  await clearUnfinished(url);
  return on(url, 6, (db) => seed(db, new Date()));
}
