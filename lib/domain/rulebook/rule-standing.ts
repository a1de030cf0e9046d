// What one number of a rulebook rests on, on a day: the word, and where it can be looked up. Source: docs/domain/standings.md.
import type { RuleSource } from "./rule-sources";
import type { Rulebook, RuleKey } from "./rulebook";
import { type Day, type Standing, standingOn } from "./standing";

export interface RuleStanding {
  readonly standing: Standing;
  /** A source that the site knows, or one that the version of the rulebook names itself. */
  readonly source: RuleSource | { readonly name: string };
  readonly clause: string | null;
  /** Of a source that the version names: the day it is, or will be, in force, or was published as a proposal. */
  readonly date: Day | null;
}

const SOURCE_OF = {
  in_force: "circular",
  proposed: "scholars",
  house: "rulebook",
} as const satisfies Partial<Record<Standing, RuleSource>>;

/** `day` is one of Asia/Shanghai. */
export function ruleStanding(rulebook: Pick<Rulebook, "standing">, key: RuleKey, day: Day): RuleStanding {
  const declared = rulebook.standing[key];
  const standing = standingOn(declared, day);
  if (typeof declared === "string") {
    return { standing, source: SOURCE_OF[declared], clause: null, date: null };
  }
  const { source, clause, date } = declared;
  return { standing, source: { name: source }, clause, date };
}
