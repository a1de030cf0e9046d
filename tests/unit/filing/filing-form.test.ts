import { describe, expect, test } from "vitest";
import {
  attemptCount,
  withoutAttempt,
  withOneMoreAttempt,
} from "@/app/[locale]/(consumer)/file/form/attempt-fields";
import { attemptStart } from "@/lib/filing/engine/attempt-start";
import { BARRIER_GROUPS, barriersFor } from "@/app/[locale]/(consumer)/file/form/barrier-groups";
import { filingSchema } from "@/lib/filing/engine/filing-schema";
import { PROVINCES } from "@/lib/filing/engine/provinces";
import { BARRIER_CODES } from "@/lib/domain/complaint/barriers";
import { CHANNELS } from "@/lib/domain/complaint/complaint";
import { LIMITS } from "@/lib/domain/shared/limits";

const NOW = new Date("2026-11-23T04:00:00Z");
const attempt = { channel: "hotline", when: "now", outcome: "no_human" };
const filing = {
  idempotencyKey: "0123456789abcdef",
  platform: "yunzhan",
  attempts: [attempt],
  matter: "dispute",
  title: "退货未退款",
  narrative: "经过",
  wanted: "退款",
  contact: "a@example.com",
};

function problems(about: object): readonly string[] {
  const read = filingSchema("zh", NOW).safeParse({ ...filing, ...about });
  return read.success ? [] : read.error.issues.map((issue) => issue.path.join("."));
}
const withAttempt = (about: object) => problems({ attempts: [{ ...attempt, ...about }] });

describe("a filing as it was typed", () => {
  test("the least that has to be there is enough", () => expect(problems({})).toEqual([]));

  test.each([
    ["title", LIMITS.title],
    ["narrative", LIMITS.narrative],
    ["wanted", LIMITS.wanted],
  ])(
    "%s may have as many characters as the limit says, rare Han and emoji counted once each",
    (field, most) => {
      expect(problems({ [field]: "𠮷".repeat(most) })).toEqual([]);
      expect(problems({ [field]: "😀".repeat(most + 1) })).toEqual([field]);
      expect(problems({ [field]: "" })).toEqual([field]);
    },
  );

  test("as many attempts as the limit says are read, and 200 are answered in words", () => {
    const many = (count: number) => ({ attempts: Array.from({ length: count }, () => attempt) });
    expect(problems(many(LIMITS.attempts))).toEqual([]);
    expect(problems(many(200))).toEqual([`attempts.${String(LIMITS.attempts)}.present`]);
  });

  test("a way has twelve steps, of twenty characters each, where there is a menu at all", () => {
    expect(withAttempt({ path: "0 ".repeat(12) })).toEqual([]);
    expect(withAttempt({ path: "0 ".repeat(13) })).toEqual(["attempts.0.path"]);
    expect(withAttempt({ path: "字".repeat(21) })).toEqual(["attempts.0.path"]);
    const steps = (about: object) =>
      filingSchema("zh", NOW).parse({ ...filing, attempts: [{ ...attempt, ...about }] }).attempts[0]?.path;
    expect(steps({ path: "按0，说转人工" })).toEqual(["0", "转人工"]);
    // The channel was changed after the keys were typed: they apply no more.
    for (const channel of ["counter", "email"]) {
      expect(steps({ channel, path: "0 9" })).toEqual([]);
      expect(withAttempt({ channel, path: "0 ".repeat(13) })).toEqual([]);
    }
  });

  test("a contact that cannot be reached is said together with all the rest", () => {
    expect(problems({ contact: "wangpo@@", title: "" })).toEqual(["title", "contact"]);
    expect(problems({ contact: "１３８００１３８０００" })).toEqual([]);
  });

  test.each(["-1", "1.5", "1e3", "1441", "很久"])("%s is no number of minutes", (queueExact) => {
    expect(withAttempt({ queueExact })).toEqual(["attempts.0.queueExact"]);
  });

  test("minutes are stored as seconds, full-width digits too", () => {
    const read = filingSchema("zh", NOW).parse({
      ...filing,
      attempts: [{ ...attempt, queueExact: "１４４０" }],
    });
    expect(read.attempts[0]?.queueSeconds).toBe(86_400);
  });

  test("an attempt cannot be in the future, nor more than a year ago", () => {
    expect(withAttempt({ exact: "2026-11-23T12:00" })).toEqual([]);
    expect(withAttempt({ exact: "2026-11-23T12:02" })).toEqual(["attempts.0.exact"]);
    expect(withAttempt({ exact: "2025-11-23T12:00" })).toEqual([]);
    expect(withAttempt({ exact: "2025-11-23T11:59" })).toEqual(["attempts.0.exact"]);
  });

  test("to be elderly or disabled is a statement of its own, and needs no other consent", () => {
    expect(problems({ vulnerability: "elderly" })).toEqual([]);
  });

  test("no consent is given by leaving a box alone", () => {
    const read = filingSchema("zh", NOW).parse(filing);
    expect([read.consentContact, read.consentPublication, read.heldElsewhere]).toEqual([false, false, false]);
  });

  test("things that are no texts are as if left out", () => {
    expect(problems({ title: { x: "1" }, attempts: "none" })).toEqual(["attempts.0.channel", "title"]);
  });
});

