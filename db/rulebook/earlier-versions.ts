// A version that was published before a number existed says nothing of it: it is read with the value that held in its time,
// its own answer rate as a list of one step, and without what later versions gave up. What is stored stays as published.
import { ANSWER_WORDS } from "@/lib/domain/answer/answer-words";
import {
  DOTLESS_MAIL_DOMAINS,
  PUBLIC_MAIL_DOMAINS,
  SAME_MAIL_DOMAINS,
} from "@/lib/domain/people/mail-providers";
import type { RuleNumbers } from "@/lib/domain/rulebook/rulebook";
import type { DeclaredStanding } from "@/lib/domain/rulebook/standing";

/** What held before a rulebook could say so. */
const BEFORE_THEY_WERE_SAID = {
  done_deed_hours: 72,
  promise_answer_hours: 360,
  promise_reminder_hours: 48,
  disown_hours: 168,
  answer_rate_by_users: [{ above_users: 1_000_000, percent: 85 }],
  people_per_domain: 3,
  obligation_tests: 10,
  obligation_people: 10,
  denied_contact_people: 3,
  priority_contact_percent: 85,
  evidence_confirming_people: 3,
  evidence_contradicting_people: 5,
  compared_item_tests: 3,
  compared_answer_tests: 10,
  compared_answer_percent: 90,
  compared_unanswered_people: 10,
  answer_words: ANSWER_WORDS,
  thin_letters: 20,
  deed_letters: 6,
  deferral_percent: 60,
  contact_minutes: 480,
  text_conversations: 8,
  promise_days: 30,
  review_hold_hours: 96,
  public_mail_domains: PUBLIC_MAIL_DOMAINS,
  dotless_mail_domains: DOTLESS_MAIL_DOMAINS,
  same_mail_domains: SAME_MAIL_DOMAINS,
} as const satisfies Partial<RuleNumbers>;

/** One line of size and one percentage: what versions had before there were steps. */
const FORMER_RATE = { size: "dial_rate_users", percent: "answer_rate_percent" } as const;

/** The phrases that were compared before a proposal was judged by its clauses. */
const GIVEN_UP: readonly string[] = ["template_phrases", "template_phrase_percent"];

/** A stored version with every number of today. Anything that is no version comes back as it is, to be refused. */
export function completed(stored: unknown): unknown {
  if (typeof stored !== "object" || stored === null || !("standing" in stored)) return stored;
  const { standing, ...numbers } = stored;
  if (typeof standing !== "object" || standing === null) return stored;
  const house = Object.keys(BEFORE_THEY_WERE_SAID).map((key): [string, DeclaredStanding] => [key, "house"]);
  return {
    ...BEFORE_THEY_WERE_SAID,
    ...withFamilies(withSteps(withoutGivenUp(numbers), (above_users, percent) => [{ above_users, percent }])),
    standing: {
      ...Object.fromEntries(house),
      ...withSteps(withoutGivenUp(standing), (_size, percent) => percent),
    },
  };
}

/** The former size and percentage, where a version has them, as its `answer_rate_by_users`. */
function withSteps(
  { [FORMER_RATE.size]: size, [FORMER_RATE.percent]: percent, ...rest }: Record<string, unknown>,
  stepsOf: (size: unknown, percent: unknown) => unknown,
): object {
  return percent === undefined ? rest : { answer_rate_by_users: stepsOf(size, percent), ...rest };
}

/** Families of words that came later are read as the program has them; a version without words has all of them from there. */
function withFamilies(numbers: object): object {
  if (!("answer_words" in numbers) || typeof numbers.answer_words !== "object") return numbers;
  const { settling, facts, asking, hollow, closing } = ANSWER_WORDS;
  return { ...numbers, answer_words: { settling, facts, asking, hollow, closing, ...numbers.answer_words } };
}

function withoutGivenUp(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !GIVEN_UP.includes(key)));
}
