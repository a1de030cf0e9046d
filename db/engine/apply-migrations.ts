// Applies what a database has not seen, in the order and with the records of drizzle-kit, so that its tools still work.
// Each file is a transaction of its own: the locks of one are gone before the next begins.
import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { MigrationMeta } from "drizzle-orm/migrator";
import type { Db, Executor } from "@/db/engine/client";
import { withPatience } from "@/db/engine/lock-patience";

/**
 * A file that begins so runs statement by statement, outside any transaction: for a backfill, which may not hold the lock
 * of the column it fills, and for indexes built while everybody continues to write. After a crash it runs again from its
 * start, so every statement of it must bear being run twice.
 */
const ONE_BY_ONE = /^-- one by one\b/;
/** Waits for everybody and keeps nobody waiting. */
const CONCURRENTLY = /\b(create|drop)\s+(unique\s+)?index\s+concurrently\b/i;

async function listApplied(db: Db): Promise<ReadonlySet<number>> {
  await db.execute(sql`create schema if not exists drizzle`);
  await db.execute(
    sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
  );
  const rows = await db.execute<{ at: string }>(
    sql`select created_at as at from drizzle.__drizzle_migrations`,
  );
  return new Set(rows.map(({ at }) => Number(at)));
}

async function record(db: Executor, { hash, folderMillis }: MigrationMeta): Promise<void> {
  await db.execute(
    sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`,
  );
}

async function applyOneByOne(db: Db, migration: MigrationMeta): Promise<void> {
  for (const statement of migration.sql) {
    const run = async () => {
      await db.execute(sql.raw(statement));
    };
    if (CONCURRENTLY.test(statement)) {
      await db.execute(sql`set lock_timeout = 0`);
      await run();
    } else {
      await withPatience(db, run);
    }
  }
  await record(db, migration);
}

function applyAtOnce(db: Db, migration: MigrationMeta): Promise<void> {
  return withPatience(db, () =>
    db.transaction(async (tx) => {
      for (const statement of migration.sql) await tx.execute(sql.raw(statement));
      await record(tx, migration);
    }),
  );
}

/** `db` has one connection, and no other process applies anything meanwhile. Throws when a statement fails. */
export async function applyMigrations(db: Db, folder: string): Promise<void> {
  const applied = await listApplied(db);
  for (const migration of readMigrationFiles({ migrationsFolder: folder })) {
    if (applied.has(migration.folderMillis)) continue;
    if (ONE_BY_ONE.test(migration.sql[0] ?? "")) await applyOneByOne(db, migration);
    else await applyAtOnce(db, migration);
  }
}
