// People who sign in with a password and a second factor.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { staff } from "@/db/schema/staff";

/** What signing in has to check; null for unknown addresses and for people who left. */
export async function findStaffForSignIn(db: Executor, email: string) {
  const [row] = await db
    .select({ id: staff.id, passwordHash: staff.passwordHash, totpSealed: staff.totpSealed })
    .from(staff)
    .where(and(eq(staff.email, email), isNull(staff.disabledAt)));
  return row ?? null;
}

/** The second factor of somebody whose password was right; null when they left meanwhile. */
export async function findStaffById(db: Executor, id: string) {
  const [row] = await db
    .select({ id: staff.id, totpSealed: staff.totpSealed })
    .from(staff)
    .where(and(eq(staff.id, id), isNull(staff.disabledAt)));
  return row ?? null;
}

/** Who has this address and has not left; null when nobody has. */
export async function findActiveStaff(db: Executor, email: string) {
  const [row] = await db
    .select({ id: staff.id, role: staff.role })
    .from(staff)
    .where(and(eq(staff.email, email), isNull(staff.disabledAt)));
  return row ?? null;
}

/** Uses a TOTP step up. False when it or a later one has served already. */
export async function useTotpStep(db: Executor, staffId: string, step: number): Promise<boolean> {
  const used = await db
    .update(staff)
    .set({ totpLastStep: String(step) })
    .where(and(eq(staff.id, staffId), sql`coalesce(${staff.totpLastStep}::bigint, -1) < ${step}`))
    .returning({ id: staff.id });
  return used.length === 1;
}

/** From now on the managers of a company act for this platform too. */
export async function insertManagersOfPlatform(
  db: Executor,
  platformId: string,
  companyId: string,
): Promise<void> {
  await db.execute(sql`
    insert into staff_platform (staff_id, platform_id)
    select id, ${platformId}::uuid from staff
    where company_id = ${companyId}::uuid and role = 'company_manager' and disabled_at is null
    on conflict do nothing`);
}
