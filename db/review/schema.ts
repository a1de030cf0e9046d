// Special reviews (专项核查): one live review per platform, with what opened it and exactly which complaints.
import { sql } from "drizzle-orm";
import {
  bigint,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { isLive, REVIEW_STATES, type ReviewSnapshot } from "@/lib/domain/review/review-lifecycle";
import { bytes, instant, key } from "@/db/engine/columns";
import { complaint } from "@/db/complaint/schema/complaint";
import { literalList } from "@/db/engine/literal-list";
import { platform } from "@/db/platform/schema/platform";
import { sideEnum } from "@/db/complaint/schema/words";

export const reviewStateEnum = pgEnum("review_state", REVIEW_STATES);

export const specialReview = pgTable(
  "special_review",
  {
    id: key(),
    /** ZX-2026-017 */
    number: text("number").notNull().unique(),
    platformId: uuid("platform_id")
      .notNull()
      .references(() => platform.id),
    state: reviewStateEnum("state").notNull().default("opened"),
    /** Sequence number of the last event: `where id = ? and version = ?` decides races. */
    version: integer("version").notNull().default(1),
    /** Hash of the last event; null until the log of before there was a chain is chained. */
    chainHead: bytes("chain_head"),
    /** What the log comes to, so that no round loads it; null where only a version of before has written. */
    life: jsonb("life").$type<ReviewSnapshot>(),
    users: bigint("users", { mode: "number" }),
    openedAt: instant("opened_at").notNull(),
    notifiedAt: instant("notified_at"),
    /** Null when an earlier version notified automatically. */
    notifiedBy: uuid("notified_by"),
    /** Always null. A program of before notifies at this instant: it must find none while both run. */
    nextDueAt: instant("next_due_at"),
    closedAt: instant("closed_at"),
  },
  (t) => [
    uniqueIndex("one_live_review_per_platform")
      .on(t.platformId)
      .where(sql`${t.state} not in ${literalList(REVIEW_STATES.filter((state) => !isLive(state)))}`),
    index("special_review_due")
      .on(t.nextDueAt)
      .where(sql`${t.nextDueAt} is not null`),
  ],
);

/** Each rule that passed, with its numbers as they were: the first opened the review, later ones joined it. */
export const reviewTrigger = pgTable(
  "review_trigger",
  {
    reviewId: uuid("review_id")
      .notNull()
      .references(() => specialReview.id),
    code: text("code").notNull(),
    value: doublePrecision("value").notNull(),
    limit: doublePrecision("limit_value").notNull(),
    counts: jsonb("counts").$type<Readonly<Record<string, number | string | null>>>().notNull(),
    rulebookVersion: text("rulebook_version").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.code] })],
);

export const reviewComplaint = pgTable(
  "review_complaint",
  {
    reviewId: uuid("review_id")
      .notNull()
      .references(() => specialReview.id),
    complaintId: uuid("complaint_id")
      .notNull()
      .references(() => complaint.id),
    code: text("code").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.code, t.complaintId] }),
    index("review_complaint_complaint").on(t.complaintId),
  ],
);

/** What happened to the review, append-only as well. */
export const reviewEvent = pgTable(
  "review_event",
  {
    reviewId: uuid("review_id")
      .notNull()
      .references(() => specialReview.id),
    n: integer("n").notNull(),
    type: text("type").notNull(),
    at: instant("at").notNull(),
    /** The instant at which time itself did it; null for what a person or a threshold did. */
    scheduledAt: instant("due_at"),
    recordedAt: instant("recorded_at"),
    side: sideEnum("side"),
    /** Null for the clock. */
    staffId: uuid("staff_id"),
    facts: jsonb("facts")
      .$type<Readonly<Record<string, string | number | boolean | null | readonly string[]>>>()
      .notNull()
      .default({}),
    prevHash: bytes("prev_hash"),
    hash: bytes("hash"),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.n] })],
);

/** The reasons that people gave: of a hold, of a dismissal and of its refusal. Append-only. The salt is stored with the text. */
export const reviewText = pgTable(
  "review_text",
  {
    reviewId: uuid("review_id")
      .notNull()
      .references(() => specialReview.id),
    n: integer("n").notNull(),
    body: text("body").notNull(),
    salt: bytes("salt").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.n] })],
);
