// A migrated database of a measurement's own, on a throw-away server, with the first rulebook in it.
import { randomBytes } from "node:crypto";
import { createClient } from "@/db/engine/client";
import type { Client } from "@/db/engine/client";
import { migrate } from "@/lib/entry/database/migrate";
import { undoing } from "@/tests/figures/undo";
import { databaseAddress, startTestServer } from "@/tests/support/test-server";
import { givenRulebook } from "@/tests/support/stories";

export interface OwnDatabase extends Pick<Client, "db" | "sql"> {
  readonly url: string;
}

/** Hands the database to `work` and removes it afterwards, however that ends, also on Ctrl-C. */
export function withOwnDatabase<T>(work: (own: OwnDatabase) => Promise<T>): Promise<T> {
  return undoing(async (undo) => {
    const server = await startTestServer();
    undo(() => server.stop());
    const name = `jietong_chaos_${randomBytes(4).toString("hex")}`;
    const admin = createClient(server.adminUrl, { max: 1, statementTimeoutMs: 0 });
    await admin.sql`create database ${admin.sql(name)}`;
    undo(async () => {
      await admin.sql`drop database if exists ${admin.sql(name)} with (force)`;
      await admin.close();
    });
    const url = databaseAddress(server.adminUrl, name);
    const client = createClient(url, { max: 20 });
    undo(() => client.close());
    await migrate(url);
    await givenRulebook(client.db);
    return work({ db: client.db, sql: client.sql, url });
  });
}
