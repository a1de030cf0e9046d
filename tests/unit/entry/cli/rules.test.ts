// The rules, answerable from the command line: one document or a million, and never a guess about a bad one.
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { describe, expect, test } from "vitest";
import { clock, FILED } from "./clock-document";
import { expectErrors } from "./expect-errors";
import { runRules } from "./run-rules";

describe("rules clock", () => {
  test("reads one document, on one line or on many", async () => {
    const expected = {
      status: "open",
      state: "running",
      deadline_at: "2026-03-04T00:00:00Z",
      elapsed_seconds: 36_000,
      remaining_seconds: 223_200,
      breached_at: null,
      outcome: null,
      overdue: false,
    };
    const oneLine = await runRules("clock", clock());
    expect(oneLine).toMatchObject({ code: 0, err: "", answers: [expected] });
    expect(oneLine.answers[0]?.["milestones"]).toContainEqual({
      kind: "breach",
      cycle: 1,
      due_at: "2026-03-04T00:00:00Z",
      fired: false,
    });
    const many = await runRules("clock", `\uFEFF\n${JSON.stringify(JSON.parse(clock()), null, 2)}\r\n\r\n`);
    expect(many.answers).toEqual(oneLine.answers);
  });

  test("takes offsets, a rulebook's overrides, priority, and an exported log that agrees", async () => {
    const document = clock({
      rulebook: { resolution_hours: 48, warn_left_hours: [12] },
      priority: true,
      events: [
        {
          type: "filed",
          at: "2026-03-01T08:00:00+08:00",
          recorded_at: "2026-03-01T00:00:01Z",
          actor: "consumer",
        },
        {
          type: "first_contact_due",
          at: "2026-03-01T08:00:00Z",
          due_at: "2026-03-01T08:00:00Z",
          cycle: 1,
          outcome: null,
        },
        { type: "resolution_proposed", at: "2026-03-01T09:00:00.500Z", template_reply: true },
      ],
      now: "2026-03-02T12:00:00.250Z",
    });
    const { answers, err } = await runRules("clock", document);
    expect(err).toBe("");
    expect(answers[0]).toMatchObject({ status: "proposed", state: "running", elapsed_seconds: 129_600.25 });
    expect(answers[0]?.["milestones"]).toContainEqual({
      kind: "warn_12",
      cycle: 1,
      due_at: "2026-03-02T12:00:00Z",
      fired: true,
    });
  });

  const log = (...events: object[]): string =>
    clock({ events: [FILED, ...events], now: "2026-04-01T00:00:00Z" });

  test.each([
    ["not JSON", "{\n", "not JSON"],
    ["nothing at all", " \n", "no document"],
    [
      "spread over lines, and wrong",
      `{"events": [\n  ${JSON.stringify(FILED)}\n]}`,
      "now: must be an instant",
    ],
  ])("says in one line what is wrong with a single document: %s", async (_says, input, words) => {
    const { code, out, err } = await runRules("clock", input);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toContain(words);
  });

  test("names the field or the event that is wrong", async () => {
    await expectErrors("clock", [
      ["[]", "must be an object"],
      ["1", "must be an object"],
      [clock({ events: [] }), "events: must hold at least the filing"],
      [clock({ events: [{ type: "withdrawn", at: FILED.at }] }), "events[0]: the first event must be filed"],
      [clock({ priorty: true }), 'unknown key "priorty"'],
      [clock({ rulebook: { hours: 1 } }), 'rulebook: unknown key "hours"'],
      [clock({ rulebook: { pause_hours: 0 } }), "rulebook.pause_hours: must be more than 0"],
      [log({ type: "phoned", at: "2026-03-02T00:00:00Z" }), 'events[1].type: unknown event type "phoned"'],
      [log({ type: "withdrawn", at: "2026-02-30T00:00:00Z" }), "events[1].at: must be an instant"],
      [log({ type: "withdrawn", at: "2026-03-02T00:00:00" }), "events[1].at: must be an instant"],
      [log({ type: "withdrawn", at: "2026-02-28T00:00:00Z" }), "events[1]: withdrawn is earlier"],
      [log({ type: "withdrawn", at: "2026-05-01T00:00:00Z" }), "events[1]: withdrawn is after now"],
      [
        log({ type: "resolution_disputed", at: "2026-03-02T00:00:00Z" }),
        "events[1]: resolution_disputed is impossible",
      ],
      [log(FILED), "events[1]: filed is impossible"],
      [log({ type: "breach", at: "2026-03-05T00:00:00Z" }), "events[1]: breach does not agree"],
      [
        log({ type: "adjudicated", at: "2026-03-05T00:00:00Z" }),
        "events[1]: adjudicated of a live complaint needs",
      ],
      // Accepted is not received, unless it is said: without a proposal there is nothing to accept.
      [
        log({ type: "resolution_accepted", at: "2026-03-02T00:00:00Z" }),
        "events[1]: resolution_accepted is impossible",
      ],
      [
        log({
          type: "resolution_proposed",
          at: "2026-03-02T00:00:00Z",
          promised_at: "2026-03-03T00:00:00Z",
          deeds: [{ by: null }],
        }),
        "events[1].promised_at: stands beside deeds",
      ],
      [log({ type: "contest_upheld", at: "2026-03-02T00:00:00Z", outcome: "resolved" }), "events[1].outcome"],
    ]);
  });
});

