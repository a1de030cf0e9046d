// A deed of a proposal: what a material one needs, and when two are the same. Source: docs/domain/complaint.md.
import { clausesOf } from "./answer-clauses";
import { judgedClauses, lettersOf, type ClauseRules } from "./answer-substance";
import { canonical } from "../shared/event-chain";
import { comparableLetters } from "./comparable-text";
import { isMoneyDeed, isThingDeed, type DeedKind } from "./proposal";

/** A deed as it is said: money with its amount, a thing with its name, or words. */
export interface DeedSaid {
  readonly kind: DeedKind;
  readonly amountCents: number | null;
  readonly what: string | null;
}

/** Money with an amount, or a thing that is named: a promise with consequence. A thing's name that puts off names nothing. */
export function isMaterial(deed: DeedSaid, rules: ClauseRules): boolean {
  if (isMoneyDeed(deed.kind)) return (deed.amountCents ?? 0) > 0;
  if (!isThingDeed(deed.kind)) return false;
  const clauses = judgedClauses(clausesOf(deed.what ?? ""), rules);
  return lettersOf(clauses) > 0 && !clauses.some((clause) => clause.defers);
}

/** The same kinds, amounts and words in the same order; another day makes no other deed. */
export function sameDeeds(a: readonly DeedSaid[], b: readonly DeedSaid[]): boolean {
  const said = (deeds: readonly DeedSaid[]) =>
    canonical(deeds.map(({ kind, amountCents, what }) => [kind, amountCents, comparableLetters(what ?? "")]));
  return said(a) === said(b);
}
