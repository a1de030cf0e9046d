// Canned replies are flagged and real ones are not: the table in template-vectors.json, each line with its source; and both
// sides of the numbers. After a change of the words in answer-words.ts, the table says what became wrong.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { answerTemplate } from "@/lib/entry/cli/rules/template-answer";
import { ANSWER_WORDS } from "@/lib/domain/answer/answer-words";
import { isWordPattern, spansOf } from "@/lib/domain/answer/word-pattern";
import { TEMPLATE_FLAGS, type TemplateFlagName } from "@/lib/domain/answer/template-reply";

interface Vector {
  readonly kind: "canned" | "real";
  readonly source: string;
  /** What the rules cannot tell: judged-wrongly.test.ts. */
  readonly wrong?: true;
  readonly asked: Readonly<Record<string, unknown>>;
}
const TABLE = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "template-vectors.json"), "utf8"),
) as readonly Vector[];
const VECTORS = TABLE.filter(({ wrong }) => wrong !== true);

interface Verdict {
  readonly flag: TemplateFlagName | null;
  readonly substance: number;
  readonly clauses: readonly string[];
}
const judge = (asked: object) => answerTemplate(asked) as Verdict;

const CORRECTION = { kind: "correction", what: "更正订单里的收货地址", by: "2026-12-05" };
const said = (answer: string, more: object = {}) =>
  judge({ answer, decision: "granted", deeds: [CORRECTION], ...more });
const refused = (answer: string, more: object = {}) =>
  judge({ answer, decision: "refused", ground: "not_entitled", ...more });

test("every pattern that the product starts with can be looked for", () => {
  const wrong = Object.values(ANSWER_WORDS).flatMap(({ patterns }) =>
    patterns.filter((pattern) => !isWordPattern(pattern)),
  );
  expect(wrong).toEqual([]);
});

test("a long answer without a mark is judged as fast as it is long", () => {
  const long = "会请您已我们".repeat(330);
  const steps = (text: string) => spansOf(ANSWER_WORDS.will_say, text).length;
  // Every place is tried once: ten times the text has ten times the finds, and no pattern tries again.
  expect(steps(long.repeat(10))).toBeLessThanOrEqual(10 * steps(long) + 100);
  const different = Array.from({ length: 330 }, (_, n) => `会请您已我们${String.fromCodePoint(0x4e00 + n)}`);
  expect(said(different.join("")).substance).toBeGreaterThan(300);
});

describe("what is said again word for word says nothing more", () => {
  const canned = "您的问题已记录，会尽快反馈，请您耐心等待。";

  test.each(["128 元", "订单 A1B2 已核对 "])("%s, six times behind a canned answer", (again) => {
    expect(said(`${canned} ${again}`).flag).not.toBeNull();
    expect(said(`${canned} ${`${again} `.repeat(6)}`).flag).not.toBeNull();
    expect(said(`${canned} ${`${again} `.repeat(6)}`).substance).toBe(said(`${canned} ${again}`).substance);
  });

  test("alone it is too thin", () => {
    expect(said("128 元 ".repeat(12)).flag).toBe("too_thin");
  });
});

test("letters that are spread out are the words that they were", () => {
  const canned =
    "We have forwarded your request to the responsible department. Please wait for further notice.";
  const { substance } = said(canned);
  for (const blank of [" ", "\u3000"]) {
    const spread = Array.from(canned, (letter) => `${letter}${blank}`).join("");
    expect(said(spread)).toMatchObject({ flag: "deferral", substance });
  }
  expect(said("Plan A or B, and C or D: we refunded 128 yuan on 3 May to card 6217.").flag).toBeNull();
});

