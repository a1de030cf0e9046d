// How many filings are taken from one network. A flood is stopped; who files beside those who flood is not.
// Source: docs/domain/guesses.md, "Filings from one network", and R19 of docs/figures.

const HOUR = 3_600;

/** Filings of one network within an hour. Thousands of phones can share one. */
export const NETWORK_BOUNDS = {
  /** Up to here nobody is asked who they are. One more and the network is crowded. */
  calm: { max: 100, windowSeconds: HOUR },
  /** Of people who proved nothing. */
  unproved: { max: 300, windowSeconds: HOUR },
} as const;

/** Filings of one filer from a crowded network, within an hour. */
export const FILER_BOUNDS = {
  /** An account, or a device that answered a code of this very contact before: wherever it files from. */
  proved: { max: 10, windowSeconds: HOUR },
  /** A contact that was typed in. A brigade that files again and again under its own uses them up. */
  contact: { max: 3, windowSeconds: HOUR },
  /** Everybody who leaves no contact, together: it leaves two thirds of what a network has to the others. */
  nobody: { max: 60, windowSeconds: HOUR },
  /** A form that was filed before, sent once more because its answer was lost: nothing is filed. */
  again: { max: 20, windowSeconds: HOUR },
} as const;

export type FilerKind = keyof typeof FILER_BOUNDS;

/** Whether a filing takes one of the places that a network has for people who proved nothing. */
export function takesPlace(filer: FilerKind): boolean {
  return filer === "contact" || filer === "nobody";
}

/** Whether a network has so many filings, with this one, that each filer is looked at. */
export function isCrowded(ofNetwork: number): boolean {
  return ofNetwork > NETWORK_BOUNDS.calm.max;
}

export interface CrowdedFiling {
  readonly filer: FilerKind;
  /** Of this filer, with this one. */
  readonly ofFiler: number;
  /** From this network, with this one: those that took a place, and the first hundred of anybody. */
  readonly ofNetwork: number;
}

/**
 * Whether a filing from a crowded network is taken, or whose bound it ran into. What is refused takes no place, so who tries
 * on keeps no neighbour out.
 */
export function judgeCrowded({ filer, ofFiler, ofNetwork }: CrowdedFiling): "take" | "filer" | "network" {
  if (ofFiler > FILER_BOUNDS[filer].max) return "filer";
  return takesPlace(filer) && ofNetwork > NETWORK_BOUNDS.unproved.max ? "network" : "take";
}
