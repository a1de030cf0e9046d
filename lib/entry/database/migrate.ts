// Brings a database to the newest shape. Safe to run from several processes at once, and again.
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { applyMigrations } from "@/db/engine/apply-migrations";
import { gatherPhrases } from "@/db/complaint/gather-phrases";
import { chainAllReports } from "@/db/platform/chain-reports";
import { countAllWaiting } from "@/db/platform/waiting-reports";
import { chainReviews } from "@/db/review/chain-reviews";
import { createClient, type Db } from "@/db/engine/client";
import { ConnectionLost } from "@/db/engine/connection";
import { installRulebook } from "@/db/rulebook/install-rulebook";
import { namePlatforms } from "@/db/platform/name-platforms";
import { rekeyContacts } from "@/lib/contact/rekey-contacts";

const FOLDER = path.join(import.meta.dirname, "../../../db/migrations");
/** Any number nobody else uses: "jietong" folded into 31 bits. */
const MIGRATION_LOCK = 1_784_501_203;
const LOCK_ASKED_EVERY_MS = 100;

/**
 * Asks again instead of waiting inside the statement: a waiting statement holds a snapshot, which an index that is built
 * concurrently by the lock's holder waits for: a deadlock.
 */
async function haveMigrationLock(db: Db): Promise<void> {
  for (;;) {
    const [row] = await db.execute<{ had: boolean }>(
      sql`select pg_try_advisory_lock(${MIGRATION_LOCK}) as had`,
    );
    if (row?.had === true) return;
    await sleep(LOCK_ASKED_EVERY_MS);
  }
}

/**
 * Applies the migrations that `url`'s database has not seen, and installs the rulebook of this program. A session-level advisory lock on the pool's only
 * connection lets one process do the work while the others wait. Throws when a migration fails; what was applied before it stays.
 */
export async function migrate(url: string, folder = FOLDER): Promise<void> {
  const client = createClient(url, { max: 1, statementTimeoutMs: 0, name: "jietong-migrate" });
  try {
    await haveMigrationLock(client.db);
    await applyMigrations(client.db, folder);
    await installRulebook(client.db);
    await chainReviews(client.db);
    await namePlatforms(client.db);
    await rekeyContacts(client.db);
    await gatherPhrases(client.db);
    await chainAllReports(client.db);
    await countAllWaiting(client.db);
  } finally {
    await client.close();
  }
}

const TRIES = 20;
const AGAIN_AFTER_MS = 1_500;

function isOfConnection(error: unknown): boolean {
  return error instanceof ConnectionLost || (error instanceof Error && isOfConnection(error.cause));
}

export interface Patience {
  /** No further try begins once it is aborted. */
  readonly signal: AbortSignal;
  /** Hears of every try that failed, but for the last. */
  readonly onLost: (error: unknown) => void;
}

/**
 * The same for a program that starts while the database is away or comes and goes: half a minute of tries. Every migration
 * bears being begun again. Throws what the last try said, and at once what is not about the connection.
 */
export async function migrateWhenThere(url: string, { signal, onLost }: Patience): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await migrate(url);
    } catch (error) {
      if (tries === TRIES || signal.aborted || !isOfConnection(error)) throw error;
      onLost(error);
      await sleep(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
