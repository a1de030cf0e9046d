// A company's list of the people who speak to consumers. Always through the company: another one's are not there.
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { companyPerson } from "@/db/people/schema/company-person";
import { isUuid } from "@/lib/domain/shared/is-uuid";

export interface CompanyPerson {
  readonly id: string;
  readonly name: string;
  readonly staffNo: string;
  readonly roleTitle: string;
  readonly addedAt: Date;
  /** Null: still there. */
  readonly endedAt: Date | null;
}

const COLUMNS = {
  id: companyPerson.id,
  name: companyPerson.name,
  staffNo: companyPerson.staffNo,
  roleTitle: companyPerson.roleTitle,
  addedAt: companyPerson.addedAt,
  endedAt: companyPerson.endedAt,
};

/** Those who are there first, then those who ended; each by staff number. */
export function listCompanyPeople(db: Executor, companyId: string): Promise<CompanyPerson[]> {
  return db
    .select(COLUMNS)
    .from(companyPerson)
    .where(eq(companyPerson.companyId, companyId))
    .orderBy(sql`${companyPerson.endedAt} is not null`, asc(companyPerson.staffNo));
}

/** Who may be named in an attestation. */
export function listPresentPeople(db: Executor, companyId: string): Promise<CompanyPerson[]> {
  return db
    .select(COLUMNS)
    .from(companyPerson)
    .where(and(eq(companyPerson.companyId, companyId), isNull(companyPerson.endedAt)))
    .orderBy(asc(companyPerson.staffNo));
}

/** Whose number this is or was; null when it is nobody's. */
export async function findPersonByNo(
  db: Executor,
  companyId: string,
  staffNo: string,
): Promise<CompanyPerson | null> {
  const [row] = await db
    .select(COLUMNS)
    .from(companyPerson)
    .where(and(eq(companyPerson.companyId, companyId), eq(companyPerson.staffNo, staffNo)));
  return row ?? null;
}

export interface NewCompanyPerson {
  readonly id: string;
  readonly companyId: string;
  readonly name: string;
  readonly staffNo: string;
  readonly roleTitle: string;
  readonly addedAt: Date;
  readonly addedBy: string;
}

/** False when the number is or was somebody's. */
export async function insertCompanyPerson(tx: Executor, person: NewCompanyPerson): Promise<boolean> {
  const rows = await tx
    .insert(companyPerson)
    .values(person)
    .onConflictDoNothing()
    .returning({ id: companyPerson.id });
  return rows.length === 1;
}

/** The staff number of whom it ended; null when the company has no such person, or they ended before. */
export async function endCompanyPerson(
  tx: Executor,
  companyId: string,
  personId: string,
  ended: { readonly at: Date; readonly by: string },
): Promise<string | null> {
  if (!isUuid(personId)) return null;
  const rows = await tx
    .update(companyPerson)
    .set({ endedAt: ended.at, endedBy: ended.by })
    .where(
      and(
        eq(companyPerson.companyId, companyId),
        eq(companyPerson.id, personId),
        isNull(companyPerson.endedAt),
      ),
    )
    .returning({ staffNo: companyPerson.staffNo });
  return rows[0]?.staffNo ?? null;
}
