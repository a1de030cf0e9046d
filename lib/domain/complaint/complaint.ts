// The words of a complaint: whose move it is, how it ended, what was tried. Source: docs/domain/vocabulary.md.

/** Whose move it is. The first three are live. */
export const STATUSES = ["open", "awaiting_consumer", "proposed", "closed"] as const;
export type Status = (typeof STATUSES)[number];

/** How a closed complaint ended. Null while it is live. */
export const OUTCOMES = [
  "resolved",
  "unconfirmed",
  "for_consumer",
  "for_company",
  "withdrawn",
  "rejected",
  "merged",
  "recorded",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Whether time runs. Status and clock state are two different questions. */
export const CLOCK_STATES = ["running", "paused", "held", "stopped"] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** Where a consumer tried to reach a person. */
export const CHANNELS = [
  "app_chat",
  "web_chat",
  "hotline",
  "mini_program",
  "official_account",
  "email",
  "social",
  "counter",
] as const;
export type Channel = (typeof CHANNELS)[number];

/** What the complaint is about; sorts the statistics only: every consumer is owed a person. */
export const MATTERS = ["standard_query", "dispute", "rights_complaint"] as const;
export type Matter = (typeof MATTERS)[number];

/** How one attempt at reaching a person ended. */
export const ATTEMPT_OUTCOMES = ["connected", "queued", "no_human", "unreachable", "abandoned"] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** Who made a call, as the company says: its own person, or the consumer. */
export const CALL_DIRECTIONS = ["to_consumer", "from_consumer"] as const;
export type CallDirection = (typeof CALL_DIRECTIONS)[number];

/** What became of an attested conversation: the consumer's word on it, or that the company took it back. */
export const CONVERSATION_ANSWERS = ["confirmed", "denied", "revoked"] as const;
export type ConversationAnswer = (typeof CONVERSATION_ANSWERS)[number];

/** Why a company says that a complaint is not for it. */
export const CONTEST_KINDS = ["not_ours", "duplicate", "out_of_scope", "abusive"] as const;
export type ContestKind = (typeof CONTEST_KINDS)[number];

/** Priority people: their first contact is due sooner. Said by the consumer, with a consent of its own. */
export const VULNERABILITIES = ["none", "elderly", "disabled"] as const;
export type Vulnerability = (typeof VULNERABILITIES)[number];

/** Why a consumer withdraws. `mistaken` is possible only before the company's first act, and is not counted. */
export const WITHDRAWAL_REASONS = ["mistaken", "settled_elsewhere", "no_longer_wanted", "other"] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** Where else a regulator may refer a consumer. */
export const REFERRALS = ["12315", "12300", "12345", "court"] as const;
export type Referral = (typeof REFERRALS)[number];

/** What a company's answer gives, when it gives something. */
export const REMEDIES = [
  "refund",
  "replacement",
  "repair",
  "restore_account",
  "compensation",
  "explanation",
  "other",
] as const;

/** What a text of a complaint is. */
export type TextKind =
  | "title"
  | "narrative"
  | "wanted"
  | "barrier"
  | "question"
  | "reply"
  | "message"
  | "steps"
  | "answer"
  | "deed"
  | "follow_up"
  | "reason"
  | "note"
  | "person";
