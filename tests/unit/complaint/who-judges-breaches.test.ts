// Who may say that a breach counts, or that it does not. docs/domain/complaint.md, "Answered, not agreed".
import { describe, expect, it } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import type { PersonEvent } from "@/lib/domain/complaint/events";
import { decide } from "@/lib/domain/complaint/lifecycle";
import { factsOf, type LifecycleFacts } from "@/lib/domain/complaint/lifecycle-facts";
import { after, BREACH, contact, COUNTS, judged, proposed, TWICE } from "./answered-twice";
import { instantOf, type Step } from "./log-notation";

describe("who may say what", () => {
  const asks = (
    command: PersonEvent,
    steps: readonly Step[],
    hours: number,
    asked: Partial<LifecycleFacts> = {},
  ): unknown => {
    const snapshot = after(steps, hours);
    const { status } = snapshot;
    const facts = { ...factsOf(snapshot, "regulator", instantOf(hours)), ...asked };
    const decision = decide({ status, side: "regulator", command, facts }, DEFAULT_RULEBOOK);
    return "refused" in decision ? decision.refused : "taken";
  };
  const no = { breachCounts: false };

  it("only a breach that waits is judged, and it is judged once", () => {
    expect(asks("judgement_proposed", [contact], 80)).toBe("no_breach_to_judge");
    expect(asks("breach_judged", TWICE, 91, { breachCounts: true })).toBe("no_breach_to_judge");
    expect(asks("breach_judged", TWICE, BREACH, { breachCounts: true })).toBe("taken");
    expect(asks("breach_judged", TWICE, COUNTS, { breachCounts: true })).toBe("no_breach_to_judge");
    expect(asks("breach_judged", [...TWICE, judged(95, true)], 96)).toBe("no_breach_to_judge");
  });

  it("that it does not count is proposed, and confirmed by a second person", () => {
    expect(asks("breach_judged", TWICE, 95, no)).toBe("judgement_not_proposed");
    expect(asks("judgement_proposed", TWICE, 95)).toBe("taken");
    expect(asks("judgement_proposed", [...TWICE, proposed], 101)).toBe("judgement_proposed");
    expect(asks("breach_judged", [...TWICE, proposed], 101, { ...no, proposedByActor: true })).toBe(
      "judgement_by_you",
    );
    expect(asks("breach_judged", [...TWICE, proposed], 101, no)).toBe("taken");
  });

  it("one person is enough to say that it counts, also the one who proposed the contrary", () => {
    const asked = { breachCounts: true, proposedByActor: true };
    expect(asks("breach_judged", [...TWICE, proposed], 101, asked)).toBe("taken");
  });

  it("a decision by one person does not take the place of the second, before or after it was judged", () => {
    const decided = { ...no, outcome: "for_company" as const };
    expect(asks("adjudicated", TWICE, 95, decided)).toBe("for_two_to_judge");
    expect(asks("adjudicated", TWICE, 95, { ...decided, breachCounts: true })).toBe("taken");
    expect(asks("adjudicated", [...TWICE, judged(95, true)], 96, decided)).toBe("for_two_to_judge");
    expect(asks("adjudicated", [contact], 80, decided)).toBe("taken");
    // Answers after the breach make it no matter for two.
    const tooLate: Step[] = [...TWICE.slice(0, 3), [85, "resolution_proposed"], [86, "resolution_disputed"]];
    expect(asks("adjudicated", tooLate, 87, decided)).toBe("taken");
  });

  it("on an appeal its decider says it, once it is judged", () => {
    const appealed: Step[] = [...TWICE, [100, "resolution_accepted"], [101, "appealed", { by: "company" }]];
    expect(asks("adjudicated", appealed, 102, no)).toBe("for_two_to_judge");
    expect(asks("adjudicated", [...appealed, judged(103, true)], 104, no)).toBe("taken");
    const again: Step[] = [
      ...TWICE,
      [95, "resolution_accepted"],
      [96, "reopened"],
      [97, "resolution_accepted"],
      [98, "appealed", { by: "company" }],
    ];
    expect(asks("adjudicated", again, 99, no)).toBe("for_two_to_judge");
  });
});
