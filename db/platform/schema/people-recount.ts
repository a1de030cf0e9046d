// People counted per platform. Filing appends a request; a round recomputes the row of the pair (platform, person) from
// that pair's own complaints, so that counting twice changes nothing.
import { bigserial, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { bytes, instant } from "@/db/engine/columns";
import { platform } from "./platform";

export const recountRequest = pgTable("platform_delta", {
  id: bigserial("id", { mode: "number" }).primaryKey(),
  platformId: uuid("platform_id").notNull(),
  /** Null when the platform itself changed: its users, or the rules. */
  personId: uuid("person_id"),
  /** The event type, or users_edited, rules_changed, contact_verified. */
  reason: text("reason").notNull(),
  at: instant("at")
    .notNull()
    .default(sql`clock_timestamp()`),
});

export const platformPerson = pgTable(
  "platform_person",
  {
    platformId: uuid("platform_id")
      .notNull()
      .references(() => platform.id),
    personId: uuid("person_id").notNull(),
    /** contact.private_domain, when mailboxes there are all that this person is known by. */
    privateDomain: bytes("private_domain"),
    /** Latest counted filing; and the latest one of an elderly or disabled person. */
    lastFiledAt: instant("last_filed_at"),
    lastPriorityAt: instant("last_priority_at"),
    /** Every counted filing of the last 90 days: the surge rule looks back nine weeks, and an old row is not wrong at once. */
    filings: text("filings")
      .array()
      .notNull()
      .default(sql`'{}'`),
    lastDueAt: instant("last_due_at"),
    /** Latest coming-due of a complaint that breached: a share counts a person by their worst complaint. */
    lastBreachedDueAt: instant("last_breached_due_at"),
    lastFirstContactDueAt: instant("last_first_contact_due_at"),
    lastFirstContactMissedAt: instant("last_first_contact_missed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.platformId, t.personId] }),
    index("platform_person_filed").on(t.platformId, t.lastFiledAt),
    index("platform_person_priority").on(t.platformId, t.lastPriorityAt),
    index("platform_person_due").on(t.platformId, t.lastDueAt),
    index("platform_person_first_contact").on(t.platformId, t.lastFirstContactDueAt),
  ],
);

export const platformPersonBarrier = pgTable(
  "platform_person_barrier",
  {
    platformId: uuid("platform_id").notNull(),
    personId: uuid("person_id").notNull(),
    barrier: text("barrier").notNull(),
    lastAt: instant("last_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.platformId, t.personId, t.barrier] }),
    index("platform_person_barrier_window").on(t.platformId, t.lastAt, t.barrier),
  ],
);
