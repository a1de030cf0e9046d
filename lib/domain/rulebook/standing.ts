// What a rule rests on, in one of five words. A proposal is never presented as law, and a recommended standard never as a
// duty with a penalty. Source: docs/domain/standings.md.

/** In force, a recommended national standard, adopted for a later day, proposed in public, or this site's own. */
export const STANDINGS = ["in_force", "recommended_standard", "adopted", "proposed", "house"] as const;
export type Standing = (typeof STANDINGS)[number];

/** A day in Asia/Shanghai, as `date` writes it: `2026-09-01`. */
export type Day = string;

/** The words that need no source of their own: the rules page has one for each (rule-sources.ts). */
export const PLAIN_STANDINGS = ["in_force", "proposed", "house"] as const satisfies readonly Standing[];
/** The words that a version of the rulebook may give with a source of its own. */
export const CITED_STANDINGS = [
  "in_force",
  "recommended_standard",
  "adopted",
  "proposed",
] as const satisfies readonly Standing[];

/** What a version of the rulebook says that one of its numbers rests on, in the version's own words. */
export interface CitedStanding {
  readonly standing: (typeof CITED_STANDINGS)[number];
  /** The name of the law, the standard or the publication. */
  readonly source: string;
  readonly clause: string;
  /** From this day it is in force; a proposal was published on it. */
  readonly date: Day;
}

export type DeclaredStanding = (typeof PLAIN_STANDINGS)[number] | CitedStanding;

/**
 * The word for a rule on a day in Asia/Shanghai. What is adopted is in force from the first moment of its day on, with no
 * edit by anybody; every other word stays what it is.
 */
export function standingOn(declared: DeclaredStanding, day: Day): Standing {
  if (typeof declared === "string") return declared;
  return declared.standing === "adopted" && day >= declared.date ? "in_force" : declared.standing;
}

/** The 72 hours bind a company that signed the convention; for everyone else they are a public yardstick. */
export function resolutionBinds(convention: { readonly signed: boolean }): "binding" | "yardstick" {
  return convention.signed ? "binding" : "yardstick";
}
