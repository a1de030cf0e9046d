// A PostgreSQL with one migrated, empty database, for measurements of the log.
import { createClient } from "@/db/engine/client";
import type { Client } from "@/db/engine/client";
import { migrate } from "@/lib/entry/database/migrate";
import { undoing } from "@/tests/figures/undo";
import { databaseAddress, startTestServer } from "@/tests/support/test-server";

/** Hands it to `work` and removes it afterwards, however that ends. */
export function withChainDatabase<T>(work: (client: Client) => Promise<T>): Promise<T> {
  return undoing(async (undo) => {
    const server = await startTestServer();
    undo(() => server.stop());
    const name = `jietong_chain_${String(process.pid)}_${String(Date.now())}`;
    const admin = createClient(server.adminUrl, { max: 1, statementTimeoutMs: 0 });
    await admin.sql`create database ${admin.sql(name)}`;
    undo(async () => {
      await admin.sql`drop database if exists ${admin.sql(name)} with (force)`;
      await admin.close();
    });
    const url = databaseAddress(server.adminUrl, name);
    await migrate(url);
    const client = createClient(url, { max: 4, statementTimeoutMs: 0, name: "jietong-chaos" });
    undo(() => client.close());
    return work(client);
  });
}
