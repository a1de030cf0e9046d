// The log. Append-only (a trigger refuses update, delete and truncate), hash-chained per complaint, no free text.
import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns";
import { complaint } from "./complaint";
import { eventTypeEnum, sideEnum } from "./words";

/** Ids, facts and salted digests of texts; never a text. */
export type EventFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export const complaintEvent = pgTable(
  "complaint_event",
  {
    complaintId: uuid("complaint_id")
      .notNull()
      .references(() => complaint.id),
    seq: integer("seq").notNull(),
    type: eventTypeEnum("type").notNull(),
    /** When it happened: for a person the database's clock, for time the due instant. */
    at: instant("at").notNull(),
    /** The instant at which a milestone or lapse was due. */
    dueAt: instant("due_at"),
    cycle: integer("cycle").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    side: sideEnum("side").notNull(),
    /** Person or staff id; null for the clock and for a filer without an account. */
    actorId: uuid("actor_id"),
    facts: jsonb("facts").$type<EventFacts>().notNull().default({}),
    prevHash: bytes("prev_hash").notNull(),
    hash: bytes("hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.complaintId, t.seq] }),
    uniqueIndex("milestone_fires_once")
      .on(t.complaintId, t.type, t.cycle)
      .where(
        sql`${t.type} in ('first_contact_due', 'warn_48', 'warn_24', 'warn_6', 'breach', 'escalate_1', 'escalate_2', 'escalate_3')`,
      ),
    index("complaint_event_recorded").on(t.recordedAt),
  ],
);
