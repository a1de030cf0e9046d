// One entry of the catalogue of figures: what it is called, and what it has to reach.
import { atMost } from "@/tests/figures/bound";
import type { Bound } from "@/tests/figures/bound";

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** Null for what is stated beside a figure, so that nobody has to ask: it has no limit. */
  readonly must: Bound | null;
  readonly top: Bound | null;
  /** Everything was counted: there is nothing between the value and what was. Else a limit is met by an interval. */
  readonly counted?: true;
  /** Since when it is measured otherwise than before, and how. What is older claims nothing. */
  readonly since?: { readonly day: string; readonly what: string };
}

export const speed = (id: string, name: string, unit: string, must: Bound, top: Bound): Entry => ({
  id,
  name,
  unit,
  must,
  top,
});
export const since = (day: string, what: string) => ({ since: { day, what } });
/** A figure of trust counts what went wrong. */
export const none = (id: string, name: string, unit: string): Entry => ({
  id,
  name,
  unit,
  must: atMost(0),
  top: null,
  counted: true,
});
export const stated = (id: string, name: string, unit: string): Entry => ({
  id,
  name,
  unit,
  must: null,
  top: null,
  counted: true,
});
export const trust = (id: string, name: string, unit: string, must: Bound): Entry => ({
  id,
  name,
  unit,
  must,
  top: null,
});
