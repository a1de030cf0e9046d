// The fourteen mechanisms and what each part of them rests on. Source: docs/domain/standings.md.
import type { RuleSource } from "./rule-sources";
import { type RuleStanding, ruleStanding } from "./rule-standing";
import type { Rulebook, RuleKey } from "./rulebook";
import type { Day, Standing } from "./standing";

/** In the order of the rules page. */
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

/** One part of a mechanism that rests on one thing. */
export interface MechanismPart {
  /** Its words in the catalogues; a mechanism of one part has none beyond its own. */
  readonly part: MechanismPartCode | null;
  readonly standing: Standing;
  readonly source: RuleSource;
  /** Clause numbers of the source; null where it has none. */
  readonly clause: string | null;
}

export type MechanismPartCode =
  | "large"
  | "smaller"
  | "handover"
  | "entry"
  | "one_tap"
  | "old_people"
  | "disabled"
  | "named"
  | "our_orders"
  | "special_review"
  | "our_numbers"
  | "our_limits";

function proposed(part: MechanismPartCode | null = null): MechanismPart {
  return { part, standing: "proposed", source: "scholars", clause: null };
}

function house(part: MechanismPartCode): MechanismPart {
  return { part, standing: "house", source: "rulebook", clause: null };
}

function standard(clause: string, part: MechanismPartCode | null = null): MechanismPart {
  return { part, standing: "recommended_standard", source: "gbt_47746", clause };
}

function inForce(part: MechanismPartCode | null = null): MechanismPart {
  return { part, standing: "in_force", source: "circular", clause: null };
}

export const MECHANISM_PARTS: Readonly<Record<Mechanism, readonly MechanismPart[]>> = {
  M1: [proposed()],
  M2: [standard("5.2.2.7", "handover"), proposed("large"), house("smaller")],
  M3: [standard("5.2.2.2 – 5.2.2.5", "entry"), proposed("one_tap")],
  M4: [standard("5.1.3", "old_people"), proposed("disabled"), house("our_limits")],
  M5: [standard("5.1.2")],
  M6: [standard("5.1.3, 5.2.2.7")],
  M7: [inForce()],
  M8: [inForce("named"), house("our_orders")],
  M9: [proposed()],
  M10: [proposed()],
  M11: [proposed()],
  M12: [proposed("special_review"), house("our_numbers")],
  M13: [proposed()],
  M14: [proposed()],
};

/** Two mechanisms are a number of the rulebook, which says what they rest on. */
const NUMBER_OF: Partial<Record<Mechanism, RuleKey>> = {
  M1: "answer_rate_by_users",
  M11: "resolution_hours",
};

/** What each part of a mechanism rests on, on a day in Asia/Shanghai. */
export function mechanismStandings(
  mechanism: Mechanism,
  rulebook: Pick<Rulebook, "standing">,
  day: Day,
): readonly { readonly part: MechanismPartCode | null; readonly of: RuleStanding }[] {
  const number = NUMBER_OF[mechanism];
  return MECHANISM_PARTS[mechanism].map(({ part, ...rest }) => ({
    part,
    of: number === undefined ? { ...rest, date: null } : ruleStanding(rulebook, number, day),
  }));
}
