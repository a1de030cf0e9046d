// One version of all the numbers that the rules use. A complaint's clock keeps the version it was filed under.
// Source: docs/domain. Keys are spelled as in those pages, and in the stored data.
import type { PatternFamily } from "../answer/word-pattern";
import type { DeclaredStanding } from "./standing";

/** What the resolution clock reads. Hours are natural hours. */
export interface ClockRules {
  readonly resolution_hours: number;
  readonly pause_hours: number;
  readonly confirmation_hours: number;
  readonly first_contact_hours: number;
  readonly first_contact_priority_hours: number;
  readonly warn_left_hours: readonly number[];
  readonly escalate_after_hours: readonly number[];
  readonly reopen_window_hours: number;
  readonly reopen_floor_hours: number;
  readonly disputes_before_time_runs: number;
  readonly appeal_hours: number;
  /** A deed that the company says is done already falls due so long after the proposal. */
  readonly done_deed_hours: number;
  /** After a deed fell due the consumer may say for so long that it was not done. */
  readonly promise_answer_hours: number;
  /** After a deed fell due, the consumer is asked once more. */
  readonly promise_reminder_hours: number;
  /** A disowned contact that nobody replaced and proved ends the complaint after so long. */
  readonly disown_hours: number;
}

/** From how many users on a platform's head counts are multiplied, and by what. Listed from small to large. */
export interface ScaleStep {
  readonly above_users: number;
  readonly factor: number;
}

/** From how many users on requests for a person must be answered by one, and how many of a hundred. */
export interface AnswerRateStep {
  readonly above_users: number;
  readonly percent: number;
}

/** When a special review opens. Shares are in whole percent. */
export interface ThresholdRules {
  readonly window_days: number;
  readonly fewest_people: number;
  readonly volume_people: number;
  readonly rate_per_million: number;
  readonly rate_people: number;
  readonly overdue_due_people: number;
  readonly overdue_percent: number;
  readonly surge_people: number;
  readonly surge_times_mean: number;
  readonly surge_listed_weeks: number;
  readonly vulnerable_people: number;
  readonly barrier_people: number;
  readonly first_contact_due_people: number;
  readonly first_contact_percent: number;
  readonly dial_silent_tests: number;
  readonly dial_silent_days: number;
  readonly dial_rate_tests: number;
  readonly answer_rate_by_users: readonly AnswerRateStep[];
  /** People proved only by an e-mail address of one domain that is no public provider count as at most so many. */
  readonly people_per_domain: number;
  readonly scale: readonly ScaleStep[];
}

/** When it is shown that a platform does what it owes, or does not. Source: docs/domain/obligations.md. */
export interface ObligationRules {
  /** Of fewer dial tests nothing is decided. */
  readonly obligation_tests: number;
  /** Of fewer people who came due nothing is shown to be met. */
  readonly obligation_people: number;
  /** So many people whose contact was denied or revoked show that complaints do not all reach a person. */
  readonly denied_contact_people: number;
  /** How many of a hundred older and disabled people are to be contacted within the hours that are theirs. */
  readonly priority_contact_percent: number;
}

/** What people and testers show of a channel. Source: docs/domain/channel-evidence.md. */
export interface EvidenceRules {
  /** So many people who reached a person as claimed confirm the claim. */
  readonly evidence_confirming_people: number;
  /** So many people who report the contrary contradict it; times the step of `scale`. */
  readonly evidence_contradicting_people: number;
  /** Of fewer tests a declaration is held against nothing. */
  readonly compared_item_tests: number;
  /** Of so many tests that percent was answered, while so many people (times the step of `scale`) were not. */
  readonly compared_answer_tests: number;
  readonly compared_answer_percent: number;
  readonly compared_unanswered_people: number;
}

/** What a clause does that puts off: noted, passed on, somebody will say something, look at it, wait, go elsewhere, again. */
export const DEFERRAL_FAMILIES = [
  "noted",
  "passed_on",
  "will_say",
  "will_look",
  "wait",
  "elsewhere",
  "again",
  "not_now",
] as const;
/** All the words by which an answer is judged. */
export const ANSWER_FAMILIES = [
  ...DEFERRAL_FAMILIES,
  "done",
  "undone",
  "asking",
  "settling",
  "facts",
  "amount",
  "refusing",
  "hollow",
  "closing",
  "date",
  "neutral",
] as const;
export type AnswerFamily = (typeof ANSWER_FAMILIES)[number];
export type AnswerWords = Readonly<Record<AnswerFamily, PatternFamily>>;

/** When a proposal is flagged as a template reply. */
export interface TemplateRules {
  readonly answer_words: AnswerWords;
  readonly template_similarity_percent: number;
  readonly template_other_complaints: number;
  readonly template_window_days: number;
  /** An answer with fewer letters is none, unless it is about its matter (docs/domain/complaint.md). */
  readonly thin_letters: number;
  /** The words of a deed, and a text beside a material deed, have at least so many letters. */
  readonly deed_letters: number;
  /** From this share of its substance on, an answer that only puts off is flagged. */
  readonly deferral_percent: number;
}

/** What a company's act may claim. Judged by the rulebook in force at the act. */
export interface ActRules {
  /** No single conversation lasts longer. */
  readonly contact_minutes: number;
  /** How many conversations in writing one person of a company holds at a time. */
  readonly text_conversations: number;
  /** How far ahead a deed may be promised. */
  readonly promise_days: number;
}

/** What is known of providers of mailboxes: who is one person (person-identity.ts), and who could make many. */
export interface MailRules {
  /** Where anybody gets a mailbox. Domains in ASCII, lower case. */
  readonly public_mail_domains: readonly string[];
  /** Whose mailboxes are the same with and without dots. */
  readonly dotless_mail_domains: readonly string[];
  /** Domains that lead to the same mailboxes as another. */
  readonly same_mail_domains: readonly { readonly domain: string; readonly same_as: string }[];
}

/** Limits on filing and on reviews that are policy, not form. */
export interface ComplaintRules {
  readonly live_per_person_and_platform: number;
  readonly set_aside_hours: number;
  readonly set_aside_two_people_above: number;
  readonly review_publish_hours: number;
  readonly review_statement_hours: number;
  /** A held review is published so long after it opened, unless two people dismissed it. */
  readonly review_hold_hours: number;
  readonly rulebook_notice_days: number;
}

export type RuleNumbers = ClockRules &
  ThresholdRules &
  ObligationRules &
  EvidenceRules &
  TemplateRules &
  ActRules &
  MailRules &
  ComplaintRules;
export type RuleKey = keyof RuleNumbers;

export interface Rulebook extends RuleNumbers {
  readonly version: string;
  /** From when on it binds what is filed: ISO instant, UTC. */
  readonly effective_at: string;
  /** What each number rests on; shown wherever the number is shown. */
  readonly standing: Readonly<Record<RuleKey, DeclaredStanding>>;
}

/** The version whose effective date came last at or before an instant, of equal ones the last listed; null before the first. */
export function rulebookInForce<T extends { readonly effective_at: string }>(
  rulebooks: readonly T[],
  atMs: number,
): T | null {
  let found: T | null = null;
  for (const rulebook of rulebooks) {
    const from = Date.parse(rulebook.effective_at);
    if (from <= atMs && (found === null || from >= Date.parse(found.effective_at))) found = rulebook;
  }
  return found;
}
