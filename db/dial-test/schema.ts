// What the regulator published after its quarterly dial tests: historical records under their real names, with their source.
import { doublePrecision, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { date } from "drizzle-orm/pg-core";

export const dialCampaign = pgTable("dial_campaign", {
  /** 2025Q2 */
  quarter: text("quarter").primaryKey(),
  bulletin: text("bulletin"),
  publishedOn: date("published_on", { mode: "string" }),
  serviceFunctionShare: doublePrecision("service_function_share"),
  serviceChannelShare: doublePrecision("service_channel_share"),
  personalInformationShare: doublePrecision("personal_information_share"),
  otherShare: doublePrecision("other_share"),
  connectedCompanies: integer("connected_companies"),
  lateCompanies: integer("late_companies"),
});

export const dialFinding = pgTable(
  "dial_finding",
  {
    quarter: text("quarter")
      .notNull()
      .references(() => dialCampaign.quarter),
    platformName: text("platform_name").notNull(),
    /** no_human | unreachable */
    outcome: text("outcome").notNull(),
  },
  (t) => [primaryKey({ columns: [t.quarter, t.platformName] })],
);
