// Every migration after the first, one by one, on a database at work: statements that take the locks of reads and writes
// on every table there is, and a report that reads all of them for a second and a half.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { applyMigrations } from "@/db/engine/apply-migrations";
import { createClient } from "@/db/engine/client";
import type { Client } from "@/db/engine/client";
import type { OwnDatabase } from "@/tests/chaos/support/processes/own-database";

const FOLDER = path.resolve(import.meta.dirname, "../../../../db/migrations");
const CALLERS = 6;
const REPORT_MS = 1_500;
const BEFORE_MS = 200;

interface Journal {
  readonly entries: readonly { readonly tag: string }[];
}

/** Statements until asked to end; each that fails is tried once more. */
class Callers {
  #stopped = false;
  statements = 0;
  seconds = 0;
  failures = 0;
  slowestMs = 0;

  async start({ sql }: Pick<Client, "sql">): Promise<void> {
    const tables = await sql<{ name: string; field: string }[]>`
      select c.relname as name, a.attname as field from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = 1
      where n.nspname = 'public' and c.relkind = 'r' order by random()`;
    const caller = async (from: number) => {
      for (let n = from; !this.#stopped; n += 1) {
        const table = tables[n % tables.length];
        if (table === undefined) return;
        const { name, field } = table;
        await this.#twice(() => sql`select 1 from ${sql(name)} limit 1`);
        // A write that finds no row takes the same lock on the table as one that does.
        await this.#twice(() => sql`delete from ${sql(name)} where ${sql(field)} is null and false`);
      }
    };
    const reporter = async () => {
      while (!this.#stopped) {
        await sql.begin(async (tx) => {
          for (const { name } of tables) await tx`select 1 from ${tx(name)} limit 1`;
          await tx`select pg_sleep(${REPORT_MS / 1000})`;
        });
        await sleep(BEFORE_MS);
      }
    };
    await Promise.all([reporter(), ...Array.from({ length: CALLERS }, (_, n) => caller(n))]);
  }

  stop(): void {
    this.#stopped = true;
  }

  async #twice(run: () => Promise<unknown>): Promise<void> {
    this.statements += 1;
    const started = performance.now();
    try {
      await run();
    } catch {
      this.seconds += 1;
      await run().catch(() => (this.failures += 1));
    }
    this.slowestMs = Math.max(this.slowestMs, performance.now() - started);
  }
}

/** On a database of its own, on the same server. */
export async function migrateUnderLoad(
  own: OwnDatabase,
  say: (line: string) => void,
): Promise<{ failures: number; note: string }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "jietong-migrations-"));
  const name = `${new URL(own.url).pathname.slice(1)}_migrated`;
  await own.sql`create database ${own.sql(name)}`;
  const url = new URL(own.url);
  url.pathname = `/${name}`;
  const only = createClient(url.href, { max: 1, statementTimeoutMs: 0 });
  const others = createClient(url.href, { max: CALLERS + 1 });
  const total = { failures: 0, seconds: 0, statements: 0, slowestMs: 0 };
  try {
    await cp(FOLDER, folder, { recursive: true });
    const journal = JSON.parse(await readFile(path.join(FOLDER, "meta/_journal.json"), "utf8")) as Journal;
    const upTo = async (count: number) => {
      const entries = journal.entries.slice(0, count);
      await writeFile(path.join(folder, "meta/_journal.json"), JSON.stringify({ ...journal, entries }));
      await applyMigrations(only.db, folder);
    };
    await upTo(1);
    for (let count = 2; count <= journal.entries.length; count += 1) {
      const callers = new Callers();
      const over = callers.start(others);
      await sleep(BEFORE_MS);
      await upTo(count).finally(() => callers.stop());
      await over;
      for (const key of ["failures", "seconds", "statements"] as const) total[key] += callers[key];
      total.slowestMs = Math.max(total.slowestMs, callers.slowestMs);
      say(
        `  ${journal.entries[count - 1]?.tag ?? ""}: ${String(callers.statements)} statements, slowest ${callers.slowestMs.toFixed(0)} ms, ${String(callers.failures)} failures`,
      );
    }
  } finally {
    await only.close();
    await others.close();
    await own.sql`drop database if exists ${own.sql(name)} with (force)`;
    await rm(folder, { recursive: true, force: true });
  }
  const note = `${String(total.statements)} statements over every migration, the slowest ${(total.slowestMs / 1000).toFixed(1)} s`;
  return { failures: total.failures, note };
}
