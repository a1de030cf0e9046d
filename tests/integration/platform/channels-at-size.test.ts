// Two thousand platforms with ten thousand channels and as many open reports: a page of one reads its own rows by an index.
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "@/db/engine/client";
import { listVersions } from "@/db/platform/channel-history";
import { listOpenReports } from "@/db/platform/channel-reports";
import { listOpenChannels, listOpenPlaceKeys } from "@/db/platform/channels";
import { findOtherNamed, listKnownAs } from "@/db/platform/known-as";
import { testDatabase, type TestDatabase } from "@/tests/support/database";

const PLATFORMS = 2000;
const ONE = "00000000-0000-7000-8000-000000000777";
const ID = sql`('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid`;

let own: TestDatabase;

beforeAll(async () => {
  own = await testDatabase();
  const { db } = own;
  const all = sql`generate_series(1, ${sql.raw(String(PLATFORMS))}) n`;
  const channels = sql`generate_series(1, ${sql.raw(String(PLATFORMS * 5))}) n`;
  const owner = sql`('00000000-0000-7000-8000-' || lpad((1 + n % ${sql.raw(String(PLATFORMS))})::text, 12, '0'))::uuid`;
  await db.execute(sql`insert into platform (id, slug, name_zh, name_en, listed_at)
    select ${ID}, 'p' || n, '平台' || n, 'Platform ' || n, now() from ${all}`);
  await db.execute(sql`insert into platform_name (key, platform_id) select '平台' || n, ${ID} from ${all}`);
  await db.execute(sql`insert into platform_channel (id, platform_id, place_key, version)
    select ${ID}, ${owner}, 'hotline ' || n, 2 from ${channels}`);
  await db.execute(sql`insert into channel_version (channel_id, version, deed, platform_id, kind, place, bot_vendor, origin,
      source, checked_on, at, actor_id, reason)
    select ${ID}, v, case v when 1 then 'declared' else 'changed' end, ${owner}, 'hotline', n::text, '', 'regulator',
      '官网', '2026-02-27', now(), ${ONE}::uuid, '核对' from ${channels}, generate_series(1, 2) v`);
  await db.execute(sql`insert into channel_report (id, channel_id, version, note, at)
    select ${ID}, ${ID}, 2, '', now() from ${channels}`);
  await db.execute(sql`insert into platform_known_as (id, platform_id, kind, text, match_key, source, checked_on, added_at)
    select ${ID}, ${owner}, 'name', '别名' || n, '别名' || n, '官网', '2026-02-27', now() from ${channels}`);
  await db.execute(sql`analyze`);
});
afterAll(() => own.drop());

/** The tables that the statements of one transaction read whole. */
async function readWhole(read: (tx: Tx) => Promise<unknown>): Promise<readonly string[]> {
  return own.db.transaction(async (tx) => {
    await read(tx);
    const rows = await tx.execute<{ relname: string }>(
      sql`select relname from pg_stat_xact_user_tables where seq_scan > 0 order by relname`,
    );
    return rows.map(({ relname }) => relname);
  });
}

test.each<[what: string, read: (tx: Tx) => Promise<readonly unknown[]>, rows: number]>([
  ["its channels", (tx) => listOpenChannels(tx, ONE, 101), 5],
  ["the places that are taken", (tx) => listOpenPlaceKeys(tx, ONE), 5],
  ["its versions", (tx) => listVersions(tx, { platformId: ONE, limit: 61 }), 10],
  ["what people said of its numbers", (tx) => listOpenReports(tx, ONE), 5],
  ["what it is known by", (tx) => listKnownAs(tx, ONE), 5],
])("of one platform: %s", async (_what, read, rows) => {
  expect(await own.db.transaction((tx) => read(tx))).toHaveLength(rows);
  expect(await readWhole(read)).toEqual([]);
});

test("whose a name is already", async () => {
  expect(await readWhole((tx) => findOtherNamed(tx, "平台9", ONE))).toEqual([]);
  expect(await findOtherNamed(own.db, "平台9", ONE)).toEqual({ nameZh: "平台9", nameEn: "Platform 9" });
});

test("the check sees a table that is read whole", async () => {
  expect(await readWhole((tx) => tx.execute(sql`select sum(version) from platform_channel`))).toEqual([
    "platform_channel",
  ]);
});
