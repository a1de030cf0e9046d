// The log. Append-only (a trigger refuses update, delete and truncate), hash-chained per complaint, no free text.
import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, smallint, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, instant } from "@/db/engine/columns";
import type { EventType } from "@/lib/domain/complaint/events";
import { complaint } from "./complaint";
import { eventTypeEnum, sideEnum } from "./words";

/** Ids, facts and salted digests of texts; never a text. */
export type StoredFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export const complaintEvent = pgTable(
  "complaint_event",
  {
    complaintId: uuid("complaint_id")
      .notNull()
      .references(() => complaint.id),
    seq: integer("seq").notNull(),
    /** Never one of the former names of milestones: a trigger rewrites them. */
    type: eventTypeEnum("type").$type<EventType>().notNull(),
    /** When it happened: for a person the database's clock, for time the due instant. */
    at: instant("at").notNull(),
    /** The instant for which a milestone or lapse was scheduled. */
    scheduledAt: instant("due_at"),
    cycle: integer("cycle").notNull(),
    /** Of a milestone: which of several, from 1; null for everything else. */
    ordinal: smallint("ordinal"),
    recordedAt: instant("recorded_at").notNull(),
    side: sideEnum("side").notNull(),
    /** Person or staff id; null for the clock and for a filer without an account. */
    actorId: uuid("actor_id"),
    facts: jsonb("facts").$type<StoredFacts>().notNull().default({}),
    prevHash: bytes("prev_hash").notNull(),
    hash: bytes("hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.complaintId, t.seq] }),
    uniqueIndex("milestone_once_per_ordinal")
      .on(t.complaintId, t.type, t.ordinal, t.cycle)
      .where(sql`${t.ordinal} is not null`),
    index("complaint_event_recorded").on(t.recordedAt),
  ],
);
