// Outbox and notifications. An outbox row is written with its event; the worker turns it into one row per person and channel.
import { sql } from "drizzle-orm";
import {
  bigserial,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, key } from "@/db/engine/columns";

export const outbox = pgTable(
  "outbox",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    /** complaint:<id>:<seq>, review:<id>:<n>, code:<id>: the event this row speaks of. */
    eventKey: text("event_key").notNull().unique(),
    /** An event type, or review_opened, review_notified, one_time_code. */
    topic: text("topic").notNull(),
    complaintId: uuid("complaint_id"),
    reviewId: uuid("review_id"),
    /** Not before this instant; null: at once. */
    notBefore: instant("due_at"),
    facts: jsonb("facts")
      .$type<Readonly<Record<string, string | number | boolean | null>>>()
      .notNull()
      .default({}),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (t) => [
    index("outbox_now")
      .on(t.id)
      .where(sql`${t.notBefore} is null`),
    index("outbox_later")
      .on(t.notBefore)
      .where(sql`${t.notBefore} is not null`),
  ],
);

export const deliveryChannelEnum = pgEnum("delivery_channel", ["in_app", "email", "sms"]);
export const deliveryStateEnum = pgEnum("delivery_state", ["pending", "sent", "dead"]);

export const notification = pgTable(
  "notification",
  {
    id: key(),
    eventKey: text("event_key").notNull(),
    /** person:<id>, staff:<id> or contact:<id> */
    recipient: text("recipient").notNull(),
    personId: uuid("person_id"),
    staffId: uuid("staff_id"),
    contactId: uuid("contact_id"),
    channel: deliveryChannelEnum("channel").notNull(),
    /** A key of the notification catalogue. */
    message: text("message").notNull(),
    locale: text("locale").notNull(),
    complaintId: uuid("complaint_id"),
    reviewId: uuid("review_id"),
    facts: jsonb("facts")
      .$type<Readonly<Record<string, string | number | boolean | null>>>()
      .notNull()
      .default({}),
    state: deliveryStateEnum("state").notNull().default("pending"),
    tries: integer("tries").notNull().default(0),
    lastError: text("last_error"),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`clock_timestamp()`),
    sentAt: instant("sent_at"),
    readAt: instant("read_at"),
  },
  (t) => [
    uniqueIndex("told_once").on(t.eventKey, t.recipient, t.channel),
    index("notification_person")
      .on(t.personId, t.createdAt)
      .where(sql`${t.channel} = 'in_app'`),
    index("notification_staff")
      .on(t.staffId, t.createdAt)
      .where(sql`${t.channel} = 'in_app'`),
    index("notification_pending")
      .on(t.createdAt)
      .where(sql`${t.state} = 'pending' and ${t.channel} <> 'in_app'`),
    // Given up by the policy: few, and counted at every scrape of the metrics.
    index("notification_dead")
      .on(t.createdAt)
      .where(sql`${t.state} = 'dead'`),
  ],
);
