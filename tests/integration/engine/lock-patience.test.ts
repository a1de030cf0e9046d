import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createClient } from "@/db/engine/client";
import { withPatience } from "@/db/engine/lock-patience";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

function signal(): { readonly given: Promise<void>; give(): void } {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

test("a change of a table that somebody reads for long lets others read it meanwhile, and is made in the end", async () => {
  const [reading, read] = [signal(), signal()];
  const report = database.sql.begin(async (tx) => {
    await tx`select 1 from round`;
    reading.give();
    await read.given;
  });
  await reading.given;
  const client = createClient(database.url, { max: 1, statementTimeoutMs: 0 });
  let tries = 0;
  const change = withPatience(client.db, () =>
    client.db.transaction(async (tx) => {
      tries += 1;
      await tx.execute(sql`alter table round add column tried integer`);
    }),
  );
  const waits = () => database.sql`select 1 from pg_locks where not granted and relation = 'round'::regclass`;
  while ((await waits()).length === 0);
  // It queues up behind the change, which must step back: the long reader is still there.
  await database.sql`select count(*) from round`;
  read.give();
  await Promise.all([report, change]);
  await client.close();
  expect(tries).toBeGreaterThan(1);
  expect(await database.sql`select tried from round`).toEqual([]);
});

test("a change that is wrong fails at once", async () => {
  const client = createClient(database.url, { max: 1, statementTimeoutMs: 0 });
  let tries = 0;
  const change = withPatience(client.db, async () => {
    tries += 1;
    await client.db.execute(sql`alter table nobody_knows add column x integer`);
  });
  await expect(change).rejects.toThrow();
  await client.close();
  expect(tries).toBe(1);
});
