// Where rules come from: each source with the day that its readers look for. Names are in the catalogues, by code.
// Source: docs/domain/standings.md.
import type { Day } from "./standing";

export const RULE_SOURCES = ["circular", "gbt_47746", "scholars", "rulebook"] as const;
export type RuleSource = (typeof RULE_SOURCES)[number];

/**
 * `circular`: the ministry's circular on service quality, published on the day. `gbt_47746`: GB/T 47746-2026, in force from the
 * day on. `scholars`: what legal scholars proposed in a newspaper of the day. `rulebook`: a version has a day of its own, so null.
 */
export const SOURCE_DATE: Readonly<Record<RuleSource, Day | null>> = {
  circular: "2025-10-29",
  gbt_47746: "2026-09-01",
  scholars: "2025-12-06",
  rulebook: null,
};
