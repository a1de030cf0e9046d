// The eight lines of what a platform owes: none before they were counted, and each with the rule that it rests on.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ObligationTable } from "@/app/[locale]/_platform/obligation-table";
import { obligationStandings } from "@/lib/domain/platform/obligation-standing";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { platformObligations } from "@/lib/platform/engine/platform-obligations";
import { AS_OF, NOBODY, shown, storedFigures } from "./shown-obligations";

test("nothing is shown before both people and what they report of channels were counted", () => {
  const { figures, asOf } = storedFigures({});
  const of = (about: Partial<Parameters<typeof platformObligations>[0]>) =>
    platformObligations({
      platform: { users: null, conventionSigned: false },
      known: [],
      stored: { figures, asOf },
      rulebook: DEFAULT_RULEBOOK,
      now: AS_OF,
      ...about,
    });
  const uncounted = [of({ stored: null }), of({ stored: { figures: {}, asOf } }), of({ known: null })];
  expect(uncounted).toEqual([null, null, null]);
  expect(of({})?.facts).toMatchObject(NOBODY);
});

test.each([[null], [2_000_000]])("each line names first what it rests on, for %s users", (users) => {
  for (const line of shown({ users }).lines) {
    const [first] = obligationStandings(line, DEFAULT_RULEBOOK, "2026-11-30");
    expect([line.code, first?.standing]).toEqual([line.code, line.standing]);
  }
});

test.each(["zh", "en"] as const)("the table has eight lines that lead to their rules, in %s", (locale) => {
  const markup = renderToStaticMarkup(createElement(ObligationTable, { locale, obligations: shown() }));
  expect(markup.match(/<th [^>]*scope="row"/g)).toHaveLength(8);
  for (const rule of ["M1", "M2", "M3", "M4", "M5", "M6", "M11"])
    expect(markup).toContain(`href="/${locale}/rules#${rule}"`);
  expect(markup).toContain(DEFAULT_RULEBOOK.version);
});
