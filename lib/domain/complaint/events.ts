// The names of everything that a complaint's log can hold, in the past tense. The facts of each one and what it brings about are
// in event-catalogue.ts; who may do it, and what becomes of the complaint, in lifecycle-table.ts.
// Source: docs/domain/complaint.md.

/** What a person did. Each is also the name of its command. */
export const PERSON_EVENTS = [
  "filed",
  "human_contact_attested",
  "human_contact_revoked",
  "human_contact_confirmed",
  "human_contact_denied",
  "information_requested",
  "information_supplied",
  "resolution_proposed",
  "resolution_accepted",
  "resolution_disputed",
  "promise_kept",
  "promise_broken",
  "contested",
  "contest_dismissed",
  "contest_upheld",
  "merged",
  "withdrawn",
  "reopened",
  "appealed",
  "adjudicated",
  "deed_found_done",
  "referred",
  "evidence_added",
  "message_sent",
  "amended",
  "contact_consent_withdrawn",
  "platform_confirmed",
  "proved",
  "disowned",
  "judgement_proposed",
  "breach_judged",
  "contact_changed",
] as const;
export type PersonEvent = (typeof PERSON_EVENTS)[number];

/** What silence did: a question or a proposal that nobody answered, a disowned complaint that nobody proved, a breach that
 * nobody judged. */
export const LAPSES = [
  "information_lapsed",
  "confirmation_lapsed",
  "contact_lapsed",
  "judgement_lapsed",
] as const;
export type Lapse = (typeof LAPSES)[number];

/** What time did. Each fires once per cycle and ordinal: the first warning of three is `warning` 1. */
export const MILESTONES = ["first_contact_due", "warning", "breach", "escalation", "promise_due"] as const;
export type Milestone = (typeof MILESTONES)[number];

export type ClockEvent = Milestone | Lapse;

export const EVENT_TYPES = [...PERSON_EVENTS, ...LAPSES, ...MILESTONES] as const;
export type EventType = (typeof EVENT_TYPES)[number];

const PERSON_TYPES: ReadonlySet<string> = new Set(PERSON_EVENTS);
const MILESTONE_TYPES: ReadonlySet<string> = new Set(MILESTONES);

/** Whether a type names what a person did, rather than what time did. */
export function isPersonEvent(type: EventType): type is PersonEvent {
  return PERSON_TYPES.has(type);
}

/** Whether a type names a moment of the clock that fires once per cycle and ordinal. */
export function isMilestone(type: EventType): type is Milestone {
  return MILESTONE_TYPES.has(type);
}
