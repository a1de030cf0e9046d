// Random attempts of random people: the statement counts what counting by hand, with the lists of the rules, counts.
import { afterAll, beforeAll, expect, test } from "vitest";
import { countKindReports } from "@/db/platform/channel-people";
import { BARRIER_CODES } from "@/lib/domain/complaint/barriers";
import { ATTEMPT_OUTCOMES, CHANNELS } from "@/lib/domain/complaint/complaint";
import { BARRIERS_AGAINST, type Claim } from "@/lib/domain/platform/channel-evidence";
import type { KindReports } from "@/lib/domain/platform/channel-reports";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { addPlatform, publishDefaultRulebook } from "@/tests/integration/review/people";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { seededRandom } from "@/tests/support/seeded-random";
import { addPerson, ago, complain, DAY, knownBy, type Tried } from "./reported-attempts";

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await publishDefaultRulebook(own.sql);
});
afterAll(() => own.drop());

const now = new Date();

/** One attempt with all that decides whether and what it counts. */
interface Story extends Tried {
  readonly who: string;
  readonly filedAt: Date;
  readonly at: number;
  readonly priority: boolean;
}

type Word = (story: Story) => boolean | null;
const names = ({ barriers }: Story, codes: readonly string[]) => barriers.some((one) => codes.includes(one));
const nobody = (story: Story) =>
  names(story, ["human_unreachable"]) ||
  (story.channel === "hotline" && names(story, BARRIERS_AGAINST.reaches_a_person));
const got: Word = (story) => story.outcome === "connected" || (nobody(story) ? false : null);
const atOnce: Word = (story) => {
  if (names(story, BARRIERS_AGAINST.one_tap)) return false;
  return story.outcome === "connected" && story.asks !== null && story.asks <= 1 ? true : null;
};
const WORDS: Readonly<Record<Claim, Word>> = {
  reaches_a_person: got,
  one_tap: atOnce,
  elder_line: (story) => (story.priority ? got(story) : null),
  // Of a hotline nobody reports whether one could have written.
  text: (story) => (story.channel === "hotline" ? null : got(story)),
};
const answered: Word = ({ outcome }) =>
  outcome === "connected" || (outcome === "no_human" || outcome === "unreachable" ? false : null);

/** How many people's last word is yes, and how many's no. `stories` from the earliest to the latest. */
function lastWords(stories: readonly Story[], word: Word): { reached: number; against: number } {
  const last = new Map<string, boolean>();
  for (const story of stories) {
    const said = word(story);
    if (said !== null) last.set(story.who, said);
  }
  const all = [...last.values()];
  return { reached: all.filter(Boolean).length, against: all.filter((said) => !said).length };
}

/** By each hand the latest word on one tap; of those who got through at once the third newest. */
function thirdNewest(stories: readonly Story[]): string | null {
  const last = new Map<string, { readonly at: number; readonly taps: boolean }>();
  for (const story of stories) {
    const taps = WORDS.one_tap(story);
    if (taps !== null) last.set(story.who, { at: story.at, taps });
  }
  const at = [...last.values()].filter(({ taps }) => taps).map((one) => one.at);
  const third = at.sort((one, other) => other - one)[DEFAULT_RULEBOOK.evidence_confirming_people - 1];
  return third === undefined ? null : new Date(third).toISOString();
}

function byHand(kind: Tried["channel"], stories: readonly Story[]): KindReports {
  const said = stories.filter((story) => got(story) !== null || atOnce(story) !== null);
  return {
    kind,
    people: new Set(stories.map(({ who }) => who)).size,
    claims: {
      reaches_a_person: lastWords(stories, WORDS.reaches_a_person),
      one_tap: lastWords(stories, WORDS.one_tap),
      elder_line: lastWords(stories, WORDS.elder_line),
      text: lastWords(stories, WORDS.text),
    },
    unanswered: lastWords(stories, answered).against,
    enoughAtOnceSince: thirdNewest(stories),
    newestAt: said.length === 0 ? null : new Date(Math.max(...said.map(({ at }) => at))).toISOString(),
  };
}

test.each([1, 2, 3])("random attempts are counted as they are by hand (%i)", async (seed) => {
  const random = seededRandom(seed);
  const platformId = await addPlatform(own.sql);
  const people = await Promise.all(
    Array.from({ length: 12 }, async (_, n) => {
      const personId = await addPerson(own.sql, n > 0);
      const domain = n > 9 ? "firm.test" : null;
      if (domain !== null) await knownBy(own, personId, domain);
      return { personId, proved: n > 0, who: domain ?? personId };
    }),
  );
  const codes = [...new Set([...Object.values(BARRIERS_AGAINST).flat(), ...BARRIER_CODES.slice(0, 6)])];
  const stories: Story[] = [];
  for (let n = 0; n < 60; n += 1) {
    const { personId, proved, who } = random.pick(people);
    // A thousandth of a second apart: no two words are as late.
    const filedAt = ago(random.below(100) * DAY + n);
    const vulnerability = random.pick(["none", "elderly", "disabled"] as const);
    const isCounted = random.percent(90);
    const attempts = Array.from({ length: 1 + random.below(3) }, (_, index): Tried => {
      return {
        channel: random.pick(CHANNELS.slice(0, 3)),
        outcome: random.pick(ATTEMPT_OUTCOMES),
        startedAt: random.percent(60)
          ? new Date(filedAt.getTime() - random.below(20) * DAY - 7 * (index + 1))
          : null,
        asks: random.percent(80) ? random.below(4) : null,
        barriers: codes.filter(() => random.percent(12)),
      };
    });
    await complain(
      own,
      { platformId, personId, filedAt, vulnerability, counted: isCounted, closed: true },
      attempts,
    );
    if (!proved || !isCounted) continue;
    for (const attempt of attempts) {
      const at = (attempt.startedAt ?? filedAt).getTime();
      stories.push({ ...attempt, who, filedAt, at, priority: vulnerability !== "none" });
    }
  }
  const inWindow = stories
    .filter(({ at }) => at > now.getTime() - DEFAULT_RULEBOOK.evidence_days * DAY)
    .sort((one, other) => one.at - other.at || one.filedAt.getTime() - other.filedAt.getTime());
  const kinds = CHANNELS.filter((kind) => inWindow.some(({ channel }) => channel === kind));
  expect(kinds).toHaveLength(3);
  expect(await countKindReports(own.db, platformId, now, DEFAULT_RULEBOOK)).toEqual(
    kinds.map((kind) =>
      byHand(
        kind,
        inWindow.filter(({ channel }) => channel === kind),
      ),
    ),
  );
});
