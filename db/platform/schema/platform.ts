// Companies, the platforms they run, and who in a company may act for which platform.
import { sql } from "drizzle-orm";
import { bigint, check, date, index, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, key } from "@/db/engine/columns";

export const platformStateEnum = pgEnum("platform_state", ["listed", "unlisted", "merged"]);

export const company = pgTable("company", {
  id: key(),
  nameZh: text("name_zh").notNull(),
  nameEn: text("name_en").notNull(),
  /** Unified social credit code (统一社会信用代码), 18 characters. */
  creditCode: text("credit_code").notNull().unique(),
  createdAt: instant("created_at").notNull().defaultNow(),
});

export const platform = pgTable(
  "platform",
  {
    id: key(),
    /** The name in URLs; an unlisted platform has its id there. */
    slug: text("slug").notNull().unique(),
    nameZh: text("name_zh").notNull(),
    nameEn: text("name_en").notNull(),
    /** A key of the platform categories in the catalogues: shopping, delivery, travel, finance… */
    category: text("category").notNull().default("other"),
    /** A section of GB/T 4754; null when nobody set it. */
    industry: text("industry"),
    state: platformStateEnum("state").notNull().default("listed"),
    mergedIntoId: uuid("merged_into_id"),
    companyId: uuid("company_id").references(() => company.id),
    /** Set by a regulator, with source and date. */
    users: bigint("users", { mode: "number" }),
    usersSource: text("users_source"),
    usersAsOf: date("users_as_of", { mode: "string" }),
    /** 72 hours bind a platform that signed the convention; for the others it is a yardstick. */
    conventionSignedAt: instant("convention_signed_at"),
    listedAt: instant("listed_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    check("users_positive", sql`${t.users} > 0`),
    check("merged_names_its_heir", sql`(${t.state} = 'merged') = (${t.mergedIntoId} is not null)`),
    check("listed_has_a_date", sql`${t.state} <> 'listed' or ${t.listedAt} is not null`),
    index("platform_name_bigrams").using("gin", sql`bigrams(${t.nameZh} || ' ' || ${t.nameEn})`),
    index("platform_company").on(t.companyId),
    index("platform_unlisted")
      .on(t.createdAt)
      .where(sql`${t.state} = 'unlisted'`),
  ],
);

/**
 * Every name under which a platform is found, those of before a change or a merger too: what somebody types who does not
 * choose from the list is compared with these.
 */
export const platformName = pgTable(
  "platform_name",
  {
    /** By lib/domain/platform/platform-name. */
    key: text("key").notNull(),
    platformId: uuid("platform_id")
      .notNull()
      .references(() => platform.id),
  },
  (t) => [primaryKey({ columns: [t.key, t.platformId] }), index("platform_name_platform").on(t.platformId)],
);

/**
 * A decision on a platform that its complaints still have to follow, batch by batch: confirmed (from and to are one) or
 * merged into another. Rows stay, so that a complaint filed in that very moment is reassigned after the others.
 */
export const platformDecision = pgTable(
  "platform_move",
  {
    id: key(),
    fromId: uuid("from_id")
      .notNull()
      .references(() => platform.id),
    toId: uuid("to_id")
      .notNull()
      .references(() => platform.id),
    /** The regulator who decided. */
    decidedBy: uuid("decided_by").notNull(),
    decidedAt: instant("decided_at").notNull(),
    /** The last complaint that it was applied to; null before the first. */
    afterId: uuid("after_id"),
    /** When none was left. */
    doneAt: instant("done_at"),
  },
  (t) => [
    index("platform_move_waiting")
      .on(t.decidedAt)
      .where(sql`${t.doneAt} is null`),
    index("platform_move_from").on(t.fromId),
  ],
);
