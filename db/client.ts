// The connection to PostgreSQL. Every query has a timeout, and no connection is ever handed out by name.
import { drizzle } from "drizzle-orm/postgres-js";
import type { PostgresJsDatabase, PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import type { PgDatabase } from "drizzle-orm/pg-core";
import postgres from "postgres";
import { env } from "@/lib/env";

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
  readonly sql: postgres.Sql;
  /** Ends the pool. Running queries get five seconds. */
  close(): Promise<void>;
}

const CONNECT_TIMEOUT_S = 5;
const STATEMENT_TIMEOUT_MS = 10_000;
/** A transaction that waits for its own program holds locks for nothing. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 15_000;
const LOCK_TIMEOUT_MS = 8_000;
const IDLE_TIMEOUT_S = 60;
const CONNECTION_LIFETIME_S = 30 * 60;
const CLOSE_TIMEOUT_S = 5;

/** Opens a pool of connections to `url`. Connecting happens at the first query. */
export function createClient(url: string, options: ClientOptions = {}): Client {
  const sql = postgres(url, {
    max: options.max ?? 16,
    connect_timeout: CONNECT_TIMEOUT_S,
    idle_timeout: IDLE_TIMEOUT_S,
    max_lifetime: CONNECTION_LIFETIME_S,
    onnotice: () => undefined,
    connection: {
      application_name: options.name ?? "jietong",
      statement_timeout: options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
      lock_timeout: LOCK_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
      TimeZone: "UTC",
    },
  });
  return { db: drizzle(sql), sql, close: () => sql.end({ timeout: CLOSE_TIMEOUT_S }) };
}

/** `next dev` and a bundler may load this module more than once; the pool must still be one. */
const shared = globalThis as typeof globalThis & { jietongClient?: Client | undefined };

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
  await open?.close();
}

/** Runs `work` in one transaction: all of it is kept, or nothing. */
export function withTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(work);
}
