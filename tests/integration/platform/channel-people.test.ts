// What people report of a kind of channel is counted once each, by their latest word, in the last 90 days.
import { afterAll, beforeAll, expect, test } from "vitest";
import { countKindReports } from "@/db/platform/channel-people";
import { ATTEMPT_OUTCOMES } from "@/lib/domain/complaint/complaint";
import { noReports, type KindReports } from "@/lib/domain/platform/channel-reports";
import { addPlatform, publishDefaultRulebook, type ComplaintSpec } from "@/tests/integration/review/people";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  addPerson,
  ago,
  complain,
  complainAs,
  DAY,
  HOUR,
  knownBy,
  reached,
  tried,
} from "./reported-attempts";

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await publishDefaultRulebook(own.sql);
});
afterAll(() => own.drop());

const now = new Date();
const counted = (platformId: string, at = now) => countKindReports(own.db, platformId, at, DEFAULT_RULEBOOK);
async function hotlineOf(platformId: string, at = now): Promise<KindReports> {
  return (await counted(platformId, at)).find(({ kind }) => kind === "hotline") ?? noReports("hotline");
}
const filed = (platformId: string, change: Partial<ComplaintSpec> = {}) => {
  return { platformId, filedAt: ago(HOUR), ...change };
};

test("a platform of which nobody complained has no reports, and neither has a kind that nobody tried", async () => {
  const platformId = await addPlatform(own.sql);
  expect(await counted(platformId)).toEqual([]);
  await complainAs(own, 1, filed(platformId), tried());
  expect((await counted(platformId)).map(({ kind }) => kind)).toEqual(["hotline"]);
});

test("who got through after one ask speaks for both claims; after two, or nobody knows how many, for the first", async () => {
  const platformId = await addPlatform(own.sql);
  for (const asks of [0, 1, 2, null]) await complainAs(own, 1, filed(platformId), reached({ asks }));
  expect((await hotlineOf(platformId)).claims).toEqual({
    reaches_a_person: { reached: 4, against: 0 },
    one_tap: { reached: 2, against: 0 },
    elder_line: { reached: 0, against: 0 },
    text: { reached: 0, against: 0 },
  });
});

test("who got through past a hidden key reached a person, and says that it was not at once", async () => {
  const platformId = await addPlatform(own.sql);
  await complainAs(own, 1, filed(platformId), reached({ barriers: ["hidden_key", "human_unreachable"] }));
  expect((await hotlineOf(platformId)).claims).toMatchObject({
    reaches_a_person: { reached: 1, against: 0 },
    one_tap: { reached: 0, against: 1 },
  });
});

test("an attempt that names no barrier of a claim says nothing of it, however it ended", async () => {
  const platformId = await addPlatform(own.sql);
  for (const outcome of ATTEMPT_OUTCOMES.filter((one) => one !== "connected"))
    await complainAs(own, 1, filed(platformId), tried({ outcome, barriers: ["long_queue"] }));
  const { claims, people, unanswered, newestAt } = await hotlineOf(platformId);
  expect(claims).toEqual(noReports("hotline").claims);
  expect({ people, unanswered, newestAt }).toEqual({ people: 4, unanswered: 2, newestAt: null });
});

test("a hotline without a person is no silence of the chat in which it is named", async () => {
  const platformId = await addPlatform(own.sql);
  for (const barrier of ["hotline_no_human", "no_phone_listed", "human_unreachable"] as const)
    await complainAs(own, 1, filed(platformId), tried({ channel: "app_chat", barriers: [barrier] }));
  const [chat] = await counted(platformId);
  expect(chat?.claims.reaches_a_person).toEqual({ reached: 0, against: 1 });
});

test("of the elder line only older and disabled people are heard", async () => {
  const platformId = await addPlatform(own.sql);
  for (const vulnerability of ["none", "elderly", "disabled"] as const)
    await complainAs(own, 1, filed(platformId, { vulnerability }), tried());
  const { claims } = await hotlineOf(platformId);
  expect(claims.reaches_a_person).toEqual({ reached: 0, against: 3 });
  expect(claims.elder_line).toEqual({ reached: 0, against: 2 });
});

test("one person is one, by the latest word, in however many complaints and attempts", async () => {
  const platformId = await addPlatform(own.sql);
  const personId = await addPerson(own.sql);
  const earlier = { ...filed(platformId, { filedAt: ago(9 * DAY), closed: true }), personId };
  await complain(own, earlier, [reached(), reached()]);
  expect((await hotlineOf(platformId)).claims.reaches_a_person).toEqual({ reached: 1, against: 0 });
  await complain(own, { ...filed(platformId), personId }, [tried(), tried()]);
  const { claims, people, unanswered } = await hotlineOf(platformId);
  expect(claims.reaches_a_person).toEqual({ reached: 0, against: 1 });
  expect(claims.one_tap).toEqual({ reached: 1, against: 0 });
  expect({ people, unanswered }).toEqual({ people: 1, unanswered: 1 });
});

