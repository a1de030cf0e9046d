// Sixty days in which the platforms were complained about, each in its own measure.
import { SAMPLE_COMPANIES } from "@/db/seed/companies";
import { SAMPLE_COMPLAINTS } from "@/db/seed/sample-complaints";
import type { SampleComplaint } from "@/db/seed/sample-complaints/sample-complaint";
import type { Dice } from "@/db/seed/dice";
import { aLife, LIVES } from "@/db/seed/lives";
import { step, story } from "@/db/seed/story";
import type { Step, Story } from "@/db/seed/story";

const DAY_H = 24;

interface Measure {
  readonly slug: string;
  readonly complaints: number;
  /** How often the 72 hours are missed, as a fraction. */
  readonly late: number;
  /** The last of them, in days ago; later ones are listed one by one. */
  readonly to?: number;
}

/** Small enough that none of them comes near a threshold. */
const USUAL: readonly Measure[] = [
  { slug: "yunzhan", complaints: 96, late: 0.06, to: 7.2 },
  { slug: "linlituan", complaints: 16, late: 0.06 },
  { slug: "anheng-bank", complaints: 22, late: 0.1 },
  { slug: "tingyu", complaints: 16, late: 0.1 },
  { slug: "chengguo", complaints: 22, late: 0.07 },
  { slug: "hetian", complaints: 24, late: 0.05 },
  { slug: "shanhai", complaints: 26, late: 0.1 },
  { slug: "zhixia", complaints: 12, late: 0.05 },
  { slug: "kangling", complaints: 12, late: 0.05 },
  { slug: "yunqiao", complaints: 30, late: 0.12 },
  { slug: "fangzhou", complaints: 10, late: 0.2 },
];

/** The sample complaints of this platform. */
export function samplesOf(slug: string): readonly SampleComplaint[] {
  const platforms = SAMPLE_COMPANIES.flatMap((company) => company.platforms);
  return SAMPLE_COMPLAINTS[platforms.find((platform) => platform.slug === slug)?.category ?? ""] ?? [];
}

interface Spread {
  readonly complaints: number;
  /** From so many days ago to so many. */
  readonly from: number;
  readonly to: number;
}

/** So many complaints, evenly over the days and at no hour in particular. */
function spread(
  luck: Dice,
  slug: string,
  { complaints, from, to }: Spread,
  live: (n: number, priority: boolean) => Step[],
  samples = samplesOf(slug),
): Story[] {
  const pace = (from - to) / complaints;
  return Array.from({ length: complaints }, (_, n) => {
    const sample = samples[(n + luck.whole(0, 1)) % samples.length] ?? luck.pick(samples);
    const inaccessible = sample.barriers.includes("inaccessible");
    const priority = inaccessible || luck.chance(0.05);
    return story({
      platform: slug,
      filedHoursAgo: (to + (n + luck.between(0.02, 0.98)) * pace) * DAY_H,
      sample,
      vulnerability: priority ? luck.pick(["elderly", "elderly", "disabled"] as const) : "none",
      reachedAfterSeconds: luck.chance(0.24) ? luck.whole(50, luck.pick([240, 700, 1500])) : null,
      steps: live(n, priority),
    });
  });
}

export function usualHistory(luck: Dice): Story[] {
  return USUAL.flatMap(({ slug, complaints, late, to = 4.2 }) =>
    spread(luck, slug, { complaints, from: 60, to }, (_, priority) => aLife(luck, late, priority)).map(
      (one) => ({
        ...one,
        verified: luck.chance(0.93),
      }),
    ),
  );
}

/** 500,000 users and 14 people: the fifteenth person passes the rate. */
export function oneShortOfReview(luck: Dice): Story[] {
  return [
    ...spread(luck, "leju", { complaints: 5, from: 60, to: 40 }, (_, priority) =>
      LIVES.solved(luck, priority),
    ),
    ...spread(luck, "leju", { complaints: 12, from: 24, to: 4.5 }, (n, priority) =>
      LIVES[n === 3 ? "late" : "solved"](luck, priority),
    ),
    ...spread(luck, "leju", { complaints: 2, from: 2.4, to: 0.3 }, (n, priority) =>
      n === 0 ? [] : LIVES.solved(luck, priority),
    ),
  ];
}

/** A hotline without a way to a person, reported by more and more: 75 of them, at nearly ten million users, open a review. */
export function underReview(luck: Dice): Story[] {
  const samples = samplesOf("xunda");
  const without = samples.filter((one) => one.barriers.includes("ivr_no_human"));
  const others = samples.filter((one) => !one.barriers.includes("ivr_no_human"));
  const life = (_: number, priority: boolean) => aLifeThatCounts(luck, 0.07, priority);
  return [
    ...spread(luck, "xunda", { complaints: 12, from: 57, to: 34.5 }, life, others),
    ...spread(luck, "xunda", { complaints: 78, from: 33.5, to: 4.4 }, life, without),
    ...spread(luck, "xunda", { complaints: 9, from: 4.2, to: 0.2 }, life),
  ];
}

/** Not withdrawn by mistake: that would not be counted. */
function aLifeThatCounts(luck: Dice, late: number, priority: boolean): Step[] {
  for (;;) {
    const life = aLife(luck, late, priority);
    if (!life.some(({ deed }) => deed.do === "withdraw")) return life;
  }
}

/** Eight of twenty missed the 72 hours, the eighth five hours ago: a review has opened and is not public yet. */
export function justOpened(luck: Dice): Story[] {
  const called = (at: number): Step => step(at, { do: "conversation", minutes: luck.whole(5, 15) });
  const [first, another] = samplesOf("xingliao");
  if (first === undefined || another === undefined) return [];
  const missed = story({ platform: "xingliao", filedHoursAgo: 77, sample: first, steps: [called(12)] });
  return [
    ...spread(luck, "xingliao", { complaints: 5, from: 60, to: 42 }, (_, priority) =>
      LIVES.solved(luck, priority),
    ),
    ...spread(luck, "xingliao", { complaints: 12, from: 27, to: 6 }, (_, priority) =>
      LIVES.solved(luck, priority),
    ),
    ...spread(luck, "xingliao", { complaints: 7, from: 26, to: 9 }, (n, priority) =>
      LIVES[n % 3 === 1 ? "neverAnswered" : "late"](luck, priority),
    ),
    missed,
    story({ platform: "xingliao", filedHoursAgo: 31, sample: another, steps: [called(9)] }),
    story({ platform: "xingliao", filedHoursAgo: 3.2, sample: first }),
  ];
}
