// How long and how many: what a form says before a command has to. Characters are code points.
export const LIMITS = {
  title: 80,
  narrative: 5000,
  wanted: 500,
  /** Of `other`, and of what a bot promised. */
  other_barrier: 200,
  message: 2000,
  question: 1000,
  answer: 2000,
  /** The thing that a deed concerns, or what was done. */
  deed: 200,
  deeds: 10,
  steps: 2000,
  reason: 1000,
  person_name: 40,
  platform_name: 60,
  channel_where: 200,
  channel_source: 200,
  bot_vendor: 60,
  number_report: 200,
  attempts: 20,
  barriers_per_attempt: 36,
  human_asks: 999,
  /** One day: nobody queues longer. */
  queue_minutes: 1440,
  /** An attempt may lie this far back. */
  attempt_age_days: 365,
  /** A bot promised something for a day at most this far from today, either way. */
  promise_age_days: 730,
} as const;
export type LimitedField = keyof typeof LIMITS;

/** Length in code points, so that an emoji or a rare Han character is one, as the person who types it sees it. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
