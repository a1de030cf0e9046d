// A database of one's own for a test file: a copy of the migrated template, made in about 0.1 s.
import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { createClient } from "@/db/engine/client";
import type { Client, Db } from "@/db/engine/client";

export interface TestDatabase {
  readonly db: Db;
  readonly sql: Client["sql"];
  readonly url: string;
  /** Closes the pool and removes the database. Call it in afterAll. */
  drop(): Promise<void>;
}

/** Creates the database. Call it in beforeAll; files run side by side and never see each other's rows. */
export async function testDatabase(): Promise<TestDatabase> {
  const adminUrl = inject("adminUrl");
  const template = inject("template");
  const name = `jietong_test_${randomBytes(6).toString("hex")}`;
  const admin = createClient(adminUrl, { max: 1, statementTimeoutMs: 0 });
  await admin.sql`create database ${admin.sql(name)} template ${admin.sql(template)}`;
  const address = new URL(adminUrl);
  address.pathname = `/${name}`;
  const client = createClient(address.href, { max: 20 });
  return {
    db: client.db,
    sql: client.sql,
    url: address.href,
    drop: async () => {
      await client.close();
      await admin.sql`drop database if exists ${admin.sql(name)} with (force)`;
      await admin.close();
    },
  };
}
