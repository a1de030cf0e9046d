// The people that a platform's obligations are decided by, counted in one statement, equal a recount by hand over lives that
// chance made: complaints of several platforms and people, proved and not, at the edges of the window.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countObligations } from "@/db/platform/obligation-counts";
import { countPeople } from "@/lib/domain/people/people-per-domain";
import type { ObligationCounts } from "@/lib/domain/platform/obligation-facts";
import {
  addComplaint,
  addPerson,
  addPlatform,
  DAY,
  HOUR,
  publishDefaultRulebook,
} from "@/tests/integration/review/people";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { seededRandom, type Random } from "@/tests/support/seeded-random";

const NOW = Date.parse("2026-11-30T04:00:00Z");
const FROM = NOW - 90 * DAY;
const MOST = 3;
const RULES = { people_per_domain: MOST, obligation_days: 90 };

interface Life {
  readonly platform: number;
  readonly person: number;
  readonly filedMs: number;
  readonly contactDueMs: number | null;
  readonly missed: boolean;
  /** When each conversation was attested, and what became of it. */
  readonly contacts: readonly {
    readonly atMs: number;
    readonly answer: "confirmed" | "denied" | "revoked" | null;
    readonly direction: "from_consumer" | "to_consumer" | null;
  }[];
  readonly cameDueMs: number | null;
  readonly late: boolean;
  readonly priority: boolean;
  readonly counted: boolean;
}

interface Person {
  readonly proved: boolean;
  /** Which private domain is all that they are known by. */
  readonly domain: number | null;
}

/** Instants around both ends of the window, at them, and anywhere between. */
function instant(random: Random): number {
  const edge = random.pick([FROM, NOW]);
  return random.percent(40) ? edge + random.pick([-1, 0, 1]) : FROM - 5 * DAY + random.below(100 * DAY);
}

function life(random: Random, people: number): Life {
  const contactDueMs = random.percent(90) ? instant(random) : null;
  const priority = random.percent(30);
  const filedMs = (contactDueMs ?? instant(random)) - (priority ? 8 : 24) * HOUR;
  const around = contactDueMs ?? filedMs;
  const contacts = Array.from({ length: random.below(3) }, () => ({
    atMs: around + random.pick([-HOUR, -1, 0, 1, HOUR]),
    answer: random.pick(["confirmed", "denied", "revoked", null] as const),
    direction: random.pick(["from_consumer", "to_consumer", null] as const),
  }));
  return {
    platform: random.below(2),
    person: random.below(people),
    filedMs,
    contactDueMs,
    missed: contactDueMs !== null && contactDueMs <= NOW && random.percent(50),
    contacts,
    cameDueMs: random.percent(60) ? Math.max(filedMs, instant(random)) : null,
    late: random.percent(40),
    priority,
    counted: random.percent(90),
  };
}

/** The same by the sentences of docs/domain/obligations.md, one person after the other. */
function recount(lives: readonly Life[], people: readonly Person[]): ObligationCounts {
  const inWindow = (ms: number | null): boolean => ms !== null && ms > FROM && ms <= NOW;
  const fell = ({ contacts, contactDueMs }: Life): boolean =>
    contacts.some(({ atMs, answer, direction }) => {
      const waits = answer === null && direction === "from_consumer";
      return (answer === "denied" || answer === "revoked" || waits) && atMs < (contactDueMs ?? 0);
    });
  const those = (worst: (own: readonly Life[]) => boolean): readonly Person[] =>
    people.filter((person, n) => {
      const own = lives.filter((one) => one.person === n && one.counted && person.proved);
      return worst(own.filter(({ filedMs }) => filedMs <= NOW));
    });
  const count = (some: readonly Person[]): number =>
    countPeople(
      some.map(({ domain }) => (domain === null ? null : String(domain))),
      MOST,
    );
  const who = (worst: (own: readonly Life[]) => boolean): number => count(those(worst));
  const asked = (own: readonly Life[]) => own.filter(({ contactDueMs }) => inWindow(contactDueMs));
  const came = (own: readonly Life[]) => own.filter(({ cameDueMs }) => inWindow(cameDueMs));
  const missed = those((own) => asked(own).some((one) => one.missed));
  const alone = those((own) => asked(own).some((one) => one.missed && !fell(one)));
  const met = those((own) => asked(own).length > 0).filter((person) => !missed.includes(person));
  const deniers = missed.filter((person) => !alone.includes(person));
  const asOne = deniers.filter(
    ({ domain }, n) => domain === null || deniers.findIndex((other) => other.domain === domain) === n,
  );
  const due = who((own) => came(own).length > 0);
  return {
    firstContact: {
      due: count(met.concat(alone, asOne)),
      missedWithoutContact: count(alone),
      missedDenied: count(alone.concat(asOne)) - count(alone),
    },
    priorityContact: {
      due: who((own) => asked(own).some(({ priority }) => priority)),
      missed: who((own) => asked(own).some((one) => one.priority && one.missed)),
    },
    completed: { hits: due - who((own) => came(own).some(({ late }) => late)), total: due },
  };
}

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await publishDefaultRulebook(own.sql);
});
afterAll(() => own.drop());

