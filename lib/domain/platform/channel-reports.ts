// What proved people report of the channels of one kind: an attempt names the kind, not which number of it.
// Source: docs/domain/channel-evidence.md, "Who is heard".
import type { Channel } from "../complaint/complaint";
import type { BarrierCode } from "../complaint/barriers";
import type { EvidenceRules } from "../rulebook/rulebook";
import type { ChannelCounts, Claim, Evidence, EvidenceOf, Reports } from "./channel-evidence";
import type { Cell } from "./contradiction-report";

/** What people report of each claim. */
type ClaimReports = Readonly<Record<Claim, Reports>>;

/** These speak of a telephone: named in a chat they do not say that nobody is in the chat. */
export const OF_A_HOTLINE = ["hotline_no_human", "no_phone_listed"] as const satisfies readonly BarrierCode[];

/**
 * Here people write. Of a telephone and of a counter nobody reports whether one could have written: only a test
 * in writing shows it.
 */
const WRITTEN_KINDS = [
  "app_chat",
  "web_chat",
  "mini_program",
  "official_account",
  "email",
  "social",
] as const satisfies readonly Channel[];

/** Whether a report of a kind can say anything of a claim. */
export function canPeopleSay(claim: Claim, kind: Channel): boolean {
  return claim !== "text" || WRITTEN_KINDS.some((written) => written === kind);
}

export interface KindReports {
  readonly kind: Channel;
  /** People whose attempts name it; where a channel of this kind was closed, since the last one was. */
  readonly people: number;
  readonly claims: ClaimReports;
  /**
   * The part of it that was reported of other platforms, while they were not yet merged into this one; of those alone whose channels
   * came along. Missing where none did.
   */
  readonly cameFrom?: readonly {
    readonly platformId: string;
    readonly claims: ClaimReports;
    /** With what was reported of this one since the merger. */
    readonly andSince: ClaimReports;
  }[];
  /** Those whose latest attempt that came to an end with or without a person ended without. */
  readonly unanswered: number;
  /** ISO instant of the newest attempt that says something of a claim; null when none does. */
  readonly newestAt: string | null;
  /** ISO instant since which as many people as confirm a claim got through at once; null when they are fewer. */
  readonly enoughAtOnceSince: string | null;
}

/** Nobody reported anything. */
export function noReports(kind: Channel): KindReports {
  const none = { reached: 0, against: 0 };
  const claims = { reaches_a_person: none, one_tap: none, elder_line: none, text: none };
  return { kind, people: 0, claims, unanswered: 0, newestAt: null, enoughAtOnceSince: null };
}

/** The same as the rules of evidence ask for it. There are no dial tests yet. */
export function countsOf({ claims }: Pick<KindReports, "claims">): ChannelCounts {
  const counts = (claim: Claim) => ({ reports: claims[claim], reportsSince: claims[claim], tests: null });
  return {
    reaches_a_person: counts("reaches_a_person"),
    one_tap: counts("one_tap"),
    elder_line: counts("elder_line"),
    text: counts("text"),
  };
}

/**
 * Whether enough people got through at once by the entry as it stands since an instant. One word of the new entry, of whatever
 * claim, does not bring back what people said of the one before.
 */
export function isConfirmedSince(
  { enoughAtOnceSince }: Pick<KindReports, "enoughAtOnceSince">,
  sinceMs: number,
): boolean {
  return enoughAtOnceSince !== null && Date.parse(enoughAtOnceSince) >= sinceMs;
}

/**
 * A kind of which the register has no channel any more, and of which people contradict a claim: to withdraw a channel takes back
 * nothing that was found of it.
 */
export function isContradicted(evidence: EvidenceOf): boolean {
  return Object.values(evidence).includes("contradicted");
}

/** A kind of which the register has no open channel, and so many people have been there. */
export function isFoundByPeople(
  { people }: Pick<KindReports, "people">,
  { found_by_people: enough }: Pick<EvidenceRules, "found_by_people">,
): boolean {
  return people >= enough;
}

/**
 * What the reports of a kind say of one of its open channels. Of several alike nobody knows which one got people through; what
 * speaks against a claim speaks against all of them, or a second number would hide the first.
 */
export function evidenceAmong(alike: number, evidence: Evidence): Evidence {
  return alike > 1 && evidence === "confirmed" ? "unverified" : evidence;
}

/**
 * What was contradicted of a platform stays so of its channel when it is merged into another one: what people reported of the other
 * one before is of other lines. While it is the only one of its kind there, people who get through since can confirm it.
 * @param before by the reports of the platform that was merged
 * @param andSince by those and all reports since
 */
export function staysContradicted(alike: number, before: Evidence, andSince: Evidence): boolean {
  return before === "contradicted" && !(alike === 1 && andSince === "confirmed");
}

/** The same of a cell of the contradiction report. */
export function cellAmong(alike: number, cell: Cell): Cell {
  return alike > 1 && cell === "agree" ? "no_evidence" : cell;
}
