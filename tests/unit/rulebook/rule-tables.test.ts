// What the page of the rules says of a rulebook is what that rulebook says, however many steps it has.
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { MechanismTable } from "@/app/[locale]/(public)/_parts/mechanism-table";
import { NumbersTable, ThresholdTable } from "@/app/[locale]/(public)/_parts/rule-tables";
import { StandardSection } from "@/app/[locale]/(public)/_parts/standard-section";
import { scaleWords } from "@/app/[locale]/_rules/scale-words";
import { StandingSection } from "@/app/[locale]/(public)/_parts/standing-section";
import { getTranslator } from "@/lib/base/i18n/translator";
import { BARRIER_CLAUSE } from "@/lib/domain/complaint/barrier-clause";
import { BARRIER_CODES } from "@/lib/domain/complaint/barriers";
import { STANDARD_ITEMS } from "@/lib/domain/rulebook/collaboration-standard";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { markupWords } from "@/tests/support/markup-words";

const day = "2026-12-01";
const rulebook = {
  ...DEFAULT_RULEBOOK,
  answer_rate_by_users: [
    { above_users: 2_000_000, percent: 80 },
    { above_users: 50_000_000, percent: 95 },
  ],
};

test.each([NumbersTable, ThresholdTable])("every size with its answer rate is said by %o", (table) => {
  const zh = renderToStaticMarkup(table({ locale: "zh", rulebook, day }));
  expect(zh).toContain("用户超过 2,000,000 的不低于 80%；用户超过 50,000,000 的不低于 95%");
  const en = renderToStaticMarkup(table({ locale: "en", rulebook, day }));
  expect(en).toContain("above 2,000,000 users: at least 80%; above 50,000,000 users: at least 95%");
});

test("the window and the steps of size of special reviews are those of the rulebook", () => {
  const other = { ...rulebook, window_days: 45, scale: [{ above_users: 3_000_000, factor: 7 }] };
  const zh = renderToStaticMarkup(ThresholdTable({ locale: "zh", rulebook: other }));
  expect(zh.match(/45 天内/g)).toHaveLength(4);
  expect(zh).not.toContain("30 天内");
  expect(renderToStaticMarkup(ThresholdTable({ locale: "en", rulebook: other }))).toContain("in 45 days");
  expect(scaleWords("zh", other)).toBe("用户超过 3,000,000 的 ×7");
  expect(scaleWords("en", rulebook)).toBe(
    "× 3 above 1,000,000 users, × 10 above 10,000,000 users, × 40 above 100,000,000 users",
  );
  expect(scaleWords("en", { scale: [] })).toBe("the rulebook in force has no steps");
});

describe("what a rule rests on", () => {
  const adopted = {
    ...DEFAULT_RULEBOOK,
    standing: {
      ...DEFAULT_RULEBOOK.standing,
      resolution_hours: {
        standing: "adopted",
        source: "《客服办法》",
        clause: "第十二条",
        date: "2027-03-01",
      },
    },
  } as const satisfies Rulebook;

  test("is one tap away from every number and every threshold", () => {
    const ways = (markup: string) => [...markup.matchAll(/href="#(source-\w+)"/g)].map(([, way]) => way);
    const numbers = ways(renderToStaticMarkup(NumbersTable({ locale: "zh", rulebook, day })));
    expect(numbers).toHaveLength(12);
    expect(numbers.filter((way) => way === "source-scholars")).toHaveLength(2);
    const thresholds = ways(renderToStaticMarkup(ThresholdTable({ locale: "en", rulebook })));
    expect(thresholds).toEqual(Array<string>(8).fill("source-rulebook"));
    const sources = renderToStaticMarkup(StandingSection({ locale: "zh", rulebook }));
    for (const way of numbers) expect(sources).toContain(`id="${way ?? ""}"`);
    expect(markupWords(sources)).toContain("版本 2026-3，2026年1月1日起生效");
  });

  test.each([NumbersTable, MechanismTable])(
    "what is adopted turns into law on its day, with source, clause and day as the version names them: %o",
    (table) => {
      const at = (on: string) =>
        markupWords(renderToStaticMarkup(table({ locale: "zh", rulebook: adopted, day: on })));
      const named = "《客服办法》，第十二条，2027年3月1日起施行";
      expect(at("2027-02-28")).toContain(`已通过，2027年3月1日起施行 ${named}`);
      expect(at("2027-03-01")).toContain(`现行 ${named}`);
      expect(at("2027-03-01")).not.toContain("已通过");
    },
  );

  test("is the recommended standard with its clauses for the entry, and a proposal for the one tap", () => {
    const mechanisms = markupWords(renderToStaticMarkup(MechanismTable({ locale: "zh", rulebook, day })));
    expect(mechanisms).toContain(
      "菜单项、转人工的说法、专用按键、唤醒词 推荐性国家标准 GB/T 47746-2026 第 5.2.2.2 – 5.2.2.5 条，2026年9月1日起实施",
    );
    expect(mechanisms).toContain("GB/T 47746-2026 第 5.1.3、5.2.2.7 条，2026年9月1日起实施");
    expect(mechanisms).toContain("一步就到 倡议 《法治日报》专家建议，2025年12月6日，无条款");
  });
});

describe("GB/T 47746-2026 on the page of the rules", () => {
  test.each([
    ["zh", "以国家标准正式文本为准", "拨测还没有开始"],
    ["en", "The official text decides", "Our dial tests have not started"],
  ] as const)(
    "has every item with its clause, and in %s the last word is the official text's",
    (locale, official, none) => {
      const markup = renderToStaticMarkup(StandardSection({ locale }));
      for (const item of STANDARD_ITEMS) expect(markup).toContain(`id="gbt-${item}"`);
      const shown = BARRIER_CODES.filter((code) =>
        markup.includes(getTranslator(locale, "domain")(`barrier.${code}`)),
      );
      const answering = BARRIER_CODES.filter((code) => BARRIER_CLAUSE[code] !== null);
      // The word for "other" is part of other sentences.
      expect(shown.filter((code) => code !== "other")).toEqual(answering);
      expect(markup).toContain(official);
      expect(markup).toContain(none);
    },
  );
});
