// Both sides of every limit of a filing, without a database; and what of it is stored.
import { describe, expect, test } from "vitest";
import { filingFault } from "@/lib/filing/engine/check-filing";
import { cleanStory } from "@/lib/filing/engine/clean-story";
import type { FiledAttempt, FileComplaintInput } from "@/lib/complaint/engine/complaint-inputs";
import { aFiling } from "@/tests/support/stories";

const NOW = Date.parse("2026-03-01T00:00:00Z");
const DAY = 86_400_000;
const attempt: FiledAttempt = {
  channel: "hotline",
  startedAt: new Date(NOW),
  humanAsks: null,
  queueSeconds: null,
  outcome: "queued",
  barriers: [],
};
const filing = (about: Partial<FileComplaintInput>) => aFiling("", new Date(NOW), about);
const fault = (about: Partial<FileComplaintInput>) => filingFault(filing(about), NOW);
const of = (about: Partial<FiledAttempt>) => fault({ attempts: [{ ...attempt, ...about }] });
const withBarrier = (barrier: FiledAttempt["barriers"][number]) => of({ barriers: [barrier] });
const startedAt = (ms: number) => of({ startedAt: new Date(ms) });

describe("a text", () => {
  test.each(["title", "narrative", "wanted"] as const)(
    "%s is needed, and no longer than its field",
    (field) => {
      const most = { title: 80, narrative: 5000, wanted: 500 }[field];
      expect(fault({ [field]: " " })).toBe("text_needed");
      expect(fault({ [field]: "长".repeat(most) })).toBeNull();
      expect(fault({ [field]: "长".repeat(most + 1) })).toBe("text_too_long");
    },
  );

  test("the name of an unlisted platform is one of sixty characters", () => {
    expect(fault({ platform: { unlistedName: " " } })).toBe("text_needed");
    expect(fault({ platform: { unlistedName: "帆".repeat(60) } })).toBeNull();
    expect(fault({ platform: { unlistedName: "帆".repeat(61) } })).toBe("text_too_long");
  });
});

describe("attempts", () => {
  test("are one to twenty, and each of them is looked at", () => {
    expect(fault({ attempts: [] })).toBe("attempt_needed");
    expect(fault({ attempts: Array<FiledAttempt>(20).fill(attempt) })).toBeNull();
    expect(fault({ attempts: Array<FiledAttempt>(21).fill(attempt) })).toBe("too_many_attempts");
    expect(fault({ attempts: [attempt, { ...attempt, humanAsks: -1 }] })).toBe("number_out_of_range");
  });

  test("began in the last year, or two minutes ahead by a clock that is fast", () => {
    expect(startedAt(NOW + 120_000)).toBeNull();
    expect(startedAt(NOW + 120_001)).toBe("attempt_in_future");
    expect(startedAt(NOW - 365 * DAY)).toBeNull();
    expect(startedAt(NOW - 365 * DAY - 1)).toBe("attempt_too_old");
    expect(startedAt(Number.NaN)).toBe("attempt_in_future");
  });

  test.each([
    ["humanAsks", 999],
    ["queueSeconds", 86_400],
  ] as const)("%s is a whole number up to %i, or not known", (field, most) => {
    expect([null, 0, most].map((value) => of({ [field]: value }))).toEqual([null, null, null]);
    for (const value of [-1, 0.5, most + 1, Number.NaN])
      expect(of({ [field]: value })).toBe("number_out_of_range");
  });
});

describe("barriers", () => {
  const asks = { code: "repeat_ask", measure: 6 } as const;

  test("are 36 of an attempt at most", () => {
    expect(of({ barriers: Array<typeof asks>(36).fill(asks) })).toBeNull();
    expect(of({ barriers: Array<typeof asks>(37).fill(asks) })).toBe("too_many_attempts");
  });

  test("hold a whole number that somebody can have met", () => {
    expect(withBarrier({ ...asks, measure: null })).toBeNull();
    expect(withBarrier({ ...asks, measure: 100_000 })).toBeNull();
    expect(withBarrier({ ...asks, measure: 100_001 })).toBe("number_out_of_range");
    expect(withBarrier({ ...asks, measure: -1 })).toBe("number_out_of_range");
  });

  test("of money go as far as a million yuan, and no further", () => {
    const promise = { code: "bot_promise_broken" } as const;
    expect(withBarrier({ ...promise, measure: 100_000_000 })).toBeNull();
    expect(withBarrier({ ...promise, measure: 100_000_001 })).toBe("number_out_of_range");
  });

  test("of a promise have a day of some calendar within 730 days of today, or none", () => {
    const promise = { code: "bot_promise_broken", measure: null } as const;
    for (const promisedOn of [null, undefined, "2026-11-20", "2024-03-01", "2028-02-29"])
      expect(withBarrier({ ...promise, ...(promisedOn === undefined ? {} : { promisedOn }) })).toBeNull();
    for (const promisedOn of [
      "2026-02-29",
      "",
      "2026-11-20T00:00",
      "20 November",
      "2024-02-29",
      "2028-03-01",
    ])
      expect(withBarrier({ ...promise, promisedOn })).toBe("number_out_of_range");
  });

  test("that are other than the catalogue's need a text, and any text has 200 characters at most", () => {
    expect(withBarrier({ code: "other", measure: null })).toBe("text_needed");
    expect(withBarrier({ code: "other", measure: null, text: "排队后断线" })).toBeNull();
    expect(withBarrier({ ...asks, text: "长".repeat(200) })).toBeNull();
    expect(withBarrier({ ...asks, text: "长".repeat(201) })).toBe("text_too_long");
  });
});

test("of a filing its clean texts are stored, no attempt after it, and everything else as it was", () => {
  const later = { ...attempt, startedAt: new Date(NOW + 60_000) };
  const given = filing({
    title: " 退\u0000款 ",
    narrative: "a\r\nb",
    wanted: "\u202E退",
    region: " 330100 ",
    vulnerability: "elderly",
    heldElsewhere: true,
    consentContact: true,
    consentPublication: true,
    attempts: [
      { ...attempt, startedAt: new Date(NOW - DAY) },
      {
        ...later,
        barriers: [
          { code: "other", measure: null, text: " 断线\u0000 " },
          { code: "long_queue", measure: 9 },
        ],
      },
    ],
  });
  expect(cleanStory(given, NOW)).toEqual({
    channel: "app_chat",
    matter: "dispute",
    locale: "zh",
    region: "330100",
    vulnerability: "elderly",
    heldElsewhere: true,
    consentContact: true,
    consentPublication: true,
    title: "退款",
    narrative: "a\nb",
    wanted: "退",
    attempts: [
      { ...attempt, startedAt: new Date(NOW - DAY) },
      {
        ...attempt,
        startedAt: new Date(NOW),
        barriers: [
          { code: "other", measure: null, text: "断线" },
          { code: "long_queue", measure: 9 },
        ],
      },
    ],
  });
  expect(cleanStory(filing({ region: null }), NOW).region).toBeNull();
  expect(cleanStory(filing({ region: " \u200b" }), NOW).region).toBeNull();
});
