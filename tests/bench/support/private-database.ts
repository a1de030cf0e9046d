// A PostgreSQL of the measurement's own that commits to disk, as in production, with the product's schema in it.
import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startEmbedded } from "@/db/engine/embedded";
import { migrate } from "@/lib/entry/database/migrate";
import type { Undo } from "@/tests/figures/undo";

export interface PrivateDatabase {
  /** The product's database. */
  readonly url: string;
  /** A database of the same server in which others may be created. */
  readonly adminUrl: string;
}

/** Starts it, migrated and empty; `undo` stops it and removes its files. */
export async function privateDatabase(undo: Undo): Promise<PrivateDatabase> {
  const dataDir = path.join(os.tmpdir(), `jietong-bench-${randomBytes(6).toString("hex")}`);
  const server = await startEmbedded({ dataDir, durable: true });
  undo(async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  await migrate(server.url);
  return { url: server.url, adminUrl: server.adminUrl };
}
