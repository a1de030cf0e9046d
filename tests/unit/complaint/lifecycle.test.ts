// Who may do what, when. The whole matrix is in lifecycle.golden.txt: a change of policy is a change of that file.
// After a change that is meant: UPDATE_GOLDEN=1 npx vitest run --config tests/vitest.config.ts lifecycle
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { SIDES } from "@/lib/domain/people/actor";
import { STATUSES } from "@/lib/domain/complaint/complaint";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { PERSON_EVENTS } from "@/lib/domain/complaint/events";
import { availableCommands, decide } from "@/lib/domain/complaint/lifecycle";
import { factsOf } from "@/lib/domain/complaint/lifecycle-facts";
import { NO_FACTS, type Decision, type LifecycleFacts } from "@/lib/domain/complaint/lifecycle-facts";
import type { Question } from "@/lib/domain/complaint/lifecycle";
import { instantOf, logOf, type Step } from "./log-notation";
import { printLifecycle } from "./lifecycle-matrix";
import { deriveOrFail } from "./read-both-ways";

const GOLDEN = path.join(import.meta.dirname, "lifecycle.golden.txt");

type Asked = Omit<Question, "facts"> & { readonly facts?: Partial<LifecycleFacts> };

function ask({ facts, ...question }: Asked): Decision {
  return decide({ ...question, facts: { ...NO_FACTS, ...facts } }, DEFAULT_RULEBOOK);
}

test("the lifecycle is the one on file", () => {
  const printed = printLifecycle();
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(GOLDEN, printed);
  expect(printed).toBe(readFileSync(GOLDEN, "utf8"));
});

describe("filing", () => {
  const filed = { status: null, side: "consumer", command: "filed" } as const;

  test("opens the complaint and starts its clock", () => {
    expect(ask(filed)).toEqual({ status: "open", outcome: null, clock: "starts" });
  });

  test("what a court or another agency already has is recorded, without a clock", () => {
    expect(ask({ ...filed, facts: { outcome: "recorded" } })).toEqual({
      status: "closed",
      outcome: "recorded",
      clock: "none",
    });
  });

  test("a company files nothing", () => {
    expect(ask({ ...filed, side: "company" })).toEqual({ refused: "not_your_move" });
  });
});

describe("time limits admit what comes strictly before them", () => {
  const closed = { status: "closed", side: "consumer" } as const;
  const solved = { outcome: "resolved" } as const;

  test.each([
    ["reopened", { ...solved, hoursSinceClosing: 71.999 }, true],
    ["reopened", { ...solved, hoursSinceClosing: 72 }, false],
    ["reopened", { ...solved, hoursSinceClosing: 500, hoursSincePromised: -10 }, true],
    ["reopened", { ...solved, hoursSinceClosing: 500, hoursSincePromised: 71.999 }, true],
    ["reopened", { ...solved, hoursSinceClosing: 500, hoursSincePromised: 72 }, false],
    ["reopened", { outcome: "unconfirmed", hoursSinceClosing: 500, hoursSincePromised: 1 }, true],
    ["promise_broken", { ...solved, promise: "due", hoursSinceDue: 359.99 }, true],
    ["promise_broken", { ...solved, promise: "due", hoursSinceDue: 360 }, false],
    ["appealed", { ...solved, hoursSinceClosing: 359.999 }, true],
    ["appealed", { ...solved, hoursSinceClosing: 360 }, false],
  ] as const)("%s with %j: %s", (command, facts, allowed) => {
    expect("refused" in ask({ ...closed, command, facts })).toBe(!allowed);
  });
});

