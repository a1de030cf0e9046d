// What keeps the house in order: limits that hold across processes, and when each round last ran.
import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

export const rateLimit = pgTable(
  "rate_limit",
  {
    key: text("key").notNull(),
    windowStart: instant("window_start").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] })],
);

export const round = pgTable("round", {
  name: text("name").primaryKey(),
  lastRanAt: instant("last_ran_at").notNull(),
});
