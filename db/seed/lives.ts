// How complaints went, in the proportions in which they do: most are answered, some late, a few never.
import type { Dice } from "@/db/seed/dice";
import { step } from "@/db/seed/story";
import type { Step } from "@/db/seed/story";

const conversation = (luck: Dice, at: number): Step =>
  step(at, { do: "conversation", minutes: luck.whole(4, 22) });

/** Some consumers confirm that a person called; the others leave it standing. */
function contactAnswered(luck: Dice, at: number): Step[] {
  const called = conversation(luck, at);
  return luck.chance(0.62) ? [called, step(at + luck.between(0.3, 4), { do: "confirm" })] : [called];
}

/** When a person called first: mostly within the day, most of all on the first afternoon; sooner for priority people. */
function firstCall(luck: Dice, priority: boolean): number {
  if (priority) return luck.chance(0.9) ? luck.between(0.6, 7) : luck.between(9, 20);
  return luck.chance(0.55) ? luck.between(0.8, 9) : luck.between(9, 22);
}

function solved(luck: Dice, priority: boolean): Step[] {
  const called = firstCall(luck, priority);
  const proposed = called + luck.between(5, 40);
  return [
    ...contactAnswered(luck, called),
    step(proposed, { do: "propose" }),
    step(proposed + luck.between(4.5, 40), { do: "accept" }),
  ];
}

function askedAndSolved(luck: Dice, priority: boolean): Step[] {
  const called = firstCall(luck, priority);
  const asked = called + luck.between(4.5, 8);
  const supplied = asked + luck.between(1, 20);
  const proposed = supplied + luck.between(3, 20);
  return [
    ...contactAnswered(luck, called),
    step(asked, { do: "ask" }),
    step(supplied, { do: "supply" }),
    step(proposed, { do: "propose" }),
    step(proposed + luck.between(1, 30), { do: "accept" }),
  ];
}

function silent(luck: Dice, priority: boolean): Step[] {
  const called = firstCall(luck, priority);
  return [...contactAnswered(luck, called), step(called + luck.between(5, 35), { do: "propose" })];
}

function disputedThenSolved(luck: Dice, priority: boolean): Step[] {
  const called = firstCall(luck, priority);
  const proposed = called + luck.between(5, 15);
  const disputed = proposed + luck.between(2, 20);
  const again = disputed + luck.between(3, 15);
  return [
    ...contactAnswered(luck, called),
    step(proposed, { do: "propose" }),
    step(disputed, { do: "dispute" }),
    step(again, { do: "proposeAgain" }),
    step(again + luck.between(2, 30), { do: "accept" }),
  ];
}

function late(luck: Dice): Step[] {
  const called = luck.between(10, 23);
  const proposed = luck.between(75, 120);
  return [
    ...contactAnswered(luck, called),
    step(proposed, { do: "propose" }),
    step(proposed + luck.between(1, 20), { do: "accept" }),
  ];
}

function neverAnswered(luck: Dice): Step[] {
  return [step(luck.between(80, 190), { do: "adjudicate", outcome: "for_consumer" })];
}

function lateForCompany(luck: Dice): Step[] {
  const called = luck.between(10, 23);
  const proposed = luck.between(74, 90);
  return [
    conversation(luck, called),
    step(proposed, { do: "propose" }),
    step(proposed + 4, { do: "dispute" }),
    step(proposed + luck.between(10, 50), { do: "adjudicate", outcome: "for_company" }),
  ];
}

function denied(luck: Dice): Step[] {
  const first = luck.between(2, 8);
  const second = first + luck.between(8, 13);
  return [
    conversation(luck, first),
    step(first + luck.between(1, 5), { do: "deny" }),
    conversation(luck, second),
    step(second + 1, { do: "confirm" }),
    step(second + luck.between(3, 15), { do: "propose" }),
    step(second + luck.between(16, 40), { do: "accept" }),
  ];
}

function reopened(luck: Dice, priority: boolean): Step[] {
  const called = firstCall(luck, priority);
  const proposed = called + luck.between(5, 20);
  const accepted = proposed + luck.between(2, 10);
  const again = accepted + luck.between(20, 60);
  return [
    ...contactAnswered(luck, called),
    step(proposed, { do: "propose" }),
    step(accepted, { do: "accept" }),
    step(again, { do: "reopen" }),
    step(again + 3, { do: "conversation", minutes: 9 }),
    step(again + luck.between(4, 12), { do: "proposeAgain" }),
    step(again + luck.between(14, 30), { do: "accept" }),
  ];
}

function appealed(luck: Dice, priority: boolean): Step[] {
  const called = firstCall(luck, priority);
  const proposed = called + luck.between(5, 20);
  const closed = proposed + 72;
  return [
    conversation(luck, called),
    step(proposed, { do: "propose" }),
    step(closed + luck.between(5, 40), { do: "appeal", side: "consumer" }),
    step(closed + luck.between(50, 90), {
      do: "decideAppeal",
      outcome: luck.pick([null, "for_consumer"] as const),
    }),
  ];
}

function contestDismissed(luck: Dice): Step[] {
  return [
    step(luck.between(1, 4), { do: "contest", kind: "not_ours" }),
    step(luck.between(5, 9), { do: "dismiss" }),
    conversation(luck, luck.between(12, 20)),
    step(luck.between(24, 50), { do: "propose" }),
    step(luck.between(52, 70), { do: "accept" }),
  ];
}

const settledElsewhere = (luck: Dice): Step[] => [
  conversation(luck, luck.between(2, 14)),
  step(luck.between(18, 60), {
    do: "withdraw",
    reason: luck.pick(["settled_elsewhere", "no_longer_wanted"] as const),
  }),
];

const mistaken = (luck: Dice): Step[] => [step(luck.between(0.2, 3), { do: "withdraw", reason: "mistaken" })];

type Life = (luck: Dice, priority: boolean) => Step[];

/** Every one with its weight. `late` ones apart: how many there are is the platform's own. */
const USUAL: readonly (readonly [Life, number])[] = [
  [solved, 42],
  [askedAndSolved, 12],
  [silent, 13],
  [disputedThenSolved, 8],
  [denied, 7],
  [reopened, 4],
  [appealed, 2],
  [contestDismissed, 3],
  [settledElsewhere, 5],
  [mistaken, 2],
];
const LATE: readonly (readonly [Life, number])[] = [
  [late, 6],
  [neverAnswered, 2],
  [lateForCompany, 1],
];

function weighed(luck: Dice, lives: readonly (readonly [Life, number])[]): Life {
  const total = lives.reduce((sum, [, weight]) => sum + weight, 0);
  let left = luck.between(0, total);
  for (const [life, weight] of lives) {
    left -= weight;
    if (left < 0) return life;
  }
  return solved;
}

/** A whole life. `lateShare`: how often the platform misses the 72 hours, as a fraction. */
export function aLife(luck: Dice, lateShare: number, priority: boolean): Step[] {
  return weighed(luck, luck.chance(lateShare) ? LATE : USUAL)(luck, priority);
}

/** For where the outcome must be known: answered in time, missed with a person on the line, missed without. */
export const LIVES: Readonly<Record<"solved" | "late" | "neverAnswered", Life>> = {
  solved,
  late,
  neverAnswered,
};