test("the latest word is that of the latest attempt, not of the last that was filed", async () => {
  const platformId = await addPlatform(own.sql);
  const personId = await addPerson(own.sql);
  const attempts = [tried({ startedAt: ago(2 * DAY) }), reached({ startedAt: ago(3 * DAY) })];
  await complain(own, { ...filed(platformId), personId }, attempts);
  const { claims, newestAt } = await hotlineOf(platformId);
  expect(claims.reaches_a_person).toEqual({ reached: 0, against: 1 });
  expect(newestAt).toBe(attempts[0]?.startedAt?.toISOString());
});

test("since when three got through at once is the instant of the third newest, of two nobody knows", async () => {
  const platformId = await addPlatform(own.sql);
  const since = async () => (await hotlineOf(platformId)).enoughAtOnceSince;
  const atOnce = async (days: number) => {
    const startedAt = ago(days * DAY);
    await complainAs(own, 1, filed(platformId), reached({ startedAt }));
    return startedAt.toISOString();
  };
  await atOnce(2);
  const ninth = await atOnce(9);
  // Who had to ask twice, or met a hidden key, got through otherwise.
  await complainAs(own, 1, filed(platformId), reached({ asks: 2, startedAt: ago(3 * DAY) }));
  await complainAs(own, 1, filed(platformId), reached({ barriers: ["hidden_key"], startedAt: ago(3 * DAY) }));
  expect(await since()).toBeNull();
  const fifth = await atOnce(5);
  expect(await since()).toBe(ninth);
  // A later word that says nothing of it makes nobody's newer.
  const personId = await addPerson(own.sql);
  const said = [reached({ startedAt: ago(10 * DAY) }), reached({ asks: 2, startedAt: ago(DAY) })];
  await complain(own, { ...filed(platformId), personId }, said);
  expect(await since()).toBe(ninth);
  await atOnce(4);
  expect(await since()).toBe(fifth);
});

test("an attempt of 90 days ago is out of the window, one of a moment later is in it, whenever it was filed", async () => {
  const platformId = await addPlatform(own.sql);
  const edge = now.getTime() - DEFAULT_RULEBOOK.evidence_days * DAY;
  await complainAs(own, 1, filed(platformId), tried({ startedAt: new Date(edge) }));
  await complainAs(own, 1, filed(platformId, { filedAt: new Date(edge) }), tried());
  expect(await hotlineOf(platformId)).toEqual(noReports("hotline"));
  await complainAs(own, 1, filed(platformId), tried({ startedAt: new Date(edge + 1) }));
  await complainAs(own, 1, filed(platformId, { filedAt: new Date(edge + 1) }), tried());
  expect((await hotlineOf(platformId)).claims.reaches_a_person.against).toBe(2);
});

test("who proved nothing, what is not counted and what was said to another platform are left out", async () => {
  const platformId = await addPlatform(own.sql);
  await complain(own, { ...filed(platformId), personId: await addPerson(own.sql, false) }, [tried()]);
  await complainAs(own, 1, filed(platformId, { counted: false }), tried());
  await complainAs(own, 1, filed(await addPlatform(own.sql)), tried());
  expect(await counted(platformId)).toEqual([]);
});

test("mailboxes of one private domain are one person, whether they praise or blame", async () => {
  const platformId = await addPlatform(own.sql);
  for (let n = 0; n < 4; n += 1) {
    const personId = await addPerson(own.sql);
    await knownBy(own, personId, "company.test");
    await complain(own, { ...filed(platformId), personId }, [reached()]);
  }
  await complainAs(own, 2, filed(platformId), reached());
  const { claims, people } = await hotlineOf(platformId);
  expect({ people, ...claims.reaches_a_person }).toEqual({ people: 3, reached: 3, against: 0 });
});

test("people who tried a kind before its last channel was closed do not find it", async () => {
  const platformId = await addPlatform(own.sql);
  await complainAs(own, 2, filed(platformId), tried({ startedAt: ago(3 * DAY) }));
  expect((await hotlineOf(platformId)).people).toBe(2);
  const id = await addPerson(own.sql);
  await own.sql`insert into platform_channel (id, platform_id, place_key, version, closed_at)
    values (${id}, ${platformId}, 'hotline 1', 1, ${ago(2 * DAY).toISOString()})`;
  await own.sql`insert into channel_version (channel_id, version, deed, platform_id, kind, place, bot_vendor, origin,
      source, checked_on, at, actor_id, reason)
    values (${id}, 1, 'closed', ${platformId}, 'hotline', '12345', '', 'regulator', '官网', '2026-01-01', now(), ${id}, '停用')`;
  await complainAs(own, 1, filed(platformId), tried());
  const { people, claims } = await hotlineOf(platformId);
  expect({ people, against: claims.reaches_a_person.against }).toEqual({ people: 1, against: 3 });
});
