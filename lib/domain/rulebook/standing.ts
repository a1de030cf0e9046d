// What each rule rests on. A proposal is never presented as law. Source: docs/domain/standings.md.

/** In force, proposed in public, or our own. */
export const STANDINGS = ["in_force", "proposed", "house"] as const;
export type Standing = (typeof STANDINGS)[number];

/** The fourteen mechanisms, in the order of the table they come from. */
export const MECHANISMS = [
  "M1",
  "M2",
  "M3",
  "M4",
  "M5",
  "M6",
  "M7",
  "M8",
  "M9",
  "M10",
  "M11",
  "M12",
  "M13",
  "M14",
] as const;
export type Mechanism = (typeof MECHANISMS)[number];

/**
 * The standing of every mechanism. Parts of three of them are ours: M2 for platforms below the size line, the orders
 * with items and dates of M8, and the numbers of M12; see `HOUSE_PARTS`.
 */
export const MECHANISM_STANDING: Readonly<Record<Mechanism, Standing>> = {
  M1: "proposed",
  M2: "proposed",
  M3: "proposed",
  M4: "proposed",
  M5: "proposed",
  M6: "proposed",
  M7: "in_force",
  M8: "in_force",
  M9: "proposed",
  M10: "proposed",
  M11: "proposed",
  M12: "proposed",
  M13: "proposed",
  M14: "proposed",
};

export const HOUSE_PARTS: readonly Mechanism[] = ["M2", "M8", "M12"];

/** The 72 hours bind a company that signed the convention; for everyone else they are a public yardstick. */
export function resolutionBinds(convention: { readonly signed: boolean }): "binding" | "yardstick" {
  return convention.signed ? "binding" : "yardstick";
}
