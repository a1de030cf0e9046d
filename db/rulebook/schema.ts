// Versions of all the numbers. A complaint's clock keeps the version it was filed under.
import { jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "@/db/engine/columns";

export const rulebookVersion = pgTable("rulebook_version", {
  version: text("version").primaryKey(),
  /** Unknown until stored-rulebook.ts has checked it: db/rulebook/rulebook and rulebook-of do, wherever it is read. */
  numbers: jsonb("numbers").$type<unknown>().notNull(),
  publishedAt: instant("published_at").notNull(),
  /** At least seven days after it was published; the first version excepted. */
  effectiveAt: instant("effective_at").notNull(),
  proposedBy: uuid("proposed_by"),
  approvedBy: uuid("approved_by"),
});
