// The lifecycle table is what runs: every cell of it is changed in turn, and the product's answer changes.
import { describe, expect, test } from "vitest";
import { COMPLAINT, complaintUpdate } from "@/lib/complaint/engine/complaint-file";
import { happened } from "@/lib/complaint/engine/logged-file";
import { SIDES, type Side } from "@/lib/domain/people/actor";
import { OUTCOMES } from "@/lib/domain/complaint/complaint";
import { complaintColumns } from "@/lib/domain/complaint/complaint-columns";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { EVENT_TYPES, type EventType } from "@/lib/domain/complaint/events";
import { CLOSINGS } from "@/lib/domain/complaint/lifecycle";
import { CLOCK_EFFECTS, NO_FACTS, type ClockEffect } from "@/lib/domain/complaint/lifecycle-facts";
import { LIFECYCLE, type Column, type Next, type Row } from "@/lib/domain/complaint/lifecycle-table";
import { startClock } from "@/lib/domain/clock/resolution-clock";
import { factsFor } from "./facts-of-events";
import { ASKED, SITUATIONS, type Situation } from "./lifecycle-situations";

type Mutable = { -readonly [K in keyof Row]: Row[K] };
const COLUMNS: readonly Column[] = ["O", "A", "P", "C"];
const NEXTS: readonly Next[] = ["=", "no", "O", "A", "P", "C"];

/** What the product makes of an event by a side: the refusal, or the row and the log that it writes. */
function answer(type: EventType, side: Side, { row, state }: Situation, variant: number): string {
  const rules = DEFAULT_RULEBOOK;
  const file = { kind: COMPLAINT, row, rules, stored: state, state, pending: [] };
  const event = {
    type,
    ordinal: 1,
    atMs: state.lastAt,
    scheduledMs: side === "clock" ? state.lastAt : null,
    cycle: state.cycle,
    side,
    actorId: null,
    facts: factsFor(type, variant),
  };
  const after = happened(file, event, ASKED[variant] ?? {});
  return JSON.stringify("refused" in after ? after : complaintUpdate(after, state.lastAt));
}

/** Filing has no complaint before it. */
function filingAnswers(): string[] {
  return ([{ outcome: "recorded" }, {}, { proved: true }] as const).map((given) => {
    try {
      const started = startClock({ type: "filed", atMs: 0, ...given }, DEFAULT_RULEBOOK);
      return JSON.stringify([started, complaintColumns(started, DEFAULT_RULEBOOK, 1)]);
    } catch (error) {
      return String(error);
    }
  });
}

function answersOf(type: EventType): string {
  const rest = SITUATIONS.flatMap((situation) =>
    SIDES.flatMap((side) => ASKED.map((_, variant) => answer(type, side, situation, variant))),
  );
  return [...(type === "filed" ? filingAnswers() : []), ...rest].join("\n");
}

/** Whether the product answers otherwise while a row is another. */
function noticed(type: EventType, before: string, change: (row: Mutable) => void): boolean {
  const table = LIFECYCLE as Record<EventType, Row>;
  const row = table[type];
  const changed: Mutable = { ...row };
  change(changed);
  table[type] = changed;
  try {
    return answersOf(type) !== before;
  } finally {
    table[type] = row;
  }
}

const ENDS = CLOSINGS.map((type) => [type, "holds"] as const);
/** Effects that do the same: a complaint that has ended holds nothing, and time that runs or has ended cannot resume or stop. */
const SAME_EFFECT: readonly (readonly [EventType, ClockEffect])[] = [
  ...ENDS,
  ["appealed", "holds"],
  ["appealed", "stops"],
  ["promise_due", "holds"],
  ["promise_due", "stops"],
  ["promise_kept", "holds"],
  ["promise_kept", "stops"],
  ["contested", "resumes"],
  ["escalation", "resumes"],
];

describe.each(EVENT_TYPES)("the row of %s", (type) => {
  const before = answersOf(type);
  const row = LIFECYCLE[type];
  const unnoticed = (changes: readonly (readonly [says: string, change: (row: Mutable) => void])[]) =>
    changes.filter(([, change]) => !noticed(type, before, change)).map(([says]) => says);

  test("next status: in every column, any other one is noticed", () => {
    const cells = COLUMNS.flatMap((column) =>
      NEXTS.filter((next) => next !== row[column] && !stays(column, next, row)).map(
        (next) => [`${column} ${next}`, (changed: Mutable) => void (changed[column] = next)] as const,
      ),
    );
    expect(unnoticed(cells)).toEqual([]);
  });

  test("clock effect: any other one is noticed", () => {
    const same = SAME_EFFECT.filter(([of]) => of === type).map(([, effect]) => effect);
    const effects = CLOCK_EFFECTS.filter((effect) => effect !== row.clock && !same.includes(effect));
    expect(
      unnoticed(effects.map((effect) => [effect, (changed) => void (changed.clock = effect)] as const)),
    ).toEqual([]);
  });

  test("by whom: one side more or one less is noticed", () => {
    const sides = SIDES.map((side) => {
      const by = row.by.includes(side) ? row.by.filter((one) => one !== side) : [...row.by, side];
      return [side, (changed: Mutable) => void (changed.by = by)] as const;
    });
    expect(unnoticed(sides)).toEqual([]);
  });

  test("guards: each one that is left out is noticed", () => {
    const guards = row.guards.map((guard, index) => {
      const others = row.guards.filter((one) => one !== guard);
      return [`guard ${String(index + 1)}`, (changed: Mutable) => void (changed.guards = others)] as const;
    });
    expect(unnoticed(guards)).toEqual([]);
  });

  test("outcome and memory: another one, or none, is noticed", () => {
    const { outcome, remembers } = row;
    const outcomes = outcome === undefined ? [] : OUTCOMES;
    const own = outcome?.(NO_FACTS);
    const fixed = outcomes
      .filter((one) => one !== own)
      .map((one) => [one, (changed: Mutable) => void (changed.outcome = () => one)] as const);
    const forget = (changed: Mutable) => {
      delete changed.remembers;
    };
    const forgotten = ["memory", forget] as const;
    expect(unnoticed([...fixed, ...(remembers === undefined ? [] : [forgotten])])).toEqual([]);
  });
});

/** `=` and the column's own letter are the same answer, where a closed complaint's outcome is the one that is asked for. */
function stays(column: Column, next: Next, row: Row): boolean {
  const own = next === "=" ? column : next;
  const cell = row[column] === "=" ? column : row[column];
  return own === cell && (column !== "C" || row === LIFECYCLE.adjudicated);
}
