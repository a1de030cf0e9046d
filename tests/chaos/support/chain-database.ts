// A PostgreSQL with one migrated, empty database, for measurements of the log.
import { createClient } from "@/db/client";
import type { Client } from "@/db/client";
import { migrate } from "@/db/migrate";
import { databaseAddress, startTestServer } from "@/tests/support/test-server";

export interface ChainDatabase {
  readonly client: Client;
  stop(): Promise<void>;
}

export async function startChainDatabase(): Promise<ChainDatabase> {
  const server = await startTestServer();
  const name = `jietong_chain_${String(process.pid)}_${String(Date.now())}`;
  const admin = createClient(server.adminUrl, { max: 1, statementTimeoutMs: 0 });
  await admin.sql`create database ${admin.sql(name)}`;
  const url = databaseAddress(server.adminUrl, name);
  await migrate(url);
  const client = createClient(url, { max: 4, statementTimeoutMs: 0, name: "jietong-chaos" });
  return {
    client,
    stop: async () => {
      await client.close();
      await admin.sql`drop database if exists ${admin.sql(name)} with (force)`;
      await admin.close();
      await server.stop();
    },
  };
}
