// What a platform owes, as people read it in both languages: every verdict with its ground and count, and nothing that nobody knows.
import { describe, expect, test } from "vitest";
import { words, type About, type Code } from "./words-of-line";
import { channelRow } from "./shown-obligations";

const spoken = (due: number, missedWithoutContact: number, missedDenied = 0): About => ({
  counts: { firstContact: { due, missedWithoutContact, missedDenied } },
});

describe("everybody who complains", () => {
  test("nobody spoke to three of 4,811: a no that names both numbers", () => {
    const { met, why, figure } = words("complaint_human", spoken(4811, 3));
    expect([met, why]).toEqual(["no", ["For 3 of 4,811 people no contact that counts was made in time"]]);
    expect(figure).toMatchObject({ value: "99.9%", sample: "4,808 of 4,811 people, 99.8%–100.0%" });
    expect(words("complaint_human", spoken(4811, 3), "zh").why).toEqual([
      "4,811 人中有 3 人，到期时没有算数的真人联系",
    ]);
  });

  test("of those who were missed it says how many contacts were denied, taken back or never confirmed", () => {
    expect(words("complaint_human", spoken(40, 1, 2)).why).toEqual([
      "For 3 of 40 people no contact that counts was made in time",
      "For 1 none was recorded in time, or a regulator found none; for 2 it was recorded, but denied by the consumer, taken back by the company, or is a call from the consumer that they never confirmed",
    ]);
  });

  test("two denied contacts show nothing, and three are a no", () => {
    const two = words("complaint_human", spoken(40, 0, 2), "zh");
    expect([two.met, two.why]).toEqual([
      "not_shown",
      [
        "40 人中有 2 人的真人联系被本人否认、被企业撤回，或称本人打来而本人没有确认",
        "这样的不到 3 人，不判断",
      ],
    ]);
    const three = words("complaint_human", spoken(40, 0, 3), "zh");
    expect([three.met, three.why]).toEqual([
      "no",
      ["40 人中有 3 人的真人联系被本人否认、被企业撤回，或称本人打来而本人没有确认"],
    ]);
  });

  test("all of nine show nothing, and all of ten are a yes; no share is shown of nine", () => {
    const nine = words("complaint_human", spoken(9, 0));
    expect([nine.met, nine.why]).toEqual([
      "not_shown",
      [
        "For all 9 people a contact was recorded, and none was denied or taken back",
        "Fewer than 10 people: not judged",
      ],
    ]);
    expect(nine.figure).toEqual({
      value: null,
      sample: "9 people in all, fewer than ten: no rate is published",
      bar: null,
    });
    const ten = words("complaint_human", spoken(10, 0));
    expect([ten.met, ten.why, ten.figure.value]).toEqual([
      "yes",
      ["For all 10 people a contact was recorded, and none was denied or taken back"],
      "100.0%",
    ]);
  });

  test("where nobody came due there is no figure, and no nought", () => {
    const { why, figure } = words("complaint_human");
    expect(why).toEqual(["Nobody came due in the last 90 days"]);
    expect(figure).toEqual({ value: null, sample: "No figure yet", bar: null });
  });
});

describe("until there are dial tests", () => {
  test.each<[Code]>([["answer_rate"], ["human_entry"], ["disputes_keep_a_person"], ["standard_by_ai"]])(
    "%s says so, and has no figure",
    (code) => {
      const about = { users: 9_800_000, channels: [channelRow()] };
      for (const locale of ["zh", "en"] as const) {
        const none = { zh: "拨测：还没有", en: "Dial tests: none yet" }[locale];
        expect(words(code, about, locale).source).toEqual([none]);
      }
      expect(words(code, about)).toMatchObject({ met: "not_shown", figure: { sample: "No figure yet" } });
      expect(words(code, about).why).toContain("No dial tests yet");
      // Its rule has a day, and its figure no window.
      expect(words(code, about).since.join()).not.toContain("Figure:");
    },
  );

  test("the rate of answers needs ten of them at the least", () => {
    expect(words("answer_rate", { users: 9_800_000 }).why).toEqual([
      "No dial tests yet",
      "Needs at least 10 more tests to decide",
    ]);
    expect(words("answer_rate", { users: 9_800_000 }, "zh").name).toBe("要求找真人的，85% 以上由真人接听");
  });
});

describe("the number of users", () => {
  test("unknown makes the rate of answers unknown, never a no", () => {
    const { met, said, applies, why } = words("answer_rate");
    expect([met, said]).toEqual(["not_shown", "not_judged"]);
    expect(applies).toEqual(["Not known: number of users unknown"]);
    expect(why).toEqual(["Not judged while the number of users is unknown"]);
  });

  test("at a million the rate does not apply, and above it does", () => {
    expect(words("answer_rate", { users: 1_000_000 }).applies).toEqual(["No: no more than 1,000,000 users"]);
    expect(words("answer_rate", { users: 1_000_000 }).said).toBe("not_judged");
    expect(words("answer_rate", { users: 1_000_001 }, "zh").applies).toEqual(["适用"]);
    expect(words("answer_rate", { users: 1_000_001 }).said).toBe("not_shown");
  });
});
describe("the 72 hours", () => {
  test("do not bind who did not sign the convention, and bind who did", () => {
    expect(words("in_time").applies).toEqual(["Yes", "Not binding: has not signed the convention"]);
    expect(words("in_time", { signed: true }, "zh").applies).toEqual(["适用", "有约束力：已签自律公约"]);
  });

  test("are listed with their rate of people, and never judged", () => {
    const { met, said, why, figure } = words("in_time", {
      counts: { completed: { hits: 174, total: 288 } },
    });
    expect([met, said, why]).toEqual(["not_shown", "not_judged", ["Listed only, not judged"]]);
    expect(figure).toMatchObject({ value: "60.4%", sample: "174 of 288 people, 54.7%–65.9%" });
  });
});
