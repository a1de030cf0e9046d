import { describe, expect, test } from "vitest";
import { refusalWords } from "@/app/[locale]/_complaint/refusal-words";
import { COMMAND_AND_RULE_REFUSALS } from "@/lib/complaint/engine/result";
import { CATALOGUES } from "@/lib/base/i18n/catalogue";

const { any, company, regulator } = CATALOGUES.zh.refusal;

describe("one catalogue of refusals", () => {
  test("holds every refusal, and nothing that no command answers", () => {
    expect(Object.keys(any).sort()).toEqual([...COMMAND_AND_RULE_REFUSALS].sort());
  });

  test("an audience has words of its own for refusals only", () => {
    const foreign = [...Object.keys(company), ...Object.keys(regulator)].filter((key) => !(key in any));
    expect(foreign).toEqual([]);
  });

  test("and only where they say something else than to everybody", () => {
    const said = (reader: "company" | "regulator") =>
      Object.keys(CATALOGUES.zh.refusal[reader]).filter((key) =>
        (["zh", "en"] as const).every((locale) => {
          const { any: words, [reader]: own } = CATALOGUES[locale].refusal;
          return (own as Record<string, string>)[key] === (words as Record<string, string>)[key];
        }),
      );
    expect([...said("company"), ...said("regulator")]).toEqual([]);
  });

  test("each audience reads its own words, and everybody's where it has none", () => {
    expect(refusalWords("en", "consumer", "not_found")).toBe("The complaint was not found.");
    expect(refusalWords("en", "company", "not_found")).toBe("This complaint is no longer with you.");
    expect(refusalWords("en", "company", "promise_too_far")).toContain("30 days");
    expect(refusalWords("en", "regulator", "not_found")).toBe("The complaint was not found.");
    expect(refusalWords("en", "regulator", "too_many_live")).toMatch(/^The consumer already has as many/);
    expect(refusalWords("en", "consumer", "too_many_live")).toMatch(/^You already have as many/);
  });
});
