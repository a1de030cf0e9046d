// The coded patterns that stand between a consumer and a person. Complaints and dial tests share them.
// Source: docs/domain/barriers.md. Names in both languages are in the catalogues.

export const BARRIER_CODES = [
  "repeat_ask",
  "never_handed_over",
  "canned_loop",
  "same_template",
  "fallback_reply",
  "leave_contact_only",
  "guided_popup",
  "bounce_back",
  "no_phone_listed",
  "channel_deflection",
  "ivr_no_human",
  "ivr_ignores_speech",
  "ivr_timing_trick",
  "ivr_loop",
  "long_queue",
  "abandon_nudge",
  "queue_lost",
  "hotline_no_human",
  "human_unreachable",
  "tiered_transfer",
  "appeal_exhausted",
  "template_apology",
  "read_no_reply",
  "not_understood",
  "inaccessible",
  "hidden_key",
  "hung_up",
  "fake_handover",
  "must_repeat",
  "no_queue_info",
  "identity_wall",
  "ads_in_queue",
  "paid_line",
  "sent_elsewhere",
  "bot_promise_broken",
  "other",
] as const;
export type BarrierCode = (typeof BARRIER_CODES)[number];

/** What a measure counts; `fen` are hundredths of a yuan. */
export const MEASURE_UNITS = [
  "asks",
  "replies",
  "popups",
  "bounces",
  "menu_levels",
  "minutes",
  "seconds",
  "hours",
  "attempts",
  "tiers",
  "times",
  "steps",
  "fen",
] as const;
export type MeasureUnit = (typeof MEASURE_UNITS)[number];

export interface Measure {
  readonly unit: MeasureUnit;
  /** More than this is a slip of the pen. */
  readonly most: number;
}

/**
 * The one number that a barrier may have; null: none. `other` has a text instead, and `bot_promise_broken` besides its amount
 * a text (what was promised) and a day (for when). What was left out is unknown, never 0.
 */
export const BARRIER_MEASURE: Readonly<Record<BarrierCode, Measure | null>> = {
  repeat_ask: { unit: "asks", most: 999 },
  never_handed_over: { unit: "asks", most: 999 },
  canned_loop: { unit: "replies", most: 999 },
  same_template: { unit: "replies", most: 999 },
  fallback_reply: null,
  leave_contact_only: null,
  guided_popup: { unit: "popups", most: 999 },
  bounce_back: { unit: "bounces", most: 999 },
  no_phone_listed: null,
  channel_deflection: null,
  ivr_no_human: { unit: "menu_levels", most: 99 },
  ivr_ignores_speech: { unit: "asks", most: 999 },
  ivr_timing_trick: { unit: "asks", most: 999 },
  ivr_loop: { unit: "minutes", most: 1440 },
  long_queue: { unit: "minutes", most: 1440 },
  abandon_nudge: { unit: "seconds", most: 3600 },
  queue_lost: null,
  hotline_no_human: null,
  human_unreachable: { unit: "attempts", most: 999 },
  tiered_transfer: { unit: "tiers", most: 99 },
  appeal_exhausted: null,
  template_apology: null,
  read_no_reply: { unit: "hours", most: 8760 },
  not_understood: null,
  inaccessible: null,
  hidden_key: { unit: "menu_levels", most: 99 },
  hung_up: { unit: "times", most: 999 },
  fake_handover: { unit: "replies", most: 999 },
  must_repeat: { unit: "times", most: 999 },
  no_queue_info: { unit: "minutes", most: 1440 },
  identity_wall: { unit: "steps", most: 99 },
  ads_in_queue: { unit: "minutes", most: 1440 },
  // A minute of the call.
  paid_line: { unit: "fen", most: 10_000 },
  sent_elsewhere: { unit: "times", most: 999 },
  bot_promise_broken: { unit: "fen", most: 100_000_000 },
  other: null,
};

const CODES: ReadonlySet<string> = new Set(BARRIER_CODES);

export function isBarrierCode(text: string): text is BarrierCode {
  return CODES.has(text);
}

/** `other` says nothing without its text, so no threshold rests on it. */
export function countsForThreshold(code: BarrierCode): boolean {
  return code !== "other";
}
