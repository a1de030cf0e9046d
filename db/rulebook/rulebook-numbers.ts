// What each number of a rulebook may be. The bounds catch slips of the pen; what is right is for those who decide.
import { z } from "zod";
import type {
  ActRules,
  AnswerRateStep,
  ClockRules,
  ComplaintRules,
  EvidenceRules,
  MailRules,
  ObligationRules,
  RegisterRules,
  RuleNumbers,
  ScaleStep,
  TemplateRules,
  ThresholdRules,
} from "@/lib/domain/rulebook/rulebook";
import { ANSWER_FAMILIES, type AnswerFamily } from "@/lib/domain/rulebook/rulebook";
import { isWordPattern, type PatternFamily } from "@/lib/domain/answer/word-pattern";
import { unknownKeys } from "@/lib/base/schema-fault";

/** Ten years. */
const MOST_HOURS = 87_600;
const MOST_PEOPLE = 10_000_000;
const MOST_USERS = 10_000_000_000;
/** A number may bind later than announced, never sooner. */
const FEWEST_NOTICE_DAYS = 7;

const hours = z
  .number({ error: "must be a number of hours" })
  .positive({ error: "must be more than 0 hours" })
  .max(MOST_HOURS, { error: `must be at most ${String(MOST_HOURS)} hours` });

function whole(least: number, most: number) {
  return z
    .number({ error: "must be a number" })
    .min(least, { error: least === 0 ? "must not be negative" : `must be at least ${String(least)}` })
    .max(most, { error: `must be at most ${String(most)}` })
    .refine(Number.isInteger, { error: "must be a whole number" });
}

const people = whole(1, MOST_PEOPLE);
const days = whole(1, 366);
const percent = whole(1, 100);

function rising(list: readonly number[]): boolean {
  return list.every((value, index) => index === 0 || value > (list[index - 1] ?? value));
}

const CLOCK = {
  resolution_hours: hours,
  pause_hours: hours,
  confirmation_hours: hours,
  first_contact_hours: hours,
  first_contact_priority_hours: hours,
  warn_left_hours: z
    .array(hours.int({ error: "must be whole hours" }), { error: "must be a list of hours" })
    .max(8, { error: "must be at most 8 warnings" })
    .refine((list) => new Set(list).size === list.length, { error: "must not name an hour twice" }),
  escalate_after_hours: z
    .array(
      z
        .number({ error: "must be a number of hours" })
        .min(0, { error: "must not be negative" })
        .max(MOST_HOURS, { error: `must be at most ${String(MOST_HOURS)} hours` }),
      { error: "must be a list of hours" },
    )
    .max(8, { error: "must be at most 8 escalations" })
    .refine(rising, { error: "must rise from one escalation to the next" }),
  reopen_window_hours: hours,
  reopen_floor_hours: hours,
  disputes_before_time_runs: whole(0, 1000),
  appeal_hours: hours,
  done_deed_hours: hours,
  promise_answer_hours: hours,
  promise_reminder_hours: hours,
  disown_hours: hours,
} satisfies Record<keyof ClockRules, z.ZodType>;

const scaleStep = z.strictObject(
  { above_users: whole(1, MOST_USERS), factor: whole(1, 10_000) } satisfies Record<
    keyof ScaleStep,
    z.ZodType
  >,
  { error: unknownKeys },
);

const answerRateStep = z.strictObject(
  { above_users: whole(1, MOST_USERS), percent } satisfies Record<keyof AnswerRateStep, z.ZodType>,
  { error: unknownKeys },
);

const THRESHOLDS = {
  window_days: days,
  fewest_people: people,
  volume_people: people,
  rate_per_million: whole(1, 1_000_000),
  rate_people: people,
  overdue_due_people: people,
  overdue_percent: percent,
  surge_people: people,
  surge_times_mean: z
    .number({ error: "must be a number" })
    .min(1, { error: "must be at least 1" })
    .max(1000, { error: "must be at most 1000" }),
  surge_listed_weeks: whole(1, 520),
  vulnerable_people: people,
  barrier_people: people,
  first_contact_due_people: people,
  first_contact_percent: percent,
  dial_silent_tests: whole(1, 1000),
  dial_silent_days: days,
  dial_rate_tests: whole(1, 1000),
  answer_rate_by_users: z
    .array(answerRateStep, { error: "must be a list of steps" })
    .min(1, { error: "must be at least one step" })
    .max(10, { error: "must be at most 10 steps" })
    .refine((steps) => rising(steps.map((step) => step.above_users)), {
      error: "must rise from one step to the next",
    }),
  people_per_domain: people,
  scale: z
    .array(scaleStep, { error: "must be a list of steps" })
    .max(10, { error: "must be at most 10 steps" })
    .refine(
      (steps) => rising(steps.map((step) => step.above_users)) && rising(steps.map((step) => step.factor)),
      { error: "must rise from one step to the next" },
    ),
} satisfies Record<keyof ThresholdRules, z.ZodType>;

