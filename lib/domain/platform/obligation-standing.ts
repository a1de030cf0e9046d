// Where each of the things that a platform owes can be looked up: the mechanism that it is, and what its parts rest on.
// Source: docs/domain/obligations.md and docs/domain/standings.md.
import { type Mechanism, type MechanismPartCode, mechanismStandings } from "../rulebook/mechanism";
import type { RuleStanding } from "../rulebook/rule-standing";
import type { Rulebook } from "../rulebook/rulebook";
import type { Day } from "../rulebook/standing";
import type { Obligation, ObligationCode } from "./obligations";

/** On the page of the rules it stands there. */
export const OBLIGATION_MECHANISM: Readonly<Record<ObligationCode, Mechanism>> = {
  answer_rate: "M1",
  complaint_human: "M2",
  human_entry: "M3",
  one_tap: "M3",
  human_first: "M4",
  disputes_keep_a_person: "M6",
  standard_by_ai: "M5",
  in_time: "M11",
};

/** Of the others it is the whole mechanism. */
const PARTS: Partial<Record<ObligationCode, readonly MechanismPartCode[]>> = {
  human_entry: ["entry"],
  one_tap: ["one_tap"],
};

/** One for each part, the one that the line itself names first. Everybody who complains: by the platform's size. */
export function obligationStandings(
  { code, standing }: Pick<Obligation, "code" | "standing">,
  rulebook: Pick<Rulebook, "standing">,
  day: Day,
): readonly RuleStanding[] {
  const bySize: readonly MechanismPartCode[] = standing === "proposed" ? ["large"] : ["smaller"];
  const parts = code === "complaint_human" ? bySize : PARTS[code];
  return mechanismStandings(OBLIGATION_MECHANISM[code], rulebook, day)
    .filter(({ part }) => parts === undefined || (part !== null && parts.includes(part)))
    .map(({ of }) => of);
}
