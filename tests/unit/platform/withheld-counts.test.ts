// A rate over fewer than ten cases is withheld, and with it every count beside it from which it could be computed.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { HomeFigures } from "@/app/[locale]/(public)/_parts/home-figures";
import { PlatformRates } from "@/app/[locale]/(public)/_parts/platform-rates";
import type { PublicFigures } from "@/lib/domain/platform/public-figures";

const NOBODY = { hits: 0, of: 0 } as const;
const figures = (of: number): PublicFigures => ({
  people: 40,
  filed: 40,
  firstContact: NOBODY,
  priorityFirstContact: NOBODY,
  inTime: { hits: of - 3, of },
  solved: { hits: of - 4, of },
  unconfirmed: 4,
  contacts: { confirmed: 0, unanswered: 0, denied: 0, revoked: 0 },
  overdue: { closed: 1, open: 2, over72: 0 },
  hoursToHuman: [],
  withoutHuman: 0,
  barriers: [],
  ways: [],
});
const asOf = new Date("2026-11-24T04:00:00Z");

test.each([
  [9, false],
  [10, true],
] as const)("of %i that came due, how many are late and unconfirmed is said: %s", (of, said) => {
  const home = renderToStaticMarkup(createElement(HomeFigures, { locale: "en", figures: figures(of), asOf }));
  const rates = { all: null, asOf, rulebookVersion: "2026-2" };
  const platform = renderToStaticMarkup(
    createElement(PlatformRates, { locale: "en", figures: figures(of), ...rates }),
  );
  expect(home.includes(">3<")).toBe(said);
  expect(platform.includes("4 more complaints")).toBe(said);
});
