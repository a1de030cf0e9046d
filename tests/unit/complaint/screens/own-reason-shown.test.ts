// That a reason is the company's for every matter of its kind is said wherever the refusal is read, and counted in public.
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ProposalDetails } from "@/app/[locale]/(consumer)/complaints/[number]/proposal-details";
import { OwnReasons } from "@/app/[locale]/(public)/_parts/own-reasons";
import { DisputedAnswers } from "@/app/[locale]/(regulator)/regulator/_parts/disputed-answers";
import { logLines } from "@/app/[locale]/_complaint/log-lines";
import type { LogLine, ProposalFacts as Facts } from "@/lib/complaint/screens/complaint-log";
import type { RegulatorComplaintScreen } from "@/lib/complaint/screens/regulator-complaint";

const AT = new Date("2026-11-24T01:00:00Z");
const refusal = (ownReason: boolean): Facts => ({
  id: "1",
  decision: "refused",
  ground: "not_entitled",
  reason: "合同第五条写明了七天。",
  ownReason,
  deeds: [],
  remedy: null,
  amountCents: null,
  promisedAt: null,
  followUp: null,
  proposedAt: AT,
  holds: true,
  flagged: null,
  steps: "核对了订单",
  answer: "我们不能办理退货。",
});
const SAID = {
  zh: "企业说明：这是它对这类事项的统一理由。",
  en: "The company says: this is its standing reason in matters of this kind.",
} as const;
const LANGUAGES = ["zh", "en"] as const;
const shown = (node: ReactNode) => renderToStaticMarkup(node);

describe.each(LANGUAGES)("a standing reason is said (%s)", (locale) => {
  test("to the consumer beside the proposal", () => {
    const beside = (ownReason: boolean) =>
      shown(createElement(ProposalDetails, { locale, proposal: refusal(ownReason) }));
    expect(beside(true)).toContain(SAID[locale]);
    expect(beside(false)).not.toContain(SAID[locale]);
  });

  test("in the log that the company and the regulator read", () => {
    const log = (ownReason: boolean) => {
      const line = {
        seq: 5,
        type: "resolution_proposed",
        ordinal: 1,
        warning: null,
        at: AT,
        side: "company",
        byCode: false,
        facts: {},
        texts: [],
        conversation: null,
        proposal: refusal(ownReason),
      } satisfies LogLine;
      const lines = logLines(locale, { log: [line], promises: [], proved: true, breach: { is: "none" } });
      return lines.flatMap(({ details }) => details.map(({ text }) => text));
    };
    expect(log(true)).toContain(SAID[locale]);
    expect(log(false)).not.toContain(SAID[locale]);
  });

  test("to the officers who judge whether a breach after it counts", () => {
    const judged = (ownReason: boolean) => {
      const answers = [{ proposal: refusal(ownReason), at: AT, disputedAt: AT, reason: "还是不够" }];
      const screen = { judgement: { answers } } as unknown as RegulatorComplaintScreen;
      return shown(createElement(DisputedAnswers, { locale, screen }));
    };
    expect(judged(true)).toContain(SAID[locale]);
    expect(judged(false)).not.toContain(SAID[locale]);
  });
});

describe("the public count of standing reasons", () => {
  const counted = (locale: "zh" | "en", hits: number) =>
    shown(createElement(OwnReasons, { locale, counts: { hits, of: 12 } }));

  test("says how many of how many refusals, and over which days", () => {
    expect(counted("zh", 7)).toContain("近 30 天企业拒绝了 12 次，其中 7 次用的是它对这类事项的统一理由。");
    expect(counted("en", 7)).toContain(
      "Refusals in the last 30 days: 12. Of these, 7 gave the company’s standing reason for such matters.",
    );
  });
  test("says nothing where there is none, nor where it was never counted", () => {
    expect(counted("zh", 1)).not.toBe("");
    expect(counted("zh", 0)).toBe("");
    expect(shown(createElement(OwnReasons, { locale: "zh", counts: undefined }))).toBe("");
  });
});