const OBLIGATIONS = {
  obligation_days: days,
  obligation_tests: whole(1, 1000),
  obligation_people: people,
  denied_contact_people: people,
  priority_contact_percent: percent,
} satisfies Record<keyof ObligationRules, z.ZodType>;

const EVIDENCE = {
  evidence_days: days,
  evidence_confirming_people: people,
  evidence_contradicting_people: people,
  found_by_people: people,
  compared_item_tests: whole(1, 1000),
  compared_answer_tests: whole(1, 1000),
  compared_answer_percent: percent,
  compared_unanswered_people: people,
} satisfies Record<keyof EvidenceRules, z.ZodType>;

const REGISTER = {
  number_check_people: people,
  number_answered_days: days,
  users_change_days: days,
  users_change_percent: percent,
} satisfies Record<keyof RegisterRules, z.ZodType>;

const patternFamily = z.strictObject(
  {
    patterns: z
      .array(
        z.string({ error: "must be a pattern" }).refine(isWordPattern, {
          error: "must be a pattern of words, (a|b|) and gaps such as …8, beginning with a word",
        }),
        { error: "must be a list of patterns" },
      )
      .max(200, { error: "must be at most 200 patterns" }),
    stops: z
      .array(z.string({ error: "must be a word" }).min(1, { error: "must not be empty" }).max(40), {
        error: "must be a list of words",
      })
      .max(200, { error: "must be at most 200 words" }),
  } satisfies Record<keyof PatternFamily, z.ZodType>,
  { error: unknownKeys },
);

const TEMPLATES = {
  answer_words: z.strictObject(
    Object.fromEntries(ANSWER_FAMILIES.map((family) => [family, patternFamily])) as Record<
      AnswerFamily,
      typeof patternFamily
    >,
    { error: unknownKeys },
  ),
  template_similarity_percent: percent,
  template_other_complaints: whole(1, 1000),
  template_window_days: days,
  thin_letters: whole(0, 1000),
  deed_letters: whole(0, 1000),
  deferral_percent: percent,
} satisfies Record<keyof TemplateRules, z.ZodType>;

const ACTS = {
  contact_minutes: whole(1, 1440),
  text_conversations: whole(1, 100),
  promise_days: days,
} satisfies Record<keyof ActRules, z.ZodType>;

const mailDomain = z
  .string({ error: "must be a domain" })
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/, {
    error: "must be a domain in small ASCII letters, such as example.com",
  })
  .max(253, { error: "must be at most 253 characters" });
const mailDomains = z
  .array(mailDomain, { error: "must be a list of domains" })
  .max(2000, { error: "must be at most 2000 domains" });
const sameDomain = z.strictObject({ domain: mailDomain, same_as: mailDomain }, { error: unknownKeys });

const MAIL = {
  public_mail_domains: mailDomains,
  dotless_mail_domains: mailDomains,
  same_mail_domains: z
    .array(sameDomain, { error: "must be a list of pairs" })
    .max(200, { error: "must be at most 200 pairs" })
    .refine((pairs) => pairs.every((pair) => pairs.every(({ domain }) => domain !== pair.same_as)), {
      error: "must lead to a domain that leads nowhere else",
    }),
} satisfies Record<keyof MailRules, z.ZodType>;

const CASES = {
  live_per_person_and_platform: whole(1, 100),
  set_aside_hours: hours,
  set_aside_two_people_above: whole(0, MOST_PEOPLE),
  review_publish_hours: hours,
  review_statement_hours: hours,
  review_hold_hours: hours,
  rulebook_notice_days: whole(FEWEST_NOTICE_DAYS, 366),
} satisfies Record<keyof ComplaintRules, z.ZodType>;

/** The part that the clock reads; `rules -- clock` takes any of it as overrides. */
export const clockNumbers = z.strictObject(CLOCK, { error: unknownKeys });

export const RULE_NUMBERS = {
  ...CLOCK,
  ...THRESHOLDS,
  ...OBLIGATIONS,
  ...EVIDENCE,
  ...REGISTER,
  ...TEMPLATES,
  ...ACTS,
  ...MAIL,
  ...CASES,
} satisfies Record<keyof RuleNumbers, z.ZodType>;
