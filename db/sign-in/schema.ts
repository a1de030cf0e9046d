// Sessions, revocable row by row, the one-time codes that open them, and the tries that are counted.
import { sql } from "drizzle-orm";
import { check, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, instant, key } from "@/db/engine/columns";
import { complaint } from "@/db/complaint/schema/complaint";
import { person } from "@/db/people/schema/person";
import { staff } from "@/db/people/schema/staff";

export const sessionKindEnum = pgEnum("session_kind", ["consumer", "staff", "complaint"]);

export const session = pgTable(
  "session",
  {
    id: key(),
    kind: sessionKindEnum("kind").notNull(),
    personId: uuid("person_id").references(() => person.id),
    staffId: uuid("staff_id").references(() => staff.id),
    /** A session opened by number and access code is bound to this one complaint. */
    complaintId: uuid("complaint_id").references(() => complaint.id),
    createdAt: instant("created_at").notNull().defaultNow(),
    lastSeenAt: instant("last_seen_at").notNull().defaultNow(),
    /** Absolute end; the idle limit is a rule of lib/sign-in. */
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    check("session_has_one_owner", sql`num_nonnulls(${t.personId}, ${t.staffId}, ${t.complaintId}) = 1`),
    index("session_staff").on(t.staffId),
    index("session_person").on(t.personId),
    index("session_complaint")
      .on(t.complaintId)
      .where(sql`${t.complaintId} is not null`),
  ],
);

export const oneTimeCode = pgTable(
  "one_time_code",
  {
    id: key(),
    /** The fingerprint of the contact the code was sent to. */
    fingerprint: bytes("fingerprint").notNull(),
    codeHash: bytes("code_hash").notNull(),
    tries: integer("tries").notNull().default(0),
    createdAt: instant("created_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("one_time_code_fingerprint").on(t.fingerprint, t.createdAt)],
);

/** Tries per door and network in a window: limits that hold across processes. */
export const rateLimit = pgTable(
  "rate_limit",
  {
    key: text("key").notNull(),
    windowStart: instant("window_start").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] })],
);
