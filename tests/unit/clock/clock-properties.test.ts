// Whatever people do, and in whatever order, the clock says what a naive second clock says.
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { LogEvent } from "@/lib/domain/clock/clock-snapshot";
import { deriveClock } from "@/lib/domain/clock/derive-clock";
import { life, logOf, ms, oracleRules, rulebookOf, saidByClock, saidByOracle, toEvent } from "./clock-lives";
import { NaiveClock } from "./clock-oracle";
import { FILED_AT } from "@/tests/unit/complaint/log-notation";
import { readBothWays } from "@/tests/unit/complaint/read-both-ways";

// Thousands of lives, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

describe("the clock against a naive one", () => {
  test("reads the same after any life", () => {
    fc.assert(
      fc.property(life, ({ rules: given, acts, attests, until }) => {
        const naive = new NaiveClock(oracleRules(given), attests).live(acts, until);
        const { reading, derived } = readBothWays(logOf(naive), rulebookOf(given), ms(until));
        expect(saidByClock(reading, derived, rulebookOf(given))).toEqual(saidByOracle(naive));
      }),
      { numRuns: 2000 },
    );
  });

  test("refuses what the status does not allow, and names the place", () => {
    fc.assert(
      fc.property(life, ({ rules: given, acts, attests, until }) => {
        const naive = new NaiveClock(oracleRules(given), attests).live(acts, until);
        for (const { act: refused, place } of naive.refused) {
          const before = naive.taken.slice(0, place).map(toEvent);
          const log: LogEvent[] = [{ type: "filed", atMs: FILED_AT }, ...before, toEvent(refused)];
          const answer = deriveClock(log, rulebookOf(given), ms(until), false);
          expect(answer).toMatchObject({ fault: "impossible", index: place + 1 });
        }
      }),
      { numRuns: 500 },
    );
  });

  test("what is pending fires exactly as announced when nobody acts while time runs", () => {
    fc.assert(
      fc.property(life, ({ rules: given, acts, attests, until }) => {
        const naive = new NaiveClock(oracleRules(given), attests).live(acts, until);
        const log = logOf(naive);
        const { reading, derived } = readBothWays(log, rulebookOf(given), ms(until));
        fc.pre(reading.state === "running");
        const later = readBothWays(log, rulebookOf(given), ms(until + 2000));
        const isMilestone = (event: { readonly type: string }): boolean => !event.type.endsWith("_lapsed");
        const fired = later.derived.slice(derived.length).filter(isMilestone);
        const announced = reading.milestones.filter((milestone) => !milestone.fired);
        const closedAt = later.snapshot.closedAt ?? Infinity;
        expect(fired.map((event) => [event.type, event.ordinal, event.scheduledMs])).toEqual(
          announced
            .filter(({ scheduledMs }) => scheduledMs <= closedAt)
            .map(({ kind, ordinal, scheduledMs }) => [kind, ordinal, scheduledMs]),
        );
      }),
      { numRuns: 500 },
    );
  });
});
