// What people and testers say of a channel, claim by claim: a line can reach a person and still hide the key.
// Source: docs/domain/channel-evidence.md. Counting is elsewhere; deciding is here.
import { scaleFor } from "../review/review-threshold";
import type { EvidenceRules, Rulebook } from "../rulebook/rulebook";

export type Claim = "reaches_a_person" | "one_tap" | "elder_line" | "text";

export type Evidence = "confirmed" | "contradicted" | "unverified";

export type EvidenceOf = Readonly<Record<Claim, Evidence>>;

/** Proved people, each once per claim by their latest word. */
export interface Reports {
  /** They reached a person as claimed. */
  readonly reached: number;
  /** They named a barrier that speaks against the claim (`BARRIERS_AGAINST`). */
  readonly against: number;
}

/** Dial tests of one channel in the last campaign, and its retests. */
export interface ChannelTests {
  readonly total: number;
  /** Those that reached a person as claimed. */
  readonly reached: number;
  /** Enough of them, on enough days and by enough testers, for a finding. */
  readonly decided: boolean;
}

/** What is counted for one claim on one channel. */
export interface ClaimCounts {
  /** All that was reported in the window. */
  readonly reports: Reports;
  /** The part of it that is newer than the tests. */
  readonly reportsSince: Reports;
  /** Null: not tested in the window. */
  readonly tests: ChannelTests | null;
}

/** What the register said of a place from an instant on: whether it is what it says now. Epoch milliseconds. */
export interface WordsFrom {
  readonly fromMs: number;
  readonly same: boolean;
}

export type ChannelCounts = Readonly<Record<Claim, ClaimCounts>>;

type Rules = EvidenceRules & Pick<Rulebook, "scale">;

const NOBODY_THERE = ["hotline_no_human", "no_phone_listed", "human_unreachable"] as const;

/** Which barriers speak against a claim; of the elder line, where older and disabled people name them; of text, where it is written. */
export const BARRIERS_AGAINST = {
  reaches_a_person: NOBODY_THERE,
  one_tap: [
    "ivr_no_human",
    "repeat_ask",
    "never_handed_over",
    "hidden_key",
    "fake_handover",
    "ivr_ignores_speech",
  ],
  elder_line: NOBODY_THERE,
  text: NOBODY_THERE,
} as const satisfies Record<Claim, readonly string[]>;

/**
 * What is known of each claim. `users`: of the platform, null where not known; on a large one it takes more people to contradict.
 */
export function channelEvidence(counts: ChannelCounts, users: number | null, rules: Rules): EvidenceOf {
  return {
    reaches_a_person: reaching(counts.reaches_a_person, users, rules),
    one_tap: atOnce(counts.one_tap, users, rules),
    elder_line: reaching(counts.elder_line, users, rules),
    text: reaching(counts.text, users, rules),
  };
}

/**
 * At the instant of the newest evidence the register said something else, or nothing yet: the entry may have changed. To close a
 * channel and declare it once more, or to say something else for a day, changes nothing of what was found before.
 * @param words from the earliest to those that stand; none of a channel that nobody registered
 */
export function changedSince(words: readonly WordsFrom[], newestMs: number | null): boolean {
  if (words.length === 0 || newestMs === null) return false;
  return words.findLast(({ fromMs }) => fromMs <= newestMs)?.same !== true;
}

/** What the reports of a claim say, whatever was tested. */
export function saidByPeople(
  claim: Claim,
  { reached, against }: Reports,
  users: number | null,
  rules: Rules,
): Evidence {
  const enoughFor = reached >= rules.evidence_confirming_people;
  const enoughAgainst = against >= rules.evidence_contradicting_people * scaleFor(users, rules.scale);
  if (claim !== "one_tap") {
    if (enoughFor) return "confirmed";
    return enoughAgainst && reached === 0 ? "contradicted" : "unverified";
  }
  if (enoughFor && reached > against) return "confirmed";
  return enoughAgainst && against >= reached ? "contradicted" : "unverified";
}

function foundByTests(tests: ChannelTests | null): Evidence {
  if (tests === null) return "unverified";
  if (tests.reached > 0) return "confirmed";
  return tests.decided ? "contradicted" : "unverified";
}

/** A claim that nothing decides yet is decided by so many more tests at the least: one that reaches a person is enough. */
export const FEWEST_TESTS_TO_DECIDE = 1;

/** Tests that found something outweigh the reports before them; tests that found nothing outweigh none. */
function heard(counts: ClaimCounts): Reports {
  return foundByTests(counts.tests) === "unverified" ? counts.reports : counts.reportsSince;
}

/** A test or a few people who reached somebody are enough; for the contrary nobody may have. */
function reaching(counts: ClaimCounts, users: number | null, rules: Rules): Evidence {
  const found = foundByTests(counts.tests);
  if (found === "confirmed") return found;
  const reports = heard(counts);
  if (found === "contradicted" && reports.reached === 0) return found;
  return saidByPeople("reaches_a_person", reports, users, rules);
}

/** The newest word decides: reports since the tests where they are enough, else the tests. */
function atOnce(counts: ClaimCounts, users: number | null, rules: Rules): Evidence {
  const said = saidByPeople("one_tap", heard(counts), users, rules);
  return said === "unverified" ? foundByTests(counts.tests) : said;
}
