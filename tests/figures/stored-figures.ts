// What docs/figures/<suite>.json holds.
import type { Figure } from "@/tests/figures/figure";

/** A figure of an earlier run may come from another machine, or another Node, than the file's newest ones. */
export type StoredFigure = Figure & { readonly machine?: string };

export interface StoredFigures {
  readonly machine: string;
  readonly figures: readonly StoredFigure[];
}
