// The clock has two roads to one answer: the whole log at once, and event by event as production goes.
import assert from "node:assert/strict";
import type { ClockReading, ClockSnapshot, DerivedEvent, LogEvent } from "@/lib/domain/clock/clock-snapshot";
import { deriveClock, type DerivedClock } from "@/lib/domain/clock/derive-clock";
import { applyEvent, nextDue, readClock, settle, startClock } from "@/lib/domain/clock/resolution-clock";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

export interface BothWays {
  readonly reading: ClockReading;
  readonly derived: readonly DerivedEvent[];
  readonly snapshot: ClockSnapshot;
}

interface Stepped extends BothWays {
  /** The log with everything that time did written in, as an export holds it. */
  readonly exported: readonly LogEvent[];
}

export function deriveOrFail(
  log: readonly LogEvent[],
  rules: Rulebook,
  nowMs: number,
  priority = false,
): DerivedClock {
  const answer = deriveClock(log, rules, nowMs, priority);
  if ("fault" in answer) throw new Error(JSON.stringify(answer));
  return answer;
}

/** As commands and the worker do it: settle, apply, store as JSON; and between events a worker at every due instant. */
function stepByStep(log: readonly LogEvent[], rules: Rulebook, nowMs: number, priority: boolean): Stepped {
  const [filed, ...rest] = log;
  if (filed === undefined) throw new Error("a log begins with its filing");
  let snapshot = startClock({ ...filed, priority }, rules);
  const derived: DerivedEvent[] = [];
  const exported: LogEvent[] = [filed];
  const workTo = (untilMs: number): void => {
    for (
      let due = nextDue(snapshot, rules);
      due !== null && due.atMs <= untilMs;
      due = nextDue(snapshot, rules)
    ) {
      const settled = settle(snapshot, rules, due.atMs);
      assert.equal(settled.events[0]?.type, due.kind, "what was promised to come next came next");
      derived.push(...settled.events);
      exported.push(...settled.events);
      snapshot = JSON.parse(JSON.stringify(settled.snapshot)) as ClockSnapshot;
    }
  };
  for (const event of rest) {
    workTo(event.atMs);
    snapshot = applyEvent(snapshot, event, rules);
    exported.push(event);
  }
  workTo(nowMs);
  return { reading: readClock(snapshot, rules, nowMs), derived, snapshot, exported };
}

/** Reads a log both ways, and once more with its derived events in it; all must agree. */
export function readBothWays(
  log: readonly LogEvent[],
  rules: Rulebook,
  nowMs: number,
  priority = false,
): BothWays {
  const atOnce = deriveOrFail(log, rules, nowMs, priority);
  const stepped = stepByStep(log, rules, nowMs, priority);
  assert.deepEqual(stepped.reading, atOnce.reading);
  assert.deepEqual(stepped.derived, atOnce.derived);
  const exported = deriveOrFail(stepped.exported, rules, nowMs, priority);
  assert.deepEqual(exported.reading, atOnce.reading);
  return atOnce;
}
