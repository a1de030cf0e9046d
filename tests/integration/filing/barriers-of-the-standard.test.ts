// The ten barriers that GB/T 47746-2026 brought: filed, logged, read back, counted and handed on as every other barrier is.
import { readFileSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attemptBarrier } from "@/db/complaint/schema/complaint-parts";
import { readSuccessorContent } from "@/db/complaint/successor-content";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { complaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { BARRIER_CODES, BARRIER_MEASURE } from "@/lib/domain/complaint/barriers";
import { platformScreen } from "@/lib/platform/screens/platform";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { givenComplaint, givenPlatform, givenRulebook, type GivenPlatform } from "@/tests/support/stories";

let own: TestDatabase;
let platform: GivenPlatform;
beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  await givenRulebook(own.db);
  platform = await givenPlatform(own.db);
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

const TEN = BARRIER_CODES.slice(25, 35);
const PROMISE = { code: "bot_promise_broken", text: "运费三天内退", promisedOn: "2026-11-20" } as const;
const barriers = TEN.map((code) =>
  code === PROMISE.code
    ? { ...PROMISE, measure: 1250 }
    : { code, measure: BARRIER_MEASURE[code]?.most ?? null },
);
const filed = () =>
  givenComplaint(own.db, platform.id, new Date(), {
    attempts: [
      {
        channel: "hotline",
        startedAt: null,
        humanAsks: null,
        queueSeconds: null,
        outcome: "no_human",
        barriers,
      },
    ],
  });
const broken = async () => (await verifyLog(own.db, { batchSize: 10 })).broken;

test("a complaint may have all ten, with what was measured, and is read back as it was filed", async () => {
  const { consumer } = await filed();
  const read = (await complaintScreen(consumer))?.content.attempts[0]?.barriers;
  expect(read?.map(({ code }) => code).sort()).toEqual([...TEN].sort());
  expect(read?.find(({ code }) => code === PROMISE.code)).toEqual({ ...PROMISE, measure: 1250 });
  expect(read?.find(({ code }) => code === "paid_line")).toMatchObject({ measure: 10_000, promisedOn: null });
});

test("the log holds them, and shows it when somebody changes the day of a promise", async () => {
  const { complaintId, number } = await filed();
  expect(await broken()).toBeNull();
  const moved = async (by: number) =>
    own.db.execute(sql`update attempt_barrier set promised_on = promised_on + ${by}::int
      where complaint_id = ${complaintId}`);
  await moved(1);
  expect(await broken()).toEqual({ number, seq: 1, what: "attempts" });
  await moved(-1);
  expect(await broken()).toBeNull();
});

test("a day stands beside a broken promise and beside nothing else", async () => {
  const { complaintId } = await filed();
  const given = own.db
    .update(attemptBarrier)
    .set({ promisedOn: "2026-11-20" })
    .where(eq(attemptBarrier.complaintId, complaintId));
  await expect(given).rejects.toThrow();
});

test("a complaint that goes to another platform takes them along", async () => {
  const { complaintId } = await filed();
  const { story } = await readSuccessorContent(own.db, complaintId);
  const promise = story.attempts[0]?.barriers.find(({ code }) => code === PROMISE.code);
  expect(promise).toEqual({ ...PROMISE, measure: 1250 });
});

test("the public figures count people on each of them", async () => {
  const shop = await givenPlatform(own.db);
  await givenComplaint(own.db, shop.id, new Date(), {
    attempts: [
      {
        channel: "hotline",
        startedAt: null,
        humanAsks: null,
        queueSeconds: null,
        outcome: "no_human",
        barriers: TEN.map((code) => ({ code, measure: null })),
      },
    ],
  });
  await recountPeople({ db: own.db, now: "database" }, { limit: 100 });
  await own.sql`delete from public_figures`;
  await refreshPublicFigures({ db: own.db }, new Date());
  const counted = (await platformScreen(shop.slug))?.figures?.barriers;
  expect(counted?.map(({ code }) => code).sort()).toEqual([...TEN].sort());
  expect(counted?.every(({ people }) => people === 1)).toBe(true);
});

test("the migration leaves every row as it was, logs hold, and a program of the version before still files", async () => {
  const former = await testDatabase();
  await givenRulebook(former.db);
  const shop = await givenPlatform(former.db);
  await givenComplaint(former.db, shop.id);
  await former.sql`alter table attempt_barrier drop column promised_on`;
  const rows = () =>
    former.sql`select complaint_id, n, barrier, measure, text_n from attempt_barrier order by 1, 2, 3`;
  const before = await rows();
  expect(before).toHaveLength(1);
  await former.sql.unsafe(readFileSync("db/migrations/0030_promised_on.sql", "utf8"));
  expect(await rows()).toEqual(before);
  expect((await verifyLog(former.db, { batchSize: 10 })).broken).toBeNull();
  await former.sql`insert into attempt_barrier (complaint_id, n, barrier, measure, text_n)
    select complaint_id, n, 'other', measure, text_n from attempt_barrier`;
  expect(await rows()).toHaveLength(2);
  await former.drop();
});