describe("the table", () => {
  test("holds at least sixty canned replies and sixty real ones, each once and with its source", () => {
    const of = (kind: Vector["kind"]) => VECTORS.filter((vector) => vector.kind === kind);
    expect(of("canned").length).toBeGreaterThanOrEqual(60);
    expect(of("real").length).toBeGreaterThanOrEqual(60);
    expect(new Set(VECTORS.map(({ asked }) => JSON.stringify(asked))).size).toBe(VECTORS.length);
    expect(VECTORS.every(({ source }) => source !== "")).toBe(true);
  });

  test.each(
    VECTORS.filter(({ kind }) => kind === "canned").map((v) => [v.asked["answer"], v.source, v] as const),
  )("flags %s (%s)", (_answer, _source, { asked }) => {
    expect(TEMPLATE_FLAGS).toContain(judge(asked).flag);
  });

  test("flags at most one honest answer in a hundred, and at present none", () => {
    const real = VECTORS.filter(({ kind }) => kind === "real");
    const flagged = real.filter(({ asked }) => judge(asked).flag !== null);
    expect(flagged.map(({ asked }) => asked["answer"])).toEqual([]);
  });
});

describe("deeds", () => {
  test("are needed where the wish is granted, in whole or in part", () => {
    const long = "换货甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";
    expect(said(long, { deeds: [] }).flag).toBe("no_deed");
    expect(said(long, { decision: "partly", deeds: [] }).flag).toBe("no_deed");
  });

  test("are named in at least six letters that put nothing off", () => {
    const long = "换货甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";
    const words = (what: string) => said(long, { deeds: [{ kind: "other_deed", what }] });
    expect(words("改好门牌号码").flag).toBeNull();
    expect(words("改好门牌号")).toMatchObject({ flag: "no_deed", clauses: ["改好门牌号"] });
    expect(words("已反馈给相关部门").flag).toBe("no_deed");
  });

  test("count a word of apology where a deed stands beside it, and not where it stands alone", () => {
    const long = "换货甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";
    const words = (what: string) => said(long, { deeds: [{ kind: "other_deed", what }] }).flag;
    expect(words("寄出书面道歉信")).toBeNull();
    expect(words("今天给您道歉了")).toBe("no_deed");
  });

  test("may open again what the consumer then does again, and may not only ask for it", () => {
    const long = "换货甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";
    const words = (what: string) => said(long, { deeds: [{ kind: "other_deed", what }] }).flag;
    expect(words("为考生重新开放上传入口")).toBeNull();
    expect(words("考生重新在入口上传证件")).toBe("no_deed");
  });
});

describe("a refusal", () => {
  const long = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往";
  const twenty = long.slice(0, 20);
  const puttingOff = "我们会尽快答复您的，请您耐心等待结果吧";

  test("needs a word of refusing or of cause, or twelve letters about this matter", () => {
    expect(refused(puttingOff + puttingOff.slice(0, 9)).flag).toBe("no_reason");
    expect(refused(`${puttingOff}，${twenty.slice(0, 11)}`).flag).toBe("no_reason");
    expect(refused(`${puttingOff}，${twenty.slice(0, 12)}`).flag).toBe("deferral");
    expect(refused(`${puttingOff}，${twenty}`).flag).toBeNull();
    expect(refused(twenty.slice(0, 12)).flag).toBeNull();
    expect(refused(twenty.slice(0, 11)).flag).toBe("too_thin");
    expect(refused(`${puttingOff}，因为座位票在检票口用掉了，甲乙丙丁戊己`).flag).toBeNull();
  });

  test("is judged by its reason, or by its answer where none is given", () => {
    expect(refused(long).flag).toBeNull();
    expect(refused(long, { reason: `${puttingOff}，好的` }).flag).toBe("no_reason");
  });

  test("because it was done already needs a day, a deed or what happened", () => {
    const done = { ground: "already_done" };
    const eleven = `由于${twenty.slice(0, 11)}`;
    expect(refused(eleven).flag).toBeNull();
    expect(refused(eleven, done).flag).toBe("no_reason");
    expect(refused(`由于${twenty.slice(0, 12)}`, done).flag).toBeNull();
    expect(refused(`票在检票口用过，${eleven.slice(0, 7)}`, done).flag).toBeNull();
    expect(refused(`${eleven}，11 月 2 日`, done).flag).toBeNull();
    expect(refused(`${eleven}，款已退回`, done).flag).toBeNull();
  });
});

