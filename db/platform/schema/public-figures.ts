// The public's figures, ready to be read as one row: a round keeps them, so that a page never counts.
import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { PublicFigures } from "@/lib/domain/platform/public-figures";
import { instant } from "@/db/engine/columns";

export const publicFigures = pgTable("public_figures", {
  /** A platform's id, or `all`. */
  scope: text("scope").primaryKey(),
  figures: jsonb("figures").$type<PublicFigures>().notNull(),
  asOf: instant("as_of").notNull(),
});
