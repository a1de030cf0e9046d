// Edits of platforms, of companies' people, of staff and of the rules: append-only, with a name on each.
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { EDIT_SUBJECTS, EDIT_TYPES, EDITED_BY, type EditValues } from "@/lib/domain/shared/edit-log";
import { bytes, instant } from "@/db/engine/columns";
import { staff } from "@/db/people/schema/staff";

/** The head of one log: of a platform or a company by its id, or one of the two that there is one of. */
export const editFile = pgTable(
  "edit_file",
  {
    id: uuid("id").primaryKey(),
    subject: text("subject", { enum: EDIT_SUBJECTS }).notNull(),
    /** Number of the last edit: what a page was written against. */
    version: integer("version").notNull().default(0),
    /** Hash of the last edit. */
    chainHead: bytes("chain_head").notNull(),
    /** The proposal that waits for a second person; null when none does. */
    waitingSeq: integer("waiting_seq"),
    lastAt: instant("last_at"),
    /** When the log began: what was edited before has no name here. */
    begunAt: instant("begun_at")
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (t) => [
    index("edit_file_waiting")
      .on(t.lastAt)
      .where(sql`${t.waitingSeq} is not null`),
  ],
);

export const editEvent = pgTable(
  "edit_event",
  {
    fileId: uuid("file_id")
      .notNull()
      .references(() => editFile.id),
    seq: integer("seq").notNull(),
    type: text("type", { enum: EDIT_TYPES }).notNull(),
    at: instant("at").notNull(),
    by: text("by", { enum: EDITED_BY }).notNull(),
    actorId: uuid("actor_id").references(() => staff.id),
    byName: text("by_name"),
    proposedBy: uuid("proposed_by").references(() => staff.id),
    /** Null where there was nothing before, or nothing changes. */
    old: jsonb("old").$type<EditValues>(),
    new: jsonb("new").$type<EditValues>(),
    reason: text("reason"),
    /** Of the reason's digest in the chain. */
    salt: bytes("salt"),
    prevHash: bytes("prev_hash").notNull(),
    hash: bytes("hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.fileId, t.seq] }),
    check(
      "edit_has_a_name",
      sql`(${t.by} = 'staff') = (${t.actorId} is not null) and (${t.by} <> 'staff') = (${t.byName} is not null)`,
    ),
    check("edit_is_of_two_people", sql`${t.proposedBy} <> ${t.actorId}`),
    check("edit_reason_has_salt", sql`(${t.reason} is null) = (${t.salt} is null)`),
  ],
);
