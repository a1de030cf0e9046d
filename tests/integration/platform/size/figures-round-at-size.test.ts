// The round that counts public figures again: how many statements it asks, of one platform and of a round of twenty among two
// thousand. What can be asked of many at once is asked once.
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countOfPlatforms, countPublicFigures, findPublicFigures } from "@/db/platform/public-figures";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";
import { asked } from "@/tests/integration/platform/asked";
import { fillComplaints, NOW, ONE, platformId } from "@/tests/integration/platform/size/complaints-at-size";
import { testDatabase, type TestDatabase } from "@/tests/support/database";

const COMPLAINTS = new Set(["attempt", "complaint", "complaint_event", "human_contact", "platform_person"]);
/** Which are stale, the rulebook, what is counted of all platforms at once, whether the row of all is old. */
const A_ROUND = 6;
/** Of a platform: people, complaints, endings, contacts, promises, its own reasons, barriers, ways, and that it is stored. */
const A_PLATFORM = 9;

let own: TestDatabase;

beforeAll(async () => {
  own = await testDatabase();
  await fillComplaints(own);
});
afterAll(() => own.drop());

/** A round in which so many platforms are stale, and the row of all of them is not. */
async function round(stale: number) {
  await own.db.execute(sql`insert into public_figures (scope, figures, as_of)
    select scope, '{}'::jsonb, ${NOW.toISOString()}::timestamptz from (select id::text as scope from platform union all select 'all') scopes
    on conflict (scope) do update set as_of = excluded.as_of`);
  const old = Array.from({ length: stale }, (_, n) => platformId(700 + n));
  await own.db.execute(sql`delete from public_figures where scope = any(${sql.param(old)}::text[])`);
  let counted = 0;
  const found = await asked(async () => {
    counted = await refreshPublicFigures({ db: own.db }, NOW);
  }, COMPLAINTS);
  return { ...found, counted };
}

test("asks a few statements, and nine more for each platform", async () => {
  await round(0);
  for (const stale of [1, 2, 20])
    expect(await round(stale)).toEqual({
      statements: A_ROUND + stale * A_PLATFORM,
      whole: [],
      counted: stale,
    });
});

test("takes twenty platforms at a time, and the others in the next rounds", async () => {
  expect((await round(21)).counted).toBe(20);
  const again = await asked(() => refreshPublicFigures({ db: own.db }, NOW), COMPLAINTS);
  expect(again.statements).toBe(A_ROUND + A_PLATFORM);
});

test("counts of a platform among twenty what it counts of it alone", async () => {
  await round(20);
  const ids = Array.from({ length: 20 }, (_, n) => platformId(700 + n));
  const together = await countOfPlatforms(own.db, ids, NOW, DEFAULT_RULEBOOK);
  for (const id of ids) {
    const alone = await countPublicFigures(own.db, id, NOW, DEFAULT_RULEBOOK);
    expect(await findPublicFigures(own.db, id)).toMatchObject({ figures: alone });
    const { obligations, disputes, channels } = alone;
    expect(together.get(id)).toEqual({ obligations, disputes, channels });
  }
  const one = together.get(ONE);
  expect(one?.obligations?.firstContact).toEqual({ due: 10, missedWithoutContact: 0, missedDenied: 10 });
  expect(one?.channels?.map(({ kind, people }) => [kind, people])).toEqual([["hotline", 10]]);
});
