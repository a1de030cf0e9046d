// What keeps the house in order: limits that hold across processes, and when each round last ran.
import { bigint, doublePrecision, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
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
  /** Since ever, by all workers; a worker that dies takes at most its last second with it. */
  runs: bigint("runs", { mode: "number" }).notNull().default(0),
  failures: bigint("failures", { mode: "number" }).notNull().default(0),
  busySeconds: doublePrecision("busy_seconds").notNull().default(0),
});