describe("a batch", () => {
  test("answers every line in its place and exits 2 when one is bad", async () => {
    const input = ["", clock(), "{oops", "", clock({ now: "2026-02-01T00:00:00Z" }), clock()].join("\n");
    const { code, err, answers } = await runRules("clock", input);
    expect({ code, err }).toEqual({ code: 2, err: "" });
    expect(answers).toHaveLength(4);
    expect(answers[1]).toEqual({ error: expect.stringContaining("not JSON") as string, line: 3, index: 1 });
    expect(answers[2]).toEqual({ error: "events[0]: filed is after now", line: 5, index: 2 });
    expect(answers[3]).toEqual(answers[0]);
  });

  test("whose first line is bad is still a batch", async () => {
    const { code, answers } = await runRules("clock", `{"events": [\n${clock()}\n`);
    expect(code).toBe(2);
    expect(answers[0]).toMatchObject({ line: 1, index: 0 });
    expect(answers[1]).toMatchObject({ status: "open" });
  });

  test("of which no line is JSON is still a batch", async () => {
    for (const input of ["{oops\n{oops\n", "oops\noops\n"]) {
      const { code, err, answers } = await runRules("clock", input);
      expect({ code, err }).toEqual({ code: 2, err: "" });
      expect(answers.map(({ line, index }) => ({ line, index }))).toEqual([
        { line: 1, index: 0 },
        { line: 2, index: 1 },
      ]);
    }
  });

  test("of nothing but good lines exits 0, however the lines fall into pieces", async () => {
    const lines = Array.from({ length: 3000 }, () => clock());
    const { code, answers } = await runRules("clock", lines.join("\r\n"));
    expect({ code, count: answers.length }).toEqual({ code: 0, count: 3000 });
  });
});

describe("rules thresholds", () => {
  test("says what passed and how near the rest is", async () => {
    const document = {
      platform: { users: 1_200_000 },
      counts: { people_30d: 149, due_30d: 20, breached_30d: 8 },
    };
    const { answers } = await runRules("thresholds", JSON.stringify(document));
    expect(answers[0]).toMatchObject({ rulebook: DEFAULT_RULEBOOK.version });
    expect(answers[0]?.["passed"]).toEqual([
      { code: "rate", value: (149 * 1_000_000) / 1_200_000, limit: 30 },
      { code: "overdue_share", value: expect.closeTo(0.2188, 4) as number, limit: 0.2 },
    ]);
    expect(answers[0]?.["near"]).toContainEqual({ code: "volume", value: 149, limit: 150 });
  });

  test("refuses what cannot be a count", async () => {
    await expectErrors("thresholds", [
      [JSON.stringify({ counts: { people_30d: -1 } }), "counts.people_30d: must not be negative"],
      [JSON.stringify({ counts: { people_30d: 1.5 } }), "counts.people_30d: must be a whole number"],
      [JSON.stringify({ counts: { people: 1 } }), 'counts: unknown key "people"'],
      [JSON.stringify({ counts: { due_30d: 1, breached_30d: 2 } }), "counts.breached_30d: must not be more"],
      [JSON.stringify({ counts: { breached_30d: 1 } }), "counts.breached_30d: must not be more than due_30d"],
      [JSON.stringify({ platform: { users: 0 }, counts: {} }), "platform.users: must be more than 0"],
      [JSON.stringify({ platform: { users: 1 } }), "counts: must be an object"],
    ]);
  });
});

describe("rules lifecycle", () => {
  test("answers what becomes of the complaint, and refuses as an answer", async () => {
    const ask = (document: object): string =>
      JSON.stringify({ status: "open", actor: "company", ...document });
    const { code, answers } = await runRules(
      "lifecycle",
      [
        ask({ command: "resolution_proposed", facts: { contacts_standing: 1 } }),
        ask({ command: "resolution_proposed" }),
        JSON.stringify({ status: null, actor: "consumer", command: "filed", facts: { outcome: "recorded" } }),
        ask({
          status: "closed",
          actor: "consumer",
          command: "reopened",
          facts: { outcome: "resolved", hours_since_closing: 100 },
        }),
        ask({
          status: "closed",
          actor: "regulator",
          command: "adjudicated",
          facts: { outcome: "resolved", appeal_pending: true },
        }),
      ].join("\n"),
    );
    expect(code).toBe(0);
    expect(answers).toEqual([
      { status: "proposed", outcome: null, clock: "holds" },
      { refused: "no_contact_stands" },
      { status: "closed", outcome: "recorded", clock: "none" },
      { refused: "reopen_window_over" },
      { status: "closed", outcome: "resolved", clock: "stops" },
    ]);
  });

  test("a command or a fact that is none is bad input, not a refusal", async () => {
    const unknown = await runRules(
      "lifecycle",
      JSON.stringify({ status: "open", actor: "company", command: "shout" }),
    );
    expect(unknown).toMatchObject({ code: 2, out: "", err: "command: unknown command\n" });
    const fact = { status: "open", actor: "company", command: "contested", facts: { mood: 1 } };
    expect((await runRules("lifecycle", JSON.stringify(fact))).err).toContain('facts: unknown key "mood"');
  });
});

test("without a topic, or with one too many, it says how to ask", async () => {
  for (const topic of ["weather", "clock lifecycle"]) {
    expect(await runRules(topic, "{}")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("usage") as string,
    });
  }
});
