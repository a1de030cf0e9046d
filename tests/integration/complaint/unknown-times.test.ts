// What a consumer left out is stored as unknown, is in no figure, and is held by the log like everything else.
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { countPublicFigures } from "@/db/platform/public-figures";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { listAttemptDetails } from "@/db/complaint/complaint-details";
import { toFiledAttempts } from "@/lib/filing/engine/filed-attempts";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { givenComplaint, givenPlatform, givenRulebook, hoursAfter, START } from "@/tests/support/stories";

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await givenRulebook(own.db);
});
afterAll(() => own.drop());

const nothing = { humanAsks: null, queueSeconds: null, outcome: "connected", barriers: [] } as const;

test("an attempt of which nothing is remembered stays without a time and without numbers", async () => {
  const { id } = await givenPlatform(own.db);
  const typed = [
    { ...nothing, channel: "hotline", when: "unknown", exact: null },
    { ...nothing, channel: "hotline", when: "", exact: null },
    { ...nothing, channel: "app_chat", when: "now", exact: null },
  ] as const;
  const attempts = toFiledAttempts(typed, START);
  expect(attempts.map(({ startedAt }) => startedAt)).toEqual([null, null, START]);
  const { complaintId } = await givenComplaint(own.db, id, START, { attempts });
  const stored = await listAttemptDetails(own.db, complaintId);
  expect(
    stored.map(({ startedAt, humanAsks, queueSeconds }) => [startedAt, humanAsks, queueSeconds]),
  ).toEqual([
    [null, null, null],
    [null, null, null],
    [START, null, null],
  ]);

  // A way of fewer than three people is shown without any number.
  for (const firm of ["one", "another"]) {
    const contact = { kind: "email", value: `somebody@${firm}.test` } as const;
    await givenComplaint(own.db, id, START, { attempts, contact });
  }
  const { ways } = await countPublicFigures(own.db, id, hoursAfter(START, 1), DEFAULT_RULEBOOK);
  expect(ways.find(({ channel }) => channel === "hotline")).toMatchObject({
    latestAt: null,
    medianSeconds: null,
  });
  expect(ways.find(({ channel }) => channel === "app_chat")?.latestAt).toBe(START.toISOString());
});

test("the log holds an unknown time: to fill one in afterwards is noticed", async () => {
  const verify = async () => (await verifyLog(own.db, { batchSize: 10 })).broken;
  expect(await verify()).toBeNull();
  await own.sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update attempt set started_at = now() where started_at is null`;
  });
  expect(await verify()).toMatchObject({ seq: 1 });
});
