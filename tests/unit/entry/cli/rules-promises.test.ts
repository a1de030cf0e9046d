// What `rules clock` answers of promises, and what it refuses.
import { describe, expect, test } from "vitest";
import { expectErrors } from "./expect-errors";
import { REFUSED } from "./promise-refusals";
import { ANSWERS, at, log } from "./promise-vectors";
import { runRules } from "./run-rules";

describe("rules clock, of promises", () => {
  test("answers every vector", async () => {
    const documents = ANSWERS.map(({ steps, now }) => log(steps, now)).join("\n");
    const { code, err, answers } = await runRules("clock", documents);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const read = answers.map((answer, index) => ({
      says: ANSWERS[index]?.says,
      status: answer["status"],
      outcome: answer["outcome"],
      deadline: answer["deadline_at"],
      breached: answer["breached_at"],
      due: promisesIn(answer["milestones"]),
    }));
    expect(read).toEqual(
      ANSWERS.map(({ says, status, outcome, deadline, breached, due }) => ({
        says,
        status,
        outcome,
        deadline: deadline === null ? null : at(deadline),
        breached: breached === undefined ? null : at(breached),
        due: due.map(([deed, hours, fired]) => ({ deed, due_at: at(hours), fired })),
      })),
    );
  });

  test("refuses what is not due, not promised, answered, or too late", async () => {
    await expectErrors(
      "clock",
      REFUSED.map(({ steps, now, error }) => [log(steps, now), error]),
    );
  });
});

interface Milestone {
  readonly kind: string;
  readonly deed?: number;
  readonly due_at: string;
  readonly fired: boolean;
}

const promisesIn = (milestones: unknown) =>
  (milestones as readonly Milestone[])
    .filter(({ kind }) => kind === "promise_due")
    .map(({ deed, due_at, fired }) => ({ deed, due_at, fired }));
