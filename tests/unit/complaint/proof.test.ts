// Only a proved complaint counts, each by its own proof; one whose contact was disowned ends unless it gets another.
import { describe, expect, it } from "vitest";
import { contactNeededBy } from "@/lib/domain/clock/clock-milestones";
import { complaintColumns } from "@/lib/domain/complaint/complaint-columns";
import type { LogEvent } from "@/lib/domain/clock/clock-snapshot";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { decide } from "@/lib/domain/complaint/lifecycle";
import { factsOf } from "@/lib/domain/complaint/lifecycle-facts";
import { logEventOf } from "@/lib/domain/complaint/log-event";
import { FILED_AS, isProof } from "@/lib/domain/complaint/proof";
import { instantOf, logOf, type Step } from "./log-notation";
import { deriveOrFail } from "./read-both-ways";

const after = (steps: readonly Step[], hours: number, filed: Partial<LogEvent> = {}) =>
  deriveOrFail(logOf(steps, filed), DEFAULT_RULEBOOK, instantOf(hours)).snapshot;
const LAPSE = DEFAULT_RULEBOOK.disown_hours;
const disowned: Step = [2, "disowned"];
const columns = (snapshot: ReturnType<typeof after>) => complaintColumns(snapshot, DEFAULT_RULEBOOK, 1);

describe("a complaint is proved", () => {
  it("as it is filed, in a session, at a desk or in the place of a proved one; by nothing else", () => {
    expect(FILED_AS.filter(isProof)).toEqual(["session", "desk", "predecessor"]);
    expect(columns(after([], 1, { proved: true })).provedAt).toBe(instantOf(0));
    expect(columns(after([], 1)).provedAt).toBeNull();
  });

  it("from the instant of its own proof on, which no later one moves", () => {
    expect(columns(after([[5, "proved"]], 6))).toMatchObject({ provedAt: instantOf(5), contactProved: true });
    expect(after([[5, "proved"]], 6, { proved: true }).provedAt).toBe(instantOf(0));
  });

  it("once: a proved contact is neither proved again nor disowned, also after the end", () => {
    const proved = after([[5, "proved"]], 6);
    for (const command of ["proved", "disowned"] as const) {
      for (const status of ["open", "awaiting_consumer", "proposed", "closed"] as const) {
        const facts = factsOf(proved, "consumer", instantOf(6));
        const asked = { status, side: "consumer" as const, command };
        expect(decide({ ...asked, facts }, DEFAULT_RULEBOOK)).toEqual({ refused: "already_proved" });
        const open = { ...facts, contactProved: false };
        expect(decide({ ...asked, facts: open }, DEFAULT_RULEBOOK)).not.toHaveProperty("refused");
      }
    }
  });

  it("by nobody's staff", () => {
    const facts = factsOf(after([], 1), "company", instantOf(1));
    for (const side of ["company", "regulator", "clock"] as const)
      expect(decide({ status: "open", side, command: "proved", facts }, DEFAULT_RULEBOOK)).toEqual({
        refused: "not_your_move",
      });
  });

  it("without anything happening to its time", () => {
    const plain = columns(after([], 30));
    const proved = columns(after([[5, "proved"]], 30));
    expect({ ...proved, provedAt: null, contactProved: false }).toEqual(plain);
  });

  it("as a filing's log says, and one from before proof was asked for says nothing", () => {
    const filed = {
      type: "filed",
      ordinal: 1,
      atMs: 0,
      scheduledMs: null,
      cycle: 1,
      side: "consumer",
    } as const;
    const read = (facts: Parameters<typeof logEventOf>[0]["facts"]) => logEventOf({ ...filed, facts });
    expect(read({ proof: "session", contactProved: true })).toMatchObject({
      proved: true,
      contactProved: true,
    });
    expect(read({ proof: "none" })).toMatchObject({ proved: false });
    expect(read({})).not.toHaveProperty("proved");
  });
});

