// Every fact that a complaint's log can hold, in the past tense. Source: domain.md, sections 4 and 5.

/** What a person did. Each is also the name of its command. */
export const PERSON_EVENTS = [
  "filed",
  "human_contact_attested",
  "human_contact_confirmed",
  "human_contact_denied",
  "information_requested",
  "information_supplied",
  "resolution_proposed",
  "resolution_accepted",
  "resolution_disputed",
  "contested",
  "contest_dismissed",
  "contest_upheld",
  "merged",
  "withdrawn",
  "reopened",
  "appealed",
  "adjudicated",
  "referred",
  "evidence_added",
  "message_sent",
  "amended",
  "platform_confirmed",
] as const;
export type PersonEvent = (typeof PERSON_EVENTS)[number];

/** What silence did: a question or a proposal that nobody answered. */
export const LAPSES = ["information_lapsed", "confirmation_lapsed"] as const;
export type Lapse = (typeof LAPSES)[number];

/** What time did, in the order in which they fire at one instant. */
export const MILESTONES = [
  "first_contact_due",
  "warn_48",
  "warn_24",
  "warn_6",
  "breach",
  "escalate_1",
  "escalate_2",
  "escalate_3",
] as const;
export type Milestone = (typeof MILESTONES)[number];

export type ClockEvent = Milestone | Lapse;

export const EVENT_TYPES = [...PERSON_EVENTS, ...LAPSES, ...MILESTONES] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Whether a type names what a person did, rather than what time did. */
export function isPersonEvent(type: EventType): type is PersonEvent {
  return PERSON_TYPES.has(type);
}

/** Whether a type names what time did. */
export function isClockEvent(type: EventType): type is ClockEvent {
  return !PERSON_TYPES.has(type);
}

const PERSON_TYPES: ReadonlySet<string> = new Set(PERSON_EVENTS);
