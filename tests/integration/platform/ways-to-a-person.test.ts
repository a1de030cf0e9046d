// The ways that worked for others: counted by hands, and withheld where they are too few.
import { afterAll, beforeAll, expect, test } from "vitest";
import { listWays } from "@/db/platform/ways-to-a-person";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { addPlatform, publishDefaultRulebook, type ComplaintSpec } from "@/tests/integration/review/people";
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
const waysOf = (platformId: string, rules = DEFAULT_RULEBOOK) => listWays(own.db, platformId, now, rules);
const filed = (platformId: string, change: Partial<ComplaintSpec> = {}) => {
  return { platformId, filedAt: ago(HOUR), ...change };
};
/** So many people of one private mail domain who got through. */
async function ofOneDomain(platformId: string, people: number): Promise<void> {
  for (let n = 0; n < people; n += 1) {
    const personId = await addPerson(own.sql);
    await knownBy(own, personId, "firm.test");
    await complain(own, { ...filed(platformId), personId }, [reached()]);
  }
}

test("a way of three people is shown with its number, one of two without any", async () => {
  const platformId = await addPlatform(own.sql);
  expect(await waysOf(platformId)).toEqual({ ways: [], rareWays: [] });
  await complainAs(own, 2, filed(platformId), reached());
  expect(await waysOf(platformId)).toEqual({ ways: [], rareWays: ["hotline"] });
  await complainAs(own, 1, filed(platformId), reached());
  const shown = { channel: "hotline", people: 3, latestAt: null, medianSeconds: null };
  expect(await waysOf(platformId)).toEqual({ ways: [shown], rareWays: [] });
  const more = { ...DEFAULT_RULEBOOK, evidence_confirming_people: 4 };
  expect(await waysOf(platformId, more)).toEqual({ ways: [], rareWays: ["hotline"] });
});

test("who is known by one private domain alone is one of two others, however many mailboxes there are", async () => {
  const platformId = await addPlatform(own.sql);
  await ofOneDomain(platformId, 9);
  await complainAs(own, 1, filed(platformId), reached());
  expect(await waysOf(platformId)).toEqual({ ways: [], rareWays: ["hotline"] });
  await complainAs(own, 1, filed(platformId), reached());
  expect((await waysOf(platformId)).ways).toMatchObject([{ channel: "hotline", people: 3 }]);
});

test("a person who got through nine times is one", async () => {
  const platformId = await addPlatform(own.sql);
  const personId = await addPerson(own.sql);
  for (let n = 0; n < 3; n += 1)
    await complain(own, { ...filed(platformId), personId, closed: true }, [reached(), reached(), reached()]);
  await complainAs(own, 1, filed(platformId), reached());
  expect(await waysOf(platformId)).toEqual({ ways: [], rareWays: ["hotline"] });
});

test("only who got through, in complaints that count and are proved, within the window", async () => {
  const platformId = await addPlatform(own.sql);
  await complainAs(own, 2, filed(platformId), reached());
  await complainAs(own, 3, filed(platformId), tried());
  await complainAs(own, 3, filed(platformId, { counted: false }), reached());
  await complain(own, { ...filed(platformId), personId: await addPerson(own.sql, false) }, [reached()]);
  await complainAs(own, 1, filed(platformId, { filedAt: new Date(now.getTime() + 1) }), reached());
  const edge = now.getTime() - DEFAULT_RULEBOOK.evidence_days * DAY;
  await complainAs(own, 1, filed(platformId, { filedAt: new Date(edge) }), reached());
  // Filed within the window, of a call before it.
  await complainAs(own, 1, filed(platformId), reached({ startedAt: new Date(edge) }));
  expect(await waysOf(platformId)).toEqual({ ways: [], rareWays: ["hotline"] });
  await complainAs(own, 1, filed(platformId, { filedAt: new Date(edge + 1) }), reached());
  expect((await waysOf(platformId)).ways).toMatchObject([{ channel: "hotline", people: 3 }]);
});

test("three kinds are shown, those of most people first, and the latest call that anybody remembers", async () => {
  const platformId = await addPlatform(own.sql);
  const at = ago(5 * HOUR);
  for (const [channel, people] of [
    ["hotline", 3],
    ["app_chat", 5],
    ["email", 4],
    ["web_chat", 3],
    ["counter", 1],
  ] as const)
    await complainAs(own, people, filed(platformId), reached({ channel }));
  await complainAs(own, 1, filed(platformId), reached({ channel: "email", startedAt: at }));
  const { ways, rareWays } = await waysOf(platformId);
  expect(ways.map(({ channel, people }) => [channel, people])).toEqual([
    ["app_chat", 5],
    ["email", 5],
    ["web_chat", 3],
  ]);
  expect(ways.map(({ latestAt }) => latestAt)).toEqual([null, at.toISOString(), null]);
  expect(rareWays).toEqual(["counter"]);
});

test("the median is of one wait for each person, their latest, and of three people at the least", async () => {
  const platformId = await addPlatform(own.sql);
  const waited = async (seconds: readonly (number | null)[]) => {
    const personId = await addPerson(own.sql);
    const id = await complain(
      own,
      { ...filed(platformId), personId },
      seconds.map((_, n) => reached({ startedAt: ago((30 - n) * HOUR) })),
    );
    for (const [n, one] of seconds.entries())
      await own.sql`update attempt set queue_seconds = ${one} where complaint_id = ${id} and n = ${n + 1}`;
  };
  await waited([9000, 9000, 9000, 9000, 9000, 60]);
  await waited([120, null]);
  await waited([null]);
  expect((await waysOf(platformId)).ways).toMatchObject([{ people: 3, medianSeconds: null }]);
  await waited([600]);
  expect((await waysOf(platformId)).ways).toMatchObject([{ people: 4, medianSeconds: 120 }]);
});