describe("putting off", () => {
  // Six letters that put off; the rest names an order.
  const putOff = "会尽快答复您";
  test("is most of it from sixty per cent on", () => {
    const order = (count: number) => "换货丙丁戊己庚辛壬癸子丑寅".slice(0, count);
    const defers = "我们会尽快答复您的，请您耐心等待结果吧";
    expect(said(`${defers}。${order(12)}`)).toMatchObject({ flag: "deferral", substance: 30 });
    expect(said(`${defers}。${order(13)}`).flag).toBeNull();
  });

  test("is not thinned out by saying the same thing again", () => {
    const filler = "甲乙丙丁戊己庚辛壬癸子丑。";
    expect(said(`我们会尽快答复您的，请您耐心等待结果吧。${filler.repeat(9)}`).flag).toBe("deferral");
  });

  test("is outweighed by one deed that is done, and not by one that is asked for", () => {
    expect(said(`${putOff}，请耐心等待我们的通知，账号已恢复使用`).flag).toBeNull();
    expect(said(`${putOff}，请耐心等待我们的通知，已提交恢复申请`).flag).toBe("deferral");
    expect(said(`${putOff}，请耐心等待我们的通知，如已退款请忽略`).flag).not.toBeNull();
  });

  test("names the clauses as they were written", () => {
    expect(said("您的問題已記錄，會盡快反饋。請耐心等待處理結果！").clauses).toEqual([
      "您的問題已記錄，",
      "會盡快反饋。請耐心等待處理結果！",
    ]);
  });
});

describe("the same answer", () => {
  const answer = "收货地址录错了一个字，系统里已经改成您说的门牌号。";
  test("as before, with the same decision and deeds, is none", () => {
    const before = { answer, decision: "granted", deeds: [CORRECTION] };
    expect(said(answer, { earlier: [before] }).flag).toBe("same_as_before");
    expect(said(answer, { earlier: [{ ...before, decision: "partly" }] }).flag).toBeNull();
    expect(said(answer, { earlier: [{ ...before, deeds: [] }] }).flag).toBeNull();
    expect(
      said(answer, { earlier: [{ ...before, deeds: [{ ...CORRECTION, by: "2026-12-06" }] }] }).flag,
    ).toBe("same_as_before");
  });

  test("stays the same with courtesies, sums and codes around it", () => {
    const earlier = [{ answer, decision: "granted", deeds: [CORRECTION] }];
    for (const pad of [" 128 元", "A1B2C3", "谢谢理解", "您好，"])
      expect(said(`${pad.repeat(6)}。${answer}${pad.repeat(6)}`, { earlier }).flag).toBe("same_as_before");
  });

  test("to five others is none when it refuses; to four, or when it grants, it is one", () => {
    const no = "您的账号存在违规行为，按用户协议第五条我们不能解除限制，处罚期为三十天。";
    expect(refused(no, { elsewhere: Array<string>(5).fill(no) }).flag).toBe("same_elsewhere");
    expect(refused(no, { elsewhere: Array<string>(4).fill(no) }).flag).toBeNull();
    expect(said(answer, { elsewhere: Array<string>(5).fill(answer) }).flag).toBeNull();
  });
});

describe("names of people", () => {
  test("are no substance", () => {
    const signed = (names: readonly string[]) =>
      refused("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午王小明 Anna Kovacs", { names }).substance;
    expect(signed([])).toBe(24);
    expect(signed(["王小明", "Anna Kovacs"])).toBe(17);
  });

  test("cut nothing when they are words of a reply, whatever the company calls its people", () => {
    const lazy = "您的问题已记录，会尽快反馈，请您耐心等待处理结果";
    for (const names of [["已记录"], ["尽快反馈"], ["您的问题已记录会尽快反馈"], ["耐心等待"]])
      expect(said(lazy, { names }).flag).toBe("deferral");
  });

  test("hide no repetition, though they be cut out of the whole answer", () => {
    const no = "您的账号存在违规行为，按用户协议第五条我们不能解除限制，处罚期为三十天。";
    const names = ["您的账号存在", "违规行为按用", "户协议第五条", "我们不能解除", "限制处罚期为", "三十天"];
    const earlier = [{ answer: no, decision: "refused", deeds: [] }];
    expect(refused(no, { earlier, names }).flag).not.toBeNull();
    expect(refused(no, { earlier, names: ["王敏"] }).flag).toBe("same_as_before");
  });
});
