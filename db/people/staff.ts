// People who sign in with a password and a second factor.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { staff } from "@/db/people/schema/staff";

/** What signing in has to check; null for unknown addresses and for people who left. */
export async function findStaffForSignIn(db: Executor, email: string) {
  const [row] = await db
    .select({ id: staff.id, passwordHash: staff.passwordHash, totpSealed: staff.totpSealed })
    .from(staff)
    .where(and(eq(staff.email, email), isNull(staff.disabledAt)));
  return row ?? null;
}

/** What the second step has to check of somebody whose password was right; null when they left meanwhile. */
export async function findStaffById(db: Executor, id: string) {
  const [row] = await db
    .select({ id: staff.id, passwordHash: staff.passwordHash, totpSealed: staff.totpSealed })
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

/** Stores a new password for the account of this address, unless it is closed. The account's id; null when there is none. */
export async function updatePassword(tx: Executor, email: string, passwordHash: string) {
  const [row] = await tx
    .update(staff)
    .set({ passwordHash })
    .where(and(eq(staff.email, email), isNull(staff.disabledAt)))
    .returning({ id: staff.id, name: staff.name, companyId: staff.companyId });
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

/** Two accounts, a and b, that are one natural person. */
const SAME_PERSON = sql`upper(btrim(normalize(a.staff_no, NFKC))) = upper(btrim(normalize(b.staff_no, NFKC)))
  and upper(btrim(normalize(a.name, NFKC))) = upper(btrim(normalize(b.name, NFKC)))
  and a.company_id is not distinct from b.company_id`;

/**
 * Every account of the natural person behind one: itself, and those of the same company or regulator with the same staff number and name.
 * Who signs in as an officer and as a supervisor is no second person: wherever two people have to agree, ask with this list.
 */
export async function listOwnAccounts(db: Executor, staffId: string): Promise<readonly string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select b.id from staff a join staff b on a.id <> b.id and ${SAME_PERSON}
    where a.id = ${staffId}::uuid`);
  return [staffId, ...rows.map(({ id }) => id)];
}

/** Whether the regulator has anybody, with an account in use, who is none of these under another account. */
export async function hasRegulatorBeside(db: Executor, staffIds: readonly string[]): Promise<boolean> {
  const rows = await db.execute(sql`
    select 1 from staff b where b.company_id is null and b.disabled_at is null
      and not exists (
        select 1 from staff a where a.id = any(${sql.param([...staffIds])}::uuid[]) and (a.id = b.id or ${SAME_PERSON}))
    limit 1`);
  return rows.length > 0;
}

/** From now on the managers of a company act for this platform too. Answers who they are. */
export async function insertManagersOfPlatform(
  db: Executor,
  platformId: string,
  companyId: string,
): Promise<readonly string[]> {
  const rows = await db.execute<{ staff_id: string }>(sql`
    insert into staff_platform (staff_id, platform_id)
    select id, ${platformId}::uuid from staff
    where company_id = ${companyId}::uuid and role = 'company_manager' and disabled_at is null
    on conflict do nothing returning staff_id`);
  return rows.map((row) => row.staff_id);
}
