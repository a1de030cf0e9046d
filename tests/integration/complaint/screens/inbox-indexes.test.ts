// Elderly and disabled people's complaints are found by an index of their own, in the inbox's order, on every page.
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listInbox, type InboxFilter, type InboxSource } from "@/db/complaint/company-inbox";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { givenComplaint, givenPlatform, givenRulebook, type GivenPlatform } from "@/tests/support/stories";

let own: TestDatabase;
let platform: GivenPlatform;
const ROWS = 12_000;
const BATCH = 1_000;
const RARE = 300;

/** Many live complaints of one platform: few are of elderly people. */
beforeAll(async () => {
  own = await testDatabase();
  await givenRulebook(own.db);
  platform = await givenPlatform(own.db);
  const { complaintId } = await givenComplaint(own.db, platform.id);
  const changed: Record<string, string> = {
    id: "gen_random_uuid()",
    number: "'JT-20261123-' || lpad(n::text, 8, '0')",
    idempotency_hash: "sha256(n::text::bytea)",
    live_slot: "n::smallint + 10",
    deadline_at: "case when n % 2 = 0 then deadline_at + n * interval '1 second' end",
    remaining_seconds: "case when n % 2 = 1 then n end",
    clock_state: "(case when n % 2 = 0 then 'running' else 'paused' end)::clock_state",
    proved_at: "case when n % 7 = 0 then null else filed_at end",
    vulnerability: `(case when n % ${String(RARE)} in (0, 1) then 'elderly' else 'none' end)::vulnerability`,
  };
  const columns = await own.sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_name = 'complaint' and is_generated = 'NEVER' order by ordinal_position`;
  const names = columns.map(({ name }) => name);
  for (let from = 1; from <= ROWS; from += BATCH) {
    await own.sql.unsafe(`insert into complaint (${names.join(", ")})
      select ${names.map((name) => changed[name] ?? name).join(", ")}
      from complaint, generate_series(${String(from)}, ${String(from + BATCH - 1)}) as n where id = '${complaintId}'`);
  }
  await own.sql`analyze complaint`;
});
afterAll(() => own.drop());

/** A page of the inbox, and how often an index was asked for it. */
async function page(source: InboxSource, filter: InboxFilter, index: string, after: string | null) {
  return own.db.transaction(async (tx) => {
    const [place] = await tx.execute<{ key: string }>(sql`
      select (extract(epoch from deadline_at) * 1000)::bigint::text as key from complaint where id = ${after}::uuid and deadline_at is not null
      union all select remaining_seconds::text from complaint where id = ${after}::uuid and deadline_at is null`);
    const from = after === null || place === undefined ? null : { key: Number(place.key), id: after };
    const scans = async (): Promise<number> => {
      const [asked] = await tx.execute<{ scans: number }>(
        sql`select pg_stat_get_xact_numscans(${index}::regclass)::int as scans`,
      );
      return asked?.scans ?? 0;
    };
    const before = await scans();
    const rows = await listInbox(tx, [platform.id], { source, filter, from, backward: false, limit: 10 });
    return {
      keys: rows.map((row) => Number(row.key)),
      last: rows.at(-1)?.id ?? null,
      scans: (await scans()) - before,
    };
  });
}

test.each([
  ["running", "priority", "complaint_running_priority_proved"],
  ["stopped", "priority", "complaint_stopped_priority_proved"],
] as const)("%s complaints filtered by %s come from %s, page after page", async (source, filter, index) => {
  const first = await page(source, filter, index, null);
  const second = await page(source, filter, index, first.last);
  expect([first.scans, second.scans]).toEqual([1, 1]);
  const keys = [...first.keys, ...second.keys];
  expect(keys).toHaveLength(20);
  expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
});

test("the whole inbox still comes from its own index", async () => {
  expect(await page("running", "none", "complaint_running_proved", null)).toMatchObject({ scans: 1 });
  expect(await page("unproved", "none", "complaint_unproved", null)).toMatchObject({ scans: 1 });
});
