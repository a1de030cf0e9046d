// When each round of the worker last ran.
import { bigint, doublePrecision, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "@/db/engine/columns";

export const round = pgTable("round", {
  name: text("name").primaryKey(),
  lastRanAt: instant("last_ran_at").notNull(),
  /** Since ever, by all workers; a worker that dies takes at most its last second with it. */
  runs: bigint("runs", { mode: "number" }).notNull().default(0),
  failures: bigint("failures", { mode: "number" }).notNull().default(0),
  busySeconds: doublePrecision("busy_seconds").notNull().default(0),
});
