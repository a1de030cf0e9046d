// Loaded databases, each size loaded once per run and shared by the measurements of it. What a measurement changes, it
// changes in a copy of its own.
import { randomBytes } from "node:crypto";
import { createClient } from "@/db/engine/client";
import type { Client } from "@/db/engine/client";
import type { LoadedCounts } from "@/tests/bench/support/load-complaints";
import { loadDatabase } from "@/tests/bench/support/load-database";
import { databaseAddress, startOwnServer } from "@/tests/support/test-server";
import type { TestServer } from "@/tests/support/test-server";

/** Named after how many complaints are open. `10M` has a million open ones among ten million. */
export type LoadSize = "10k" | "100k" | "1M" | "10M";

export const COUNTS: Readonly<Record<LoadSize, LoadedCounts>> = {
  "10k": { open: 10_000, closed: 2_000, longPast: 10_000 },
  "100k": { open: 100_000, closed: 20_000, longPast: 100_000 },
  "1M": { open: 1_000_000, closed: 200_000, longPast: 1_000_000 },
  "10M": { open: 1_000_000, closed: 1_000_000, longPast: 8_000_000 },
};

/** As an operator sets up a server of this size; all else as the product's own cluster. */
export const SETTINGS = {
  shared_buffers: "1GB",
  max_wal_size: "8GB",
  checkpoint_timeout: "15min",
  // So that one can say afterwards when a row became visible to others.
  track_commit_timestamp: "on",
} as const;

interface Loading {
  readonly name: string;
  readonly asOf: Date;
}

let server: Promise<TestServer> | null = null;
const loading = new Map<LoadSize, Promise<Loading>>();
const open = new Set<Client>();

export interface LoadedDatabase extends Client {
  readonly url: string;
  readonly adminUrl: string;
  readonly counts: LoadedCounts;
  /** Every clock is settled as of here; the next thing comes due after it. */
  readonly asOf: Date;
}

/** Never one that somebody else uses: while it is loaded, its commits do not wait for the disk. */
function startServer(): Promise<TestServer> {
  server ??= startOwnServer({ settings: SETTINGS });
  return server;
}

/** Commits wait for the disk while something is measured, and do not while it is loaded. */
export async function setDurable(adminUrl: string, durable: boolean): Promise<void> {
  const value = durable ? "on" : "off";
  const admin = createClient(adminUrl, { max: 1, statementTimeoutMs: 0 });
  try {
    for (const name of ["fsync", "full_page_writes", "synchronous_commit"]) {
      await admin.sql.unsafe(`alter system set ${name} = ${value}`);
    }
    await admin.sql`select pg_reload_conf()`;
    if (durable) await admin.sql`checkpoint`;
  } finally {
    await admin.close();
  }
}

async function create(adminUrl: string, name: string, template: string | null): Promise<void> {
  const admin = createClient(adminUrl, { max: 1, statementTimeoutMs: 0 });
  try {
    if (template === null) await admin.sql`create database ${admin.sql(name)}`;
    else
      await admin.sql`create database ${admin.sql(name)} template ${admin.sql(template)} strategy file_copy`;
  } finally {
    await admin.close();
  }
}

async function load(size: LoadSize, say: (line: string) => void): Promise<Loading> {
  const { adminUrl } = await startServer();
  const name = `jietong_loaded_${size.toLowerCase()}`;
  say(`loading ${size} …`);
  await setDurable(adminUrl, false);
  await create(adminUrl, name, null);
  const asOf = await loadDatabase(databaseAddress(adminUrl, name), COUNTS[size], say);
  await setDurable(adminUrl, true);
  return { name, asOf };
}

function connect(adminUrl: string, name: string, size: LoadSize, asOf: Date): LoadedDatabase {
  const url = databaseAddress(adminUrl, name);
  const client = createClient(url, { max: 16, statementTimeoutMs: 0 });
  open.add(client);
  const close = async () => {
    open.delete(client);
    await client.close();
  };
  return { ...client, close, url, adminUrl, counts: COUNTS[size], asOf };
}

async function loaded(size: LoadSize, say: (line: string) => void): Promise<Loading> {
  const known = loading.get(size) ?? load(size, say);
  loading.set(size, known);
  return known;
}

/** The database itself, for reading only. Close it when done; it stays for the next measurement. */
export async function loadedDatabase(size: LoadSize, say: (line: string) => void): Promise<LoadedDatabase> {
  const { name, asOf } = await loaded(size, say);
  return connect((await startServer()).adminUrl, name, size, asOf);
}

/** A copy to write to: a minute for a million complaints. Closing it drops it. Nobody may be connected to the original. */
export async function loadedCopy(size: LoadSize, say: (line: string) => void): Promise<LoadedDatabase> {
  const { name, asOf } = await loaded(size, say);
  const { adminUrl } = await startServer();
  const copy = `jietong_copy_${randomBytes(4).toString("hex")}`;
  await create(adminUrl, copy, name);
  const database = connect(adminUrl, copy, size, asOf);
  const close = async () => {
    await database.close();
    const admin = createClient(adminUrl, { max: 1, statementTimeoutMs: 0 });
    await admin.sql`drop database if exists ${admin.sql(copy)} with (force)`;
    await admin.close();
  };
  return { ...database, close };
}

/** Stops the server, and with it everything that was loaded. */
export async function stopLoaded(): Promise<void> {
  const running = server;
  server = null;
  loading.clear();
  await Promise.all([...open].map((client) => client.close()));
  await (await running)?.stop();
}
