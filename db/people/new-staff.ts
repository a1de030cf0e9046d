// What somebody of a company or of the regulator needs to sign in: a company, a row of their own, and whom they act for.
import { eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { company } from "@/db/platform/schema/platform";
import { staff } from "@/db/people/schema/staff";

/** The company with that credit code; null where there is none. */
export async function findCompanyByCode(db: Executor, creditCode: string): Promise<string | null> {
  const [row] = await db.select({ id: company.id }).from(company).where(eq(company.creditCode, creditCode));
  return row?.id ?? null;
}

export async function insertCompany(
  db: Executor,
  about: Pick<typeof company.$inferInsert, "nameZh" | "nameEn" | "creditCode">,
): Promise<string> {
  const [row] = await db.insert(company).values(about).returning({ id: company.id });
  if (row === undefined) throw new Error("A company was written and did not come back.");
  return row.id;
}

/** Null where somebody has that address already. */
export async function insertStaff(db: Executor, person: typeof staff.$inferInsert): Promise<string | null> {
  const [row] = await db
    .insert(staff)
    .values(person)
    .onConflictDoNothing({ target: staff.email })
    .returning({ id: staff.id });
  return row?.id ?? null;
}

/** They act for every platform that their company has by now; answers which. */
export async function insertPlatformsOfStaff(
  db: Executor,
  staffId: string,
  companyId: string,
): Promise<readonly string[]> {
  const rows = await db.execute<{ platform_id: string }>(sql`
    insert into staff_platform (staff_id, platform_id)
    select ${staffId}::uuid, id from platform where company_id = ${companyId}::uuid returning platform_id`);
  return rows.map((row) => row.platform_id);
}
