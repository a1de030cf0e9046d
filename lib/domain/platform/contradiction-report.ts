// Three sources of one channel side by side: what the company declares, what people report, what testers found.
// Source: docs/domain/channel-evidence.md, "The contradiction report".
import { scaleFor } from "../review/review-threshold";
import type { EvidenceRules, Rulebook } from "../rulebook/rulebook";
import { type ChannelCounts, type ChannelTests, type Evidence, saidByPeople } from "./channel-evidence";

export type Cell = "agree" | "disagree" | "no_evidence";

type Rules = EvidenceRules & Pick<Rulebook, "scale">;

/** What the company declares of a channel; what it says nothing of, or denies, is not declared. */
type Declared = Readonly<Record<keyof ChannelCounts, boolean>>;

/** What testers and people met on one channel, whatever the claim. */
export interface ChannelAnswers {
  readonly tests: number;
  /** Tests that a person answered within the limit. */
  readonly answered: number;
  /** Proved people whose attempt ended `no_human` or `unreachable`. */
  readonly unanswered: number;
}

/** A declaration held against both others, claim by claim. */
export function declaredCells(
  declared: Declared,
  counts: ChannelCounts,
  users: number | null,
  rules: Rules,
): Readonly<Record<keyof ChannelCounts, { readonly complained: Cell; readonly tested: Cell }>> {
  const cells = (claim: keyof ChannelCounts) => ({
    complained: against(declared[claim], saidByPeople(claim, counts[claim].reports, users, rules)),
    tested: against(declared[claim], itemOf(counts[claim].tests, rules)),
  });
  return {
    reaches_a_person: cells("reaches_a_person"),
    one_tap: cells("one_tap"),
    elder_line: cells("elder_line"),
    text: cells("text"),
  };
}

function against(declared: boolean, evidence: Evidence): Cell {
  if (!declared || evidence === "unverified") return "no_evidence";
  return evidence === "confirmed" ? "agree" : "disagree";
}

/** Passed or failed in enough tests of the words that stand. */
function itemOf(tests: ChannelTests | null, rules: Rules): Evidence {
  if (tests === null || tests.total < rules.compared_item_tests) return "unverified";
  return tests.reached > 0 ? "confirmed" : "contradicted";
}

/**
 * Tests held against complaints: that testers are answered and so many people are not is the sign of a line that knows its
 * testers. Few complaints agree with nothing: nobody may have called.
 */
export function testedCell(
  { tests, answered, unanswered }: ChannelAnswers,
  users: number | null,
  rules: Rules,
): Cell {
  const enough =
    tests >= rules.compared_answer_tests &&
    unanswered >= rules.compared_unanswered_people * scaleFor(users, rules.scale);
  if (!enough) return "no_evidence";
  return answered * 100 >= rules.compared_answer_percent * tests ? "disagree" : "agree";
}
