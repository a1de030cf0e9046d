// People who sign in with a password and a second factor: companies' service teams and regulators.
import { sql } from "drizzle-orm";
import { check, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { STAFF_ROLES } from "@/lib/domain/people/actor";
import { bytes, instant, key } from "@/db/engine/columns";
import { company, platform } from "@/db/platform/schema/platform";

export const staffRoleEnum = pgEnum("staff_role", STAFF_ROLES);

export const staff = pgTable(
  "staff",
  {
    id: key(),
    email: text("email").notNull().unique(),
    name: text("name").notNull(),
    /** 工号, the number a consumer may ask for. */
    staffNo: text("staff_no").notNull(),
    role: staffRoleEnum("role").notNull(),
    companyId: uuid("company_id").references(() => company.id),
    /** argon2id */
    passwordHash: text("password_hash").notNull(),
    /** The TOTP secret, AES-256-GCM. */
    totpSealed: bytes("totp_sealed").notNull(),
    /** The last accepted TOTP step: a code serves once. */
    totpLastStep: text("totp_last_step"),
    locale: text("locale").notNull().default("zh"),
    disabledAt: instant("disabled_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    check(
      "company_people_have_a_company",
      sql`(${t.role} in ('company_agent', 'company_manager')) = (${t.companyId} is not null)`,
    ),
  ],
);

/** The platforms that a company person acts for. */
export const staffPlatform = pgTable(
  "staff_platform",
  {
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    platformId: uuid("platform_id")
      .notNull()
      .references(() => platform.id),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.platformId] })],
);
