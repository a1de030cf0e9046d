// The channels of platforms with every version of what was declared of them, and what else a platform is known by.
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { CHANNELS } from "@/lib/domain/complaint/complaint";
import { CHANNEL_DEEDS, CHANNEL_ORIGINS } from "@/lib/domain/platform/channel";
import type { ChannelHours } from "@/lib/domain/platform/channel-hours";
import { KNOWN_AS_KINDS } from "@/lib/domain/platform/known-as";
import { bytes, instant, key } from "@/db/engine/columns";
import { platform } from "./platform";

/** One channel, whatever it was declared as: which version stands, and whose it is now. */
export const platformChannel = pgTable(
  "platform_channel",
  {
    id: key(),
    platformId: uuid("platform_id")
      .notNull()
      .references(() => platform.id),
    /** By lib/domain/platform/channel, of the version that stands. */
    placeKey: text("place_key").notNull(),
    version: integer("version").notNull(),
    closedAt: instant("closed_at"),
    /** How many reports of its number stand in the chain. */
    reports: integer("reports").notNull().default(0),
    /** Hash of the last of them; null before the first. */
    reportsHead: bytes("reports_head"),
    /** Of the reports that wait: proved people, one each by db/platform/hand-of; and what strangers said. */
    waitingHands: integer("waiting_hands").notNull().default(0),
    waitingOthers: integer("waiting_others").notNull().default(0),
    /** When the oldest of them came; null when none waits. */
    waitingSince: instant("waiting_since"),
  },
  (t) => [
    uniqueIndex("platform_channel_open")
      .on(t.platformId, t.placeKey)
      .where(sql`${t.closedAt} is null`),
    index("platform_channel_platform").on(t.platformId),
    index("platform_channel_waiting")
      .on(t.waitingHands.desc(), t.waitingSince, t.id)
      .where(sql`${t.waitingSince} is not null and ${t.closedAt} is null`),
  ],
);

/** What was declared from an instant on. Written once. */
export const channelVersion = pgTable(
  "channel_version",
  {
    channelId: uuid("channel_id").notNull(),
    version: integer("version").notNull(),
    deed: text("deed", { enum: CHANNEL_DEEDS }).notNull(),
    /** The platform that it belonged to from then on. */
    platformId: uuid("platform_id")
      .notNull()
      .references(() => platform.id),
    kind: text("kind", { enum: CHANNELS }).notNull(),
    place: text("place").notNull(),
    /** Null when nobody knows them. */
    hours: jsonb("hours").$type<ChannelHours>(),
    /** Yes, no, or null: nobody said. */
    oneTap: boolean("one_tap"),
    elderLine: boolean("elder_line"),
    textInstead: boolean("text_instead"),
    botVendor: text("bot_vendor").notNull(),
    origin: text("origin", { enum: CHANNEL_ORIGINS }).notNull(),
    source: text("source").notNull(),
    checkedOn: date("checked_on", { mode: "string" }).notNull(),
    at: instant("at").notNull(),
    /** Who did it: an account of staff. */
    actorId: uuid("actor_id").notNull(),
    reason: text("reason").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.channelId, t.version] }),
    foreignKey({ columns: [t.channelId], foreignColumns: [platformChannel.id] }),
    check("channel_versions_count_from_one", sql`${t.version} > 0`),
  ],
);

/** Another name of a platform, or a telephone number of it. A row is ended, never changed. */
export const platformKnownAs = pgTable(
  "platform_known_as",
  {
    id: key(),
    platformId: uuid("platform_id")
      .notNull()
      .references(() => platform.id),
    kind: text("kind", { enum: KNOWN_AS_KINDS }).notNull(),
    text: text("text").notNull(),
    /** By lib/domain/platform/known-as. */
    matchKey: text("match_key").notNull(),
    source: text("source").notNull(),
    checkedOn: date("checked_on", { mode: "string" }).notNull(),
    addedAt: instant("added_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    index("platform_known_as_platform").on(t.platformId),
    uniqueIndex("platform_known_as_name")
      .on(t.matchKey)
      .where(sql`${t.kind} = 'name' and ${t.endedAt} is null`),
    uniqueIndex("platform_known_as_number")
      .on(t.platformId, t.matchKey)
      .where(sql`${t.kind} = 'number' and ${t.endedAt} is null`),
  ],
);

/** Somebody says that a number is not the platform's. An officer answers those of a channel that they saw. Written once, and chained. */
export const channelReport = pgTable(
  "channel_report",
  {
    id: key(),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => platformChannel.id),
    /** The version that stood at that instant. */
    version: integer("version").notNull(),
    /** A person whose contact answered a code; null: nobody knows who. */
    personId: uuid("person_id"),
    note: text("note").notNull(),
    at: instant("at").notNull(),
    settledAt: instant("settled_at"),
    /** Its place among the reports of its channel; null in what a program without a chain wrote, until the next one takes it in. */
    seq: integer("seq"),
    /** Of the note's digest in the chain. */
    salt: bytes("salt"),
    prevHash: bytes("prev_hash"),
    hash: bytes("hash"),
  },
  (t) => [
    uniqueIndex("channel_report_person")
      .on(t.channelId, t.personId)
      .where(sql`${t.settledAt} is null`),
    index("channel_report_settled")
      .on(t.channelId, t.settledAt)
      .where(sql`${t.settledAt} is not null`),
    index("channel_report_unchained")
      .on(t.channelId)
      .where(sql`${t.hash} is null`),
    index("channel_report_open")
      .on(t.channelId)
      .where(sql`${t.settledAt} is null`),
  ],
);
