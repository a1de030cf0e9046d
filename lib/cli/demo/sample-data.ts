// Loads the sample data into a database that holds none.
import { createClient } from "@/db/client";
import { seed } from "@/db/seed";

/** True when sample data were written: the database had no platform yet. */
export async function fillWhenEmpty(url: string): Promise<boolean> {
  const client = createClient(url, { max: 4, statementTimeoutMs: 0, name: "jietong-seed" });
  try {
    return await seed(client.db, new Date());
  } finally {
    await client.close();
  }
}
