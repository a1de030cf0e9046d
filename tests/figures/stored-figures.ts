// What docs/figures/<suite>.json holds.
import type { Figure } from "@/tests/figures/figure";

/** A figure of an earlier run may come from another machine, or another Node, than the file's newest ones. */
export type KeptFigure = Figure & { readonly machine?: string };

export interface Kept {
  readonly machine: string;
  readonly figures: readonly KeptFigure[];
}