describe("buttons", () => {
  test("a page offers exactly what the command takes", () => {
    for (const status of STATUSES) {
      for (const side of SIDES) {
        const facts: LifecycleFacts = {
          ...NO_FACTS,
          contactsStanding: 1,
          outcome: status === "closed" ? "resolved" : "for_consumer",
        };
        const offered = availableCommands(status, side, facts, DEFAULT_RULEBOOK);
        const taken = PERSON_EVENTS.filter(
          (command) =>
            command !== "filed" &&
            // Where nothing was proposed, a consumer can only say that it is over.
            !(
              "refused" in
              decide({ status, side, command, facts: { ...facts, received: true } }, DEFAULT_RULEBOOK)
            ),
        );
        expect(offered).toEqual(taken);
      }
    }
  });

  test("a regulator is offered a breached complaint to adjudicate, before any outcome is chosen", () => {
    const facts = { ...NO_FACTS, breached: true };
    expect(availableCommands("open", "regulator", facts, DEFAULT_RULEBOOK)).toContain("adjudicated");
    expect(availableCommands("open", "regulator", NO_FACTS, DEFAULT_RULEBOOK)).not.toContain("adjudicated");
  });
});

describe("the facts that the clock remembers", () => {
  const factsAfter = (
    steps: readonly Step[],
    hours: number,
    side: "consumer" | "company" = "consumer",
  ): LifecycleFacts => {
    const log = logOf(steps.filter(([at]) => at <= hours));
    return factsOf(deriveOrFail(log, DEFAULT_RULEBOOK, instantOf(hours)).snapshot, side, instantOf(hours));
  };

  test("a denial that ends a hold counts as a dispute", () => {
    const steps: Step[] = [
      [1, "human_contact_attested"],
      [2, "resolution_proposed"],
      [3, "human_contact_denied"],
    ];
    expect(factsAfter(steps, 3)).toMatchObject({ disputes: 1, contactsStanding: 0, proposalHolds: false });
  });

  test("a denial while the proposal holds nothing up is no dispute", () => {
    const steps: Step[] = [
      [1, "human_contact_attested"],
      [2, "resolution_proposed", { templateReply: true }],
      [3, "human_contact_denied"],
    ];
    expect(factsAfter(steps, 3)).toMatchObject({ disputes: 0, contactsStanding: 0 });
  });

  test("a denial that leaves another contact standing leaves the hold alone", () => {
    const steps: Step[] = [
      [1, "human_contact_attested"],
      [1, "human_contact_attested"],
      [2, "resolution_proposed"],
      [3, "human_contact_denied"],
    ];
    expect(factsAfter(steps, 3)).toMatchObject({ disputes: 0, contactsStanding: 1, proposalHolds: true });
  });

  test("the pause and the disputes count over both cycles, the breach over the running one", () => {
    const steps: Step[] = [
      [1, "information_requested"],
      [2, "information_supplied"],
      [3, "resolution_proposed"],
      [4, "resolution_disputed"],
      [80, "resolution_accepted"],
      [81, "reopened"],
    ];
    expect(factsAfter(steps, 80)).toMatchObject({ breached: true });
    expect(factsAfter(steps, 81)).toMatchObject({
      breached: false,
      pauseUsed: true,
      disputes: 1,
      cycle: 2,
      reopened: true,
    });
  });

  test("each side appeals once, and the date promised counts from the proposal that was accepted", () => {
    const promisedMs = instantOf(200);
    const steps: Step[] = [
      [1, "resolution_proposed", { promisedMs }],
      [2, "resolution_accepted"],
      [3, "appealed", { by: "company" }],
    ];
    expect(factsAfter(steps, 190, "company")).toMatchObject({
      appealedByActor: true,
      hoursSincePromised: -10,
    });
    expect(factsAfter(steps, 190, "consumer")).toMatchObject({ appealedByActor: false, appealPending: true });
  });

  test("a closing makes a pending contest moot", () => {
    const steps: Step[] = [
      [1, "contested"],
      [2, "withdrawn"],
    ];
    expect(factsAfter(steps, 1)).toMatchObject({ contestPending: true });
    expect(factsAfter(steps, 2)).toMatchObject({ contestPending: false, contestUsed: true });
  });

  test("a company's message is its first act, a consumer's is none", () => {
    expect(factsAfter([[1, "message_sent", { by: "consumer" }]], 1).companyActed).toBe(false);
    expect(factsAfter([[1, "message_sent", { by: "company" }]], 1).companyActed).toBe(true);
  });
});
