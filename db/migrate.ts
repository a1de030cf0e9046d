// Brings a database to the newest shape. Safe to run from several processes at once, and again.
import path from "node:path";
import { sql } from "drizzle-orm";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { createClient } from "@/db/client";
import { installFirstRulebook } from "@/db/first-rulebook";

const FOLDER = path.join(import.meta.dirname, "migrations");
/** Any number nobody else uses: "jietong" folded into 31 bits. */
const MIGRATION_LOCK = 1_784_501_203;

/**
 * Applies the migrations that `url`'s database has not seen, and installs the first rulebook. A session-level advisory lock on the pool's only
 * connection lets one process do the work while the others wait. Throws when a migration fails; nothing of it stays.
 */
export async function migrate(url: string): Promise<void> {
  const client = createClient(url, { max: 1, statementTimeoutMs: 0, name: "jietong-migrate" });
  try {
    await client.db.execute(sql`set lock_timeout = 0`);
    await client.db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await applyMigrations(client.db, { migrationsFolder: FOLDER });
    await installFirstRulebook(client.db);
  } finally {
    await client.close();
  }
}
