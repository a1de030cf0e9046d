// Intake desks, who registered and ended them, and what they filed for whom. Desks are ended and never deleted or renamed.
import { sql } from "drizzle-orm";
import { check, date, pgTable, primaryKey, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant, key } from "@/db/engine/columns";
import { complaint } from "@/db/complaint/schema/complaint";
import { staff } from "@/db/people/schema/staff";

export const intakeDesk = pgTable(
  "intake_desk",
  {
    id: key(),
    name: text("name").notNull().unique(),
    registeredAt: instant("registered_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [check("desk_ends_after_start", sql`${t.endedAt} >= ${t.registeredAt}`)],
);

/** Append-only: who decided what about a desk, and why. */
export const intakeDeskEvent = pgTable(
  "intake_desk_event",
  {
    deskId: uuid("desk_id")
      .notNull()
      .references(() => intakeDesk.id),
    n: smallint("n").notNull(),
    type: text("type", { enum: ["registered", "ended"] }).notNull(),
    at: instant("at").notNull(),
    /** Who proposed it; null for an end, which one supervisor decides. */
    proposedBy: uuid("proposed_by").references(() => staff.id),
    decidedBy: uuid("decided_by")
      .notNull()
      .references(() => staff.id),
    reason: text("reason").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.deskId, t.n] }),
    check(
      "desk_registered_by_two",
      sql`${t.type} <> 'registered' or coalesce(${t.proposedBy} <> ${t.decidedBy}, false)`,
    ),
  ],
);

/** What a desk filed: the how-manieth of its day, and who at the desk read it back. */
export const deskFiling = pgTable(
  "desk_filing",
  {
    complaintId: uuid("complaint_id")
      .primaryKey()
      .references(() => complaint.id),
    deskId: uuid("desk_id")
      .notNull()
      .references(() => intakeDesk.id),
    /** In China. */
    day: date("day").notNull(),
    place: smallint("place").notNull(),
    readBackBy: text("read_back_by").notNull(),
  },
  (t) => [unique("desk_filing_place").on(t.deskId, t.day, t.place)],
);
