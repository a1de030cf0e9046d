// The rulebook that Jietong starts with. A change of any number is a new version, never an edit of this one.
import { ANSWER_WORDS } from "../answer/answer-words";
import { DOTLESS_MAIL_DOMAINS, PUBLIC_MAIL_DOMAINS, SAME_MAIL_DOMAINS } from "../people/mail-providers";
import type { Rulebook, RuleKey, RuleNumbers } from "./rulebook";
import type { DeclaredStanding } from "./standing";

const NUMBERS = {
  resolution_hours: 72,
  pause_hours: 24,
  confirmation_hours: 72,
  first_contact_hours: 24,
  first_contact_priority_hours: 8,
  warn_left_hours: [48, 24, 6],
  escalate_after_hours: [0, 24, 72],
  reopen_window_hours: 72,
  reopen_floor_hours: 24,
  disputes_before_time_runs: 2,
  appeal_hours: 360,
  done_deed_hours: 72,
  promise_answer_hours: 360,
  promise_reminder_hours: 48,
  disown_hours: 168,

  window_days: 30,
  fewest_people: 15,
  volume_people: 50,
  rate_per_million: 30,
  rate_people: 15,
  overdue_due_people: 20,
  overdue_percent: 20,
  surge_people: 15,
  surge_times_mean: 3,
  surge_listed_weeks: 9,
  vulnerable_people: 20,
  barrier_people: 25,
  first_contact_due_people: 20,
  first_contact_percent: 10,
  dial_silent_tests: 3,
  dial_silent_days: 3,
  dial_rate_tests: 30,
  answer_rate_by_users: [{ above_users: 1_000_000, percent: 85 }],
  people_per_domain: 3,
  scale: [
    { above_users: 1_000_000, factor: 3 },
    { above_users: 10_000_000, factor: 10 },
    { above_users: 100_000_000, factor: 40 },
  ],

  obligation_days: 90,
  obligation_tests: 10,
  obligation_people: 10,
  denied_contact_people: 3,
  priority_contact_percent: 85,

  evidence_days: 90,
  evidence_confirming_people: 3,
  evidence_contradicting_people: 5,
  found_by_people: 5,
  compared_item_tests: 3,
  compared_answer_tests: 10,
  compared_answer_percent: 90,
  compared_unanswered_people: 10,

  number_check_people: 3,
  number_answered_days: 90,
  users_change_days: 90,
  users_change_percent: 20,

  answer_words: ANSWER_WORDS,
  template_similarity_percent: 85,
  template_other_complaints: 5,
  template_window_days: 30,
  thin_letters: 20,
  deed_letters: 6,
  deferral_percent: 60,

  contact_minutes: 240,
  text_conversations: 8,
  promise_days: 30,

  public_mail_domains: PUBLIC_MAIL_DOMAINS,
  dotless_mail_domains: DOTLESS_MAIL_DOMAINS,
  same_mail_domains: SAME_MAIL_DOMAINS,

  live_per_person_and_platform: 3,
  set_aside_hours: 72,
  set_aside_two_people_above: 20,
  review_publish_hours: 24,
  review_statement_hours: 120,
  review_hold_hours: 96,
  rulebook_notice_days: 7,
} as const satisfies RuleNumbers;

// 72 hours (M11) and the answer rate with its size line (M1) were proposed in public; every other number is ours.
const PROPOSED: readonly RuleKey[] = ["resolution_hours", "answer_rate_by_users"];

const STANDING = Object.fromEntries(
  Object.keys(NUMBERS).map((key): [string, DeclaredStanding] => [
    key,
    PROPOSED.some((proposed) => proposed === key) ? "proposed" : "house",
  ]),
) as Record<RuleKey, DeclaredStanding>;

export const DEFAULT_RULEBOOK: Rulebook = {
  version: "2026-3",
  effective_at: "2026-01-01T00:00:00Z",
  ...NUMBERS,
  standing: STANDING,
};
