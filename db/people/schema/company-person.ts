// The people of a company who speak to consumers: entered by its managers, never deleted or renamed, only ended.
import { sql } from "drizzle-orm";
import { check, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant, key } from "@/db/engine/columns";
import { company } from "@/db/platform/schema/platform";
import { staff } from "./staff";

export const companyPerson = pgTable(
  "company_person",
  {
    id: key(),
    companyId: uuid("company_id")
      .notNull()
      .references(() => company.id),
    name: text("name").notNull(),
    /** 工号, upper case; one person's for good, also once ended. */
    staffNo: text("staff_no").notNull(),
    /** What they are at the company; empty when nobody said. */
    roleTitle: text("role_title").notNull().default(""),
    addedAt: instant("added_at").notNull(),
    /** Null: taken over from what was attested before there was a list. */
    addedBy: uuid("added_by").references(() => staff.id),
    endedAt: instant("ended_at"),
    endedBy: uuid("ended_by").references(() => staff.id),
  },
  (t) => [
    unique("company_person_number").on(t.companyId, t.staffNo),
    check("person_ends_after_start", sql`${t.endedAt} >= ${t.addedAt}`),
  ],
);
