// The database's enums, fed from the lists of the domain so that a word exists once.
import { pgEnum } from "drizzle-orm/pg-core";
import { SIDES } from "@/lib/domain/people/actor";
import {
  ATTEMPT_OUTCOMES,
  CHANNELS,
  CLOCK_STATES,
  CONTEST_KINDS,
  MATTERS,
  OUTCOMES,
  STATUSES,
  VULNERABILITIES,
} from "@/lib/domain/complaint/complaint";
import { LAPSES, PERSON_EVENTS } from "@/lib/domain/complaint/events";

export const statusEnum = pgEnum("status", STATUSES);
export const outcomeEnum = pgEnum("outcome", OUTCOMES);
export const clockStateEnum = pgEnum("clock_state", CLOCK_STATES);
export const channelEnum = pgEnum("channel", CHANNELS);
export const matterEnum = pgEnum("matter", MATTERS);
export const attemptOutcomeEnum = pgEnum("attempt_outcome", ATTEMPT_OUTCOMES);
export const vulnerabilityEnum = pgEnum("vulnerability", VULNERABILITIES);
export const contestKindEnum = pgEnum("contest_kind", CONTEST_KINDS);
/**
 * The milestones in the database's order. An enum cannot lose a value: `warn_48` and its like are the names that
 * milestones had before they had ordinals, and a trigger rewrites them.
 */
const MILESTONE_VALUES = [
  "first_contact_due",
  "warn_48",
  "warn_24",
  "warn_6",
  "breach",
  "escalate_1",
  "escalate_2",
  "escalate_3",
  "warning",
  "escalation",
  "promise_due",
] as const;
export const eventTypeEnum = pgEnum("event_type", [...PERSON_EVENTS, ...LAPSES, ...MILESTONE_VALUES]);
export const sideEnum = pgEnum("side", SIDES);