async function live(one: Life, platformId: string, personId: string): Promise<void> {
  const id = await addComplaint(own.sql, {
    platformId,
    personId,
    filedAt: new Date(one.filedMs),
    cameDueAt: one.cameDueMs === null ? null : new Date(one.cameDueMs),
    breached: one.late && one.cameDueMs !== null,
    firstContactDueAt: one.contactDueMs === null ? null : new Date(one.contactDueMs),
    firstContactMissed: one.missed,
    vulnerability: one.priority ? "elderly" : "none",
    counted: one.counted,
  });
  for (const [n, { atMs, answer, direction }] of one.contacts.entries()) {
    const at = new Date(atMs).toISOString();
    await own.sql`insert into complaint_event (complaint_id, seq, type, at, cycle, recorded_at, side, prev_hash, hash)
      values (${id}, ${n + 2}, 'human_contact_attested', ${at}, 1, ${at}, 'company', '\\x00', '\\x00')`;
    await own.sql`insert into human_contact (id, complaint_id, seq, person_name, person_no, company_id, channel, started_at,
        seconds, direction, answer, answered_at)
      values (${randomUUID()}, ${id}, ${n + 2}, '周敏', '8', ${randomUUID()}, 'app_chat', ${at}, 60, ${direction}, ${answer},
        ${answer === null ? null : at})`;
  }
}

test.each([1, 2, 3])("by chance %i", async (seed) => {
  const random = seededRandom(seed);
  const people = Array.from({ length: 30 }, (): Person => ({
    proved: random.percent(85),
    domain: random.percent(50) ? random.below(4) : null,
  }));
  const lives = Array.from({ length: 90 }, () => life(random, people.length));
  const platforms = [await addPlatform(own.sql), await addPlatform(own.sql)] as const;
  const ids: string[] = [];
  for (const { proved } of people) ids.push(await addPerson(own.sql, proved));
  for (const one of lives) await live(one, platforms[one.platform] ?? "", ids[one.person] ?? "");
  for (const [n, { domain }] of people.entries()) {
    const print = domain === null ? null : Buffer.from([seed, domain]);
    for (const platformId of platforms)
      await own.sql`insert into platform_person (platform_id, person_id, private_domain)
        values (${platformId}, ${ids[n] ?? ""}, ${print})`;
  }
  const counted: ObligationCounts[] = [];
  for (const [n, platformId] of platforms.entries()) {
    const expected = recount(
      lives.filter(({ platform }) => platform === n),
      people,
    );
    expect(await countObligations(own.db, platformId, new Date(NOW), RULES)).toEqual(expected);
    counted.push(expected);
  }
  // Chance made some of each.
  const some = (of: (one: ObligationCounts) => number) =>
    expect(counted.reduce((sum, one) => sum + of(one), 0)).toBeGreaterThan(0);
  some(({ firstContact }) => firstContact.missedDenied);
  some(({ firstContact }) => firstContact.missedWithoutContact);
  some(({ priorityContact }) => priorityContact.missed);
  some(({ completed }) => completed.hits);
});
