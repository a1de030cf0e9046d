// The page of the rules says how channels and obligations are judged, in the numbers of the rulebook that it shows and no others.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { EvidenceRules } from "@/app/[locale]/(public)/_parts/evidence-rules";
import { ObligationRules } from "@/app/[locale]/(public)/_parts/obligation-rules";
import { JudgedLink, type JudgedPart } from "@/app/[locale]/_rules/judged-link";
import type { Locale } from "@/lib/base/i18n/locale";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { OBLIGATION_MECHANISM } from "@/lib/domain/platform/obligation-standing";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

/** No two of these are equal, and none is that of the default. */
const OTHER = {
  ...DEFAULT_RULEBOOK,
  evidence_days: 61,
  evidence_confirming_people: 4,
  evidence_contradicting_people: 6,
  found_by_people: 7,
  number_check_people: 8,
  number_answered_days: 62,
  compared_item_tests: 9,
  compared_answer_tests: 11,
  compared_answer_percent: 91,
  compared_unanswered_people: 12,
  scale: [{ above_users: 2_000_000, factor: 13 }],
  obligation_days: 63,
  obligation_people: 14,
  obligation_tests: 15,
  denied_contact_people: 16,
  priority_contact_percent: 81,
  first_contact_priority_hours: 17,
  resolution_hours: 71,
  answer_rate_by_users: [
    { above_users: 1_500_000, percent: 82 },
    { above_users: 30_000_000, percent: 92 },
  ],
} satisfies Rulebook;

const words = (markup: string) => markup.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
const evidence = (locale: Locale, rulebook: Rulebook = OTHER) =>
  renderToStaticMarkup(createElement(EvidenceRules, { locale, rulebook }));
const obligations = (locale: Locale, rulebook: Rulebook = OTHER) =>
  renderToStaticMarkup(createElement(ObligationRules, { locale, rulebook, day: "2026-12-01" }));

describe("how a channel is judged", () => {
  test("names who is heard, what confirms and what contradicts each claim, by the numbers of the rulebook", () => {
    const zh = words(evidence("zh"));
    expect(zh).toContain("近 61 天登记");
    expect(zh).toContain("能找到真人 有 4 人找到了真人 没有人找到真人，并且有 6 人反映没有真人 本站");
    expect(zh).toContain("一键转人工 有 4 人最多要求一次就转到了真人");
    expect(zh).toContain("有 6 人反映转不到或要反复要求，并且不比转到的人少");
    expect(zh).toContain("有 4 位老年人、残疾人找到了真人");
    expect(zh).toContain("按用户规模放大：用户超过 2,000,000 的 ×13");
    const en = words(evidence("en"));
    expect(en).toContain("in the last 61 days");
    expect(en).toContain("4 people got through after asking at most once");
    expect(en).toContain("Nobody reached a person, and 6 people say that nobody is there");
    expect(en).toContain("× 13 above 2,000,000 users");
  });

  test("names when people find a channel, and when a number is being checked and no longer", () => {
    const zh = words(evidence("zh"));
    expect(zh).toContain("近 61 天有 7 人写到用过的一种渠道");
    expect(zh).toContain("有 8 个联系方式已核实的人反映同一个号码是假的");
    expect(zh).toContain("62 天内再反映这个号码，不算在这 8 人里");
    const en = words(evidence("en"));
    expect(en).toContain("7 people used in the last 61 days");
    expect(en).toContain("When 8 people with confirmed contact details");
    expect(en).toContain("again within 62 days is not among the 8");
  });

  test("names from how many tests and people on the three are held against each other", () => {
    expect(words(evidence("zh"))).toContain("拨测满 9 次，有一次做到就是一致");
    expect(words(evidence("zh"))).toContain("拨测满 11 次，并且有 12 人");
    expect(words(evidence("en"))).toContain("If 91% of the tests or more were answered, they disagree");
  });
});

describe("how an obligation is judged", () => {
  test("has a line for each, which a link can lead to", () => {
    for (const code of Object.keys(OBLIGATION_MECHANISM))
      expect(obligations("zh")).toContain(`id="obligation-${code}"`);
  });

  test("names whom it applies to and both limits, by the numbers of the rulebook", () => {
    const zh = words(obligations("zh"));
    expect(zh).toContain("近 63 天首次联系到期的人");
    expect(zh).toContain("用户超过 1,500,000 的平台；用户数不详的，不判断");
    const rates = "用户超过 1,500,000 的不低于 82%；用户超过 30,000,000 的不低于 92%";
    expect(zh).toContain(`拨测满 15 次，接通率达到要求：${rates} 拨测满 15 次，接通率低于要求`);
    expect(zh).toContain("到期的满 14 人，没有一人落空");
    expect(zh).toContain("或者有 16 人的真人联系被本人否认");
    expect(zh).toContain("到期的满 14 人，17 小时内有真人联系的比率达到 81%");
    expect(zh).toContain("17 小时内有真人联系的比率低于 81%");
    expect(zh).toContain("用户没有超过的、用户数不详的，不低于 82%");
    expect(zh).toContain("71 小时办结");
    const en = words(obligations("en"));
    expect(en).toContain("came due in the last 63 days");
    expect(en).toContain("14 people or more came due, and none was missed");
    expect(en).toContain("or for 16 people it was denied");
    expect(en).toContain("within 17 hours reaches 81%");
    expect(en).toContain("Complaints are completed within 71 hours");
  });

  test("that everybody gets a person rests on a proposal for large platforms and on this house for the others", () => {
    const row = words(obligations("zh"))
      .split("来投诉的，人人有真人联系")[1]
      ?.split("每个渠道都有国标写的人工入口")[0];
    expect(row).toMatch(/倡议.*本站/);
  });
});

test.each<[JudgedPart, "evidence" | "obligations"]>([
  ["evidence", "evidence"],
  ["found", "evidence"],
  ["number-check", "evidence"],
  ["side-by-side", "evidence"],
  ["obligations", "obligations"],
])("a link to how something is judged leads to a heading that is there: %s", (part, section) => {
  const link = renderToStaticMarkup(createElement(JudgedLink, { locale: "zh", part }));
  expect(link).toContain(`href="/zh/rules#${part}"`);
  expect(words(link)).toContain("怎样判断");
  expect(section === "evidence" ? evidence("zh") : obligations("zh")).toMatch(
    new RegExp(`<h[23] id="${part}"`),
  );
});
