// The database of a process. Every query has a timeout, and no connection is ever handed out by name.
import { drizzle } from "drizzle-orm/postgres-js";
import type { PostgresJsDatabase, PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import type { PgDatabase } from "drizzle-orm/pg-core";
import postgres from "postgres";
import { Pool } from "@/db/engine/pool";
import { sessionOn } from "@/db/engine/session";
import { env } from "@/lib/base/env";

export type Db = PostgresJsDatabase;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
/** Either of the two: what a query function takes, so that it works inside and outside a transaction. */
export type Executor = PgDatabase<PostgresJsQueryResultHKT>;

export interface ClientOptions {
  /** Most connections the pool may hold. */
  readonly max?: number;
  /** Longest one statement may run, in milliseconds. Zero: no limit. */
  readonly statementTimeoutMs?: number;
  /** How the connections call themselves in pg_stat_activity. */
  readonly name?: string;
}

export interface Client {
  readonly db: Db;
  /** Plain postgres.js, on connections of its own: for making databases, and for tests. The product's work uses `db`. */
  readonly sql: postgres.Sql;
  /** How often a connection was lost, refused, or waited for too long. */
  losses(): number;
  /** Ends the pool. Work at hand gets five seconds. */
  close(): Promise<void>;
}

const CONNECT_TIMEOUT_S = 5;
const STATEMENT_TIMEOUT_MS = 8_000;
/** PostgreSQL ends a statement at its limit; after so much longer without an answer we give the connection up. */
const ANSWER_GRACE_MS = 1_000;
const FREE_WITHIN_MS = 5_000;
/** A transaction that waits for its own program holds locks for nothing. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 15_000;
const LOCK_TIMEOUT_MS = 6_000;

/** Opens a pool of connections to `url`. Connecting happens at the first query. */
export function createClient(url: string, options: ClientOptions = {}): Client {
  const limitMs = options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS;
  const session = {
    application_name: options.name ?? "jietong",
    statement_timeout: limitMs,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    TimeZone: "UTC",
  };
  const max = options.max ?? 16;
  const pool = new Pool({
    url,
    max,
    session,
    connectTimeoutS: CONNECT_TIMEOUT_S,
    answerWithinMs: limitMs === 0 ? 0 : limitMs + ANSWER_GRACE_MS,
    freeWithinMs: Math.min(limitMs, FREE_WITHIN_MS),
  });
  let plain: postgres.Sql | undefined;
  return {
    db: drizzle(sessionOn(pool)),
    get sql() {
      plain ??= postgres(url, {
        max,
        connection: session,
        onnotice: () => undefined,
        connect_timeout: CONNECT_TIMEOUT_S,
      });
      return plain;
    },
    losses: () => pool.losses,
    close: async () => {
      await Promise.all([pool.close(), plain?.end({ timeout: CONNECT_TIMEOUT_S })]);
    },
  };
}

/** `next dev` and a bundler may load this module more than once; the pool must still be one. */
const shared = globalThis as typeof globalThis & {
  jietongClient?: Client | undefined;
  jietongPastLosses?: number;
};

/** The pool of this process. Throws when DATABASE_URL is not set: launchers set it before anything asks. */
export function client(): Client {
  if (shared.jietongClient === undefined) {
    const { DATABASE_URL, DATABASE_POOL } = env();
    if (DATABASE_URL === undefined) {
      throw new Error("DATABASE_URL is not set. `npm run demo` starts an embedded PostgreSQL and sets it.");
    }
    shared.jietongClient = createClient(DATABASE_URL, { max: DATABASE_POOL });
  }
  return shared.jietongClient;
}

/** The database of this process. */
export function database(): Db {
  return client().db;
}

/** Ends the pool of this process, if there is one. The next `database()` opens a new one. */
export async function closeDatabase(): Promise<void> {
  const open = shared.jietongClient;
  shared.jietongClient = undefined;
  shared.jietongPastLosses = (shared.jietongPastLosses ?? 0) + (open?.losses() ?? 0);
  await open?.close();
}

/** How often a connection of this process was lost, refused, or waited for too long. */
export function databaseLosses(): number {
  return (shared.jietongPastLosses ?? 0) + (shared.jietongClient?.losses() ?? 0);
}

/** Runs `work` in one transaction: all of it is committed, or nothing. */
export function withTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(work);
}
