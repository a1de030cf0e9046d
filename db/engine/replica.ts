// Public pages may be read from a streaming replica. It follows the database by moments; when it falls behind or falls
// silent, the database itself is asked, and nobody notices.
import { createClient, database } from "@/db/engine/client";
import type { Client, Db } from "@/db/engine/client";
import { env } from "@/lib/base/env";

interface Replica {
  readonly client: Client;
  trusted: boolean;
}

const shared = globalThis as typeof globalThis & { jietongReplica?: Replica | undefined };

/** The replica of this process; null where READ_DATABASE_URL is not set. Not trusted before it was looked at. */
function replica(): Replica | null {
  const { READ_DATABASE_URL, DATABASE_POOL } = env();
  if (READ_DATABASE_URL === undefined) return null;
  shared.jietongReplica ??= {
    client: createClient(READ_DATABASE_URL, { max: DATABASE_POOL, name: "jietong-read" }),
    trusted: false,
  };
  return shared.jietongReplica;
}

/** Reads what may be some seconds old. `read` runs again on the database when the replica fails it. */
export async function fromReplica<T>(read: (db: Db) => Promise<T>): Promise<T> {
  const found = replica();
  if (found?.trusted !== true) return read(database());
  try {
    return await read(found.client.db);
  } catch {
    found.trusted = false;
    return read(database());
  }
}

/**
 * Looks whether the replica keeps up: `isFresh` compares it with the database. True when pages are read from it from now
 * on; null where there is none.
 */
export async function lookAtReplica(
  isFresh: (replicaDb: Db, db: Db) => Promise<boolean>,
): Promise<boolean | null> {
  const found = replica();
  if (found === null) return null;
  found.trusted = await isFresh(found.client.db, database()).catch(() => false);
  return found.trusted;
}

/** Ends its pool, if there is one. */
export async function closeReplica(): Promise<void> {
  const open = shared.jietongReplica;
  shared.jietongReplica = undefined;
  await open?.client.close();
}
