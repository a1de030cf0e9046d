// Of those who complain of a dispute or of their rights, how many had reached a person: each once, by their worst complaint.
import { afterAll, beforeAll, expect, test } from "vitest";
import { countDisputes } from "@/db/platform/dispute-figures";
import { ATTEMPT_OUTCOMES, CHANNELS, MATTERS, type Matter } from "@/lib/domain/complaint/complaint";
import type { DisputeFigures } from "@/lib/domain/platform/dispute-figures";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";
import { platformObligationsScreen } from "@/lib/platform/screens/platform-obligations";
import { platformScreen } from "@/lib/platform/screens/platform";
import type { ComplaintSpec } from "@/tests/integration/review/people";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { seededRandom } from "@/tests/support/seeded-random";
import { givenPlatform, givenRegulator, givenRulebook } from "@/tests/support/stories";
import {
  addPerson,
  ago,
  complain,
  DAY,
  HOUR,
  knownBy,
  reached,
  tried,
  type Tried,
} from "./reported-attempts";

let own: TestDatabase;
let officer: RegulatorActor;
beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  await givenRulebook(own.db);
  officer = await givenRegulator(own.db);
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

const now = new Date();
const counted = (platformId: string) => countDisputes(own.db, platformId, now, DEFAULT_RULEBOOK);
const EDGE = now.getTime() - DEFAULT_RULEBOOK.obligation_days * DAY;

interface Filed extends Partial<ComplaintSpec> {
  readonly matter?: Matter;
}
/** A dispute of somebody new, filed an hour ago, unless it says otherwise. */
async function disputes(
  platformId: string,
  { matter = "dispute", ...about }: Filed,
  ...attempts: Tried[]
): Promise<string> {
  const personId = about.personId ?? (await addPerson(own.sql));
  const spec = { platformId, filedAt: ago(HOUR), closed: true, ...about, personId };
  const id = await complain(own, spec, attempts);
  await own.sql`update complaint set matter = ${matter} where id = ${id}`;
  return personId;
}

test("of nobody nothing is counted; disputes and rights are, and standard questions are not", async () => {
  const { id } = await givenPlatform(own.db);
  expect(await counted(id)).toEqual({ reached: { hits: 0, total: 0 }, ways: [] });
  await disputes(id, { matter: "standard_query" }, reached());
  expect((await counted(id)).reached).toEqual({ hits: 0, total: 0 });
  await disputes(id, { matter: "dispute" }, reached());
  await disputes(id, { matter: "rights_complaint" }, tried());
  expect(await counted(id)).toEqual({
    reached: { hits: 1, total: 2 },
    ways: [{ channel: "hotline", people: 1 }],
  });
});

test("one attempt that ended with a person is enough, and no other ending is one", async () => {
  const { id } = await givenPlatform(own.db);
  for (const outcome of ATTEMPT_OUTCOMES) await disputes(id, {}, tried({ outcome }));
  expect((await counted(id)).reached).toEqual({ hits: 1, total: ATTEMPT_OUTCOMES.length });
  await disputes(id, {}, tried(), tried({ outcome: "abandoned" }), reached({ channel: "email" }), tried());
  expect(await counted(id)).toEqual({
    reached: { hits: 2, total: ATTEMPT_OUTCOMES.length + 1 },
    ways: [
      { channel: "hotline", people: 1 },
      { channel: "email", people: 1 },
    ],
  });
});

test("a person counts once, with their worst complaint, and so do those of one private domain together", async () => {
  const { id } = await givenPlatform(own.db);
  const personId = await disputes(id, {}, reached());
  await disputes(id, { personId }, reached({ channel: "email" }), reached({ channel: "email" }));
  expect(await counted(id)).toEqual({
    reached: { hits: 1, total: 1 },
    ways: [
      { channel: "hotline", people: 1 },
      { channel: "email", people: 1 },
    ],
  });
  await disputes(id, { personId }, tried());
  expect(await counted(id)).toEqual({ reached: { hits: 0, total: 1 }, ways: [] });
  for (let n = 0; n < 5; n += 1) await knownBy(own, await disputes(id, {}, reached()), "firm.test");
  expect((await counted(id)).reached).toEqual({ hits: 1, total: 2 });
  await knownBy(own, await disputes(id, {}, tried()), "firm.test");
  expect((await counted(id)).reached).toEqual({ hits: 0, total: 2 });
});

