// Every figure that Jietong must hold, with its limits. A figure is here once its feature exists.
import type { Entry } from "@/tests/figures/entry";
import { SPEED_FIGURES } from "@/tests/figures/speed-figures";
import { TRUST_FIGURES } from "@/tests/figures/trust-figures";

export const CATALOGUE = { ...SPEED_FIGURES, ...TRUST_FIGURES } as const;

export type FigureKey = keyof typeof CATALOGUE;

/** By its name, as it stands in docs/figures; null when it has left the catalogue. */
export function entryNamed(name: string): Entry | null {
  return Object.values<Entry>(CATALOGUE).find((entry) => entry.name === name) ?? null;
}