describe("a complaint whose contact was disowned", () => {
  it("ends as rejected, uncounted, a week later and not a moment sooner", () => {
    const before = after([disowned], 2 + LAPSE - 0.001);
    expect([before.status, contactNeededBy(before, DEFAULT_RULEBOOK)?.getTime()]).toEqual([
      "open",
      instantOf(2 + LAPSE),
    ]);
    const ended = after([disowned], 2 + LAPSE);
    expect([ended.status, ended.outcome, ended.counted, ended.closedAt]).toEqual([
      "closed",
      "rejected",
      false,
      instantOf(2 + LAPSE),
    ]);
    expect(contactNeededBy(ended, DEFAULT_RULEBOOK)).toBeNull();
  });

  it("stays live once another contact is proved in time", () => {
    const proved = after([disowned, [100, "proved"]], 2 + LAPSE);
    expect([proved.status, proved.provedAt, proved.disownedAt]).toEqual(["open", instantOf(100), null]);
    expect(after([disowned, [2 + LAPSE - 0.001, "proved"]], 300).status).toBe("open");
  });

  it("stays live where it was proved by the session in which it was filed", () => {
    const snapshot = after([disowned], 300, { proved: true });
    expect([snapshot.status, snapshot.contactProved]).toEqual(["open", false]);
    expect(contactNeededBy(snapshot, DEFAULT_RULEBOOK)).toBeNull();
  });

  it("that has ended otherwise ends no second time", () => {
    const withdrawn = after([disowned, [3, "withdrawn", { withdrawalReason: "other" }]], 300);
    expect([withdrawn.outcome, withdrawn.counted]).toEqual(["withdrawn", true]);
  });
});

describe("another contact", () => {
  it("is unproved until its own code is answered, and what was proved before stays counted", () => {
    const changed = after(
      [
        [5, "proved"],
        [6, "contact_changed"],
      ],
      7,
    );
    expect(columns(changed)).toMatchObject({ provedAt: instantOf(5), contactProved: false });
    const answered = after(
      [
        [5, "proved"],
        [6, "contact_changed"],
        [7, "proved"],
      ],
      8,
    );
    expect(columns(answered)).toMatchObject({ provedAt: instantOf(5), contactProved: true });
  });

  it("is proved at once where its owner gives it in the account in which it answered before", () => {
    const changed: Step = [6, "contact_changed", { contactProved: true }];
    expect(columns(after([changed], 7, { proved: true })).contactProved).toBe(true);
  });

  it("proves nothing by being given, and moves no time", () => {
    const columnsOf = (steps: readonly Step[]) => columns(after(steps, 30));
    expect(columnsOf([[5, "contact_changed"]])).toEqual(columnsOf([]));
  });

  it("may be given in every status, and by the consumer alone", () => {
    const facts = factsOf(after([], 1), "consumer", instantOf(1));
    const command = "contact_changed" as const;
    for (const status of ["open", "awaiting_consumer", "proposed", "closed"] as const)
      expect(decide({ status, side: "consumer", command, facts }, DEFAULT_RULEBOOK)).toMatchObject({
        status,
      });
    for (const side of ["company", "regulator", "clock"] as const)
      expect(decide({ status: "open", side, command, facts }, DEFAULT_RULEBOOK)).toEqual({
        refused: "not_your_move",
      });
  });

  it("does not save a disowned complaint before it is proved", () => {
    const changed: Step = [100, "contact_changed"];
    expect(after([disowned, changed], 2 + LAPSE - 0.001).status).toBe("open");
    expect(after([disowned, changed], 2 + LAPSE).outcome).toBe("rejected");
    expect(after([disowned, changed, [101, "proved"]], 2 + LAPSE).status).toBe("open");
  });

  it("of a second stranger who disowns it, too, buys no second week", () => {
    const again: Step[] = [disowned, [100, "contact_changed"], [150, "disowned"]];
    expect(after(again, 2 + LAPSE).outcome).toBe("rejected");
  });
});