test("only proved complaints that count, filed within the window", async () => {
  const { id } = await givenPlatform(own.db);
  await disputes(id, { counted: false }, reached());
  await disputes(id, { personId: await addPerson(own.sql, false) }, reached());
  await disputes(id, { filedAt: new Date(EDGE) }, reached());
  await disputes(id, { filedAt: new Date(now.getTime() + 1) }, reached());
  await disputes((await givenPlatform(own.db)).id, {}, reached());
  expect((await counted(id)).reached).toEqual({ hits: 0, total: 0 });
  await disputes(id, { filedAt: new Date(EDGE + 1) }, reached());
  await disputes(id, { filedAt: now }, reached());
  expect((await counted(id)).reached).toEqual({ hits: 2, total: 2 });
});

test.each([1, 2, 3])("random disputes are counted as they are by hand (%i)", async (seed) => {
  const random = seededRandom(seed);
  const { id } = await givenPlatform(own.db);
  const people: { personId: string; who: string }[] = [];
  for (let n = 0; n < 10; n += 1) {
    const personId = await addPerson(own.sql);
    const domain = n > 6 ? "firm.test" : null;
    if (domain !== null) await knownBy(own, personId, domain);
    people.push({ personId, who: domain ?? personId });
  }
  const through = new Map<string, boolean>();
  const by = new Map<string, Set<string>>();
  for (let n = 0; n < 40; n += 1) {
    const { personId, who } = random.pick(people);
    const matter = random.pick(MATTERS);
    const filedAt = new Date(
      random.pick([EDGE, EDGE + 1, now.getTime(), now.getTime() - random.below(90) * DAY]),
    );
    const attempts = Array.from({ length: 1 + random.below(3) }, () =>
      tried({
        channel: random.pick(CHANNELS),
        outcome: random.percent(70) ? "connected" : random.pick(ATTEMPT_OUTCOMES),
      }),
    );
    await disputes(id, { personId, matter, filedAt }, ...attempts);
    if (matter === "standard_query" || filedAt.getTime() === EDGE) continue;
    const those = attempts.filter(({ outcome }) => outcome === "connected");
    through.set(who, (through.get(who) ?? true) && those.length > 0);
    for (const { channel } of those) by.set(channel, (by.get(channel) ?? new Set()).add(who));
  }
  const got = [...through].filter(([, all]) => all).map(([who]) => who);
  const ways = CHANNELS.map((channel) => ({
    channel,
    people: got.filter((who) => by.get(channel)?.has(who) === true).length,
  })).filter(({ people: some }) => some > 0);
  const expected: DisputeFigures = {
    reached: { hits: got.length, total: through.size },
    ways: ways.sort((one, other) => other.people - one.people),
  };
  expect(await counted(id)).toEqual(expected);
  expect(got.length).toBeGreaterThan(0);
  expect(got.length).toBeLessThan(through.size);
});

test("the public page and the regulator's file show the same; what was stored before it was counted is not counted yet", async () => {
  const { id, slug } = await givenPlatform(own.db);
  await disputes(id, {}, reached());
  await refreshPublicFigures({ db: own.db }, new Date());
  const shown = { reached: { hits: 1, total: 1 }, ways: [{ channel: "hotline", people: 1 }] };
  expect((await platformScreen(slug))?.obligations?.disputes).toEqual(shown);
  expect((await platformObligationsScreen(officer, slug))?.obligations?.disputes).toEqual(shown);
  await own.sql`update public_figures set figures = figures - 'disputes' where scope = ${id}`;
  expect((await platformScreen(slug))?.obligations?.disputes).toBeNull();
  await own.sql`update platform set state = 'unlisted', listed_at = null, company_id = null where id = ${id}`;
  expect((await platformObligationsScreen(officer, slug))?.obligations?.disputes).toEqual(shown);
});
