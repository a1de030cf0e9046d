// The database's enums, fed from the lists of the domain so that a word exists once.
import { pgEnum } from "drizzle-orm/pg-core";
import { STAFF_ROLES, SIDES } from "@/lib/domain/actor";
import {
  ATTEMPT_OUTCOMES,
  CHANNELS,
  CLOCK_STATES,
  CONTEST_KINDS,
  MATTERS,
  OUTCOMES,
  STATUSES,
  VULNERABILITIES,
} from "@/lib/domain/complaint";
import { EVENT_TYPES } from "@/lib/domain/events";

export const statusEnum = pgEnum("status", STATUSES);
export const outcomeEnum = pgEnum("outcome", OUTCOMES);
export const clockStateEnum = pgEnum("clock_state", CLOCK_STATES);
export const channelEnum = pgEnum("channel", CHANNELS);
export const matterEnum = pgEnum("matter", MATTERS);
export const attemptOutcomeEnum = pgEnum("attempt_outcome", ATTEMPT_OUTCOMES);
export const vulnerabilityEnum = pgEnum("vulnerability", VULNERABILITIES);
export const contestKindEnum = pgEnum("contest_kind", CONTEST_KINDS);
export const eventTypeEnum = pgEnum("event_type", EVENT_TYPES);
export const sideEnum = pgEnum("side", SIDES);
export const staffRoleEnum = pgEnum("staff_role", STAFF_ROLES);