describe("when an attempt began", () => {
  test("words become instants that are never after now", () => {
    expect(attemptStart("now", null, NOW)).toEqual(NOW);
    expect(attemptStart("today", null, NOW)).toEqual(new Date("2026-11-22T22:00:00Z"));
    expect(attemptStart("yesterday", null, NOW)).toEqual(new Date("2026-11-22T04:00:00Z"));
    for (const unknown of ["earlier", "unknown", ""]) expect(attemptStart(unknown, null, NOW)).toBeNull();
    expect(attemptStart("earlier", new Date("2026-11-23T04:00:30Z"), NOW)).toEqual(NOW);
  });
});

describe("blocks of attempts", () => {
  const two = { title: ["t"], "attempts.0.asks": ["1"], "attempts.1.asks": ["2"], "attempts.2.asks": ["3"] };

  test("a form that nobody sent has one", () => expect(attemptCount({ title: ["t"] })).toBe(1));

  test("one more is added at the end", () => expect(attemptCount(withOneMoreAttempt(two))).toBe(4));

  test("those after a removed one move up, with everything typed in them", () => {
    expect(withoutAttempt(two, 1)).toEqual({
      title: ["t"],
      "attempts.0.asks": ["1"],
      "attempts.1.asks": ["3"],
    });
  });
});

describe("barriers in the form", () => {
  test.each([...CHANNELS, ""])("all 36 can be reported in channel %j, each once", (channel) => {
    const { first, rest } = barriersFor(channel);
    const codes = [...first, ...rest.flatMap((group) => group.codes)];
    expect(codes.sort()).toEqual([...BARRIER_CODES].sort());
    expect(BARRIER_CODES).toHaveLength(36);
  });

  test.each([...CHANNELS, ""])(
    "eight at most are seen at first in channel %j, the others in groups",
    (channel) => {
      const { first, rest } = barriersFor(channel);
      expect(first.length).toBeLessThanOrEqual(8);
      expect(BARRIER_GROUPS.filter((group) => rest.some((one) => one.group === group))).toEqual(
        rest.map(({ group }) => group),
      );
      expect(rest.every(({ codes }) => codes.length > 0 && codes.length <= 9)).toBe(true);
    },
  );

  test("“other” is the last of all", () => {
    for (const channel of CHANNELS) expect(barriersFor(channel).rest.at(-1)?.codes.at(-1)).toBe("other");
  });

  const barriersOf = (about: object) => {
    const read = filingSchema("zh", NOW).safeParse({ ...filing, attempts: [{ ...attempt, ...about }] });
    return read.success
      ? read.data.attempts[0]?.barriers
      : read.error.issues.map((issue) => issue.path.join("."));
  };

  test("money is typed in yuan and stored in fen; what was left out is unknown and never 0", () => {
    const paid = (typed: string) => barriersOf({ barriers: ["paid_line"], measure: { paid_line: typed } });
    expect(paid("1.5")).toEqual([{ code: "paid_line", measure: 150 }]);
    expect(paid("１００")).toEqual([{ code: "paid_line", measure: 10_000 }]);
    expect(paid(" ")).toEqual([{ code: "paid_line", measure: null }]);
    for (const wrong of ["100.01", "1.555", "-1", "两块"]) {
      expect(paid(wrong)).toEqual(["attempts.0.measure.paid_line"]);
    }
  });

  describe("of a promise that a bot made", () => {
    const promise = (about: { promised?: string; promisedOn?: string; amount?: string }) =>
      barriersOf({
        barriers: ["bot_promise_broken"],
        measure: { bot_promise_broken: about.amount ?? "" },
        promised: about.promised ?? "",
        promisedOn: about.promisedOn ?? "",
      });
    const code = "bot_promise_broken";

    test("what, how much and for when are all optional", () => {
      expect(promise({})).toEqual([{ code, measure: null, promisedOn: null }]);
      expect(promise({ promised: "退款", amount: "1,268.50", promisedOn: "2026-11-20" })).toEqual([
        { code, measure: 126_850, text: "退款", promisedOn: "2026-11-20" },
      ]);
      expect(promise({ promisedOn: "2026年11月2日" })).toEqual([
        { code, measure: null, promisedOn: "2026-11-02" },
      ]);
    });

    test("a day 730 days away is read, one more is a slip of the pen", () => {
      for (const promisedOn of ["2024-11-23", "2028-11-22"])
        expect(promise({ promisedOn })).toEqual([{ code, measure: null, promisedOn }]);
      for (const promisedOn of ["2024-11-22", "2028-11-23", "2026-02-30", "明天"]) {
        expect(promise({ promisedOn })).toEqual(["attempts.0.promisedOn"]);
      }
    });

    test("200 characters are read and 201 are not", () => {
      expect(promise({ promised: "长".repeat(201) })).toEqual(["attempts.0.promised"]);
      expect(promise({ promised: "长".repeat(200) })).toHaveLength(1);
    });

    test("nothing of it is read where the box is not ticked", () => {
      expect(barriersOf({ barriers: ["hung_up"], promised: "退款", promisedOn: "2026-11-20" })).toEqual([
        { code: "hung_up", measure: null },
      ]);
    });
  });
});

test("there are 34 provinces, municipalities and regions", () => expect(PROVINCES).toHaveLength(34));
