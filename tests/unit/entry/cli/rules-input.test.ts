// What the command line refuses to read, so that it never answers to something else than was meant.
import { describe, expect, test } from "vitest";
import { clock, FILED } from "./clock-document";
import { expectErrors } from "./expect-errors";
import { runRules } from "./run-rules";

test("refuses a part that is more than its whole", async () => {
  await expectErrors("thresholds", [
    [
      JSON.stringify({ counts: { people_30d: 9, people_7d: 10 } }),
      "counts.people_7d: must not be more than people_30d",
    ],
    [
      JSON.stringify({ counts: { people_30d: 9, vulnerable_30d: 10 } }),
      "counts.vulnerable_30d: must not be more",
    ],
    [
      JSON.stringify({ counts: { people_30d: 9, barrier_max_30d: 10 } }),
      "counts.barrier_max_30d: must not be more",
    ],
    [
      JSON.stringify({ counts: { first_contact_due_30d: 9, first_contact_missed_30d: 10 } }),
      "counts.first_contact_missed_30d: must not be more",
    ],
  ]);
});

test("takes a count that was left out as unknown, and people who came due after filing before the window", async () => {
  const asked = [
    { people_30d: 10, people_7d: 10, vulnerable_30d: 10, barrier_max_30d: 10 },
    { people_7d: 15 },
    { people_30d: 3, due_30d: 20, first_contact_due_30d: 20 },
  ];
  const { code, answers } = await runRules(
    "thresholds",
    asked.map((counts) => JSON.stringify({ counts })).join("\n"),
  );
  expect({ code, answers: answers.length }).toEqual({ code: 0, answers: 3 });
});

describe("a key that is given twice", () => {
  test("is named, at any depth and however it is spelled", async () => {
    await expectErrors("clock", [
      [`{"now":"x","now":"y"}`, 'key given twice: "now"'],
      [`{"events":[{"type":"filed","type":"filed"}]}`, 'key given twice: "type"'],
      [`{"rulebook":{"a":1,"\\u0061":2}}`, 'key given twice: "a"'],
    ]);
  });

  test("is no matter of two objects, or of a text that looks like one", async () => {
    const twice = clock({
      events: [
        { ...FILED, actor: '{"at":1,"at":2}' },
        { type: "message_sent", at: FILED.at, note: 'a","at":"b' },
      ],
    });
    expect(await runRules("clock", twice)).toMatchObject({ code: 0, err: "" });
  });
});

describe("the years of an instant", () => {
  const year = (at: string, now = at): string => JSON.stringify({ events: [{ type: "filed", at }], now });

  test("are 0000 to 9999 in UTC, in and out", async () => {
    await expectErrors("clock", [
      [year("+010000-01-01T00:00:00Z"), "events[0].at: must be an instant"],
      [year("9999-12-31T23:00:00-08:00"), "events[0].at: must be an instant"],
      [year("0000-01-01T00:00:00+08:00"), "events[0].at: must be an instant"],
      [year("9999-12-31T00:00:00Z"), "outside the years 0000 to 9999"],
    ]);
  });

  test("that are printed are read again", async () => {
    for (const at of ["0000-01-01T00:00:00Z", "9999-12-19T23:59:59Z"]) {
      const { answers } = await runRules("clock", year(at));
      const printed = String(answers[0]?.["deadline_at"]);
      expect(await runRules("clock", year(at, printed))).toMatchObject({ code: 0, err: "" });
    }
  });
});
