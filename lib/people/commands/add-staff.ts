// Adds an account for somebody of a company or of the regulator. Only the operator can; no page does.
import { generateSecret } from "otplib";
import type { Db } from "@/db/engine/client";
import { readDatabaseTime } from "@/db/engine/database-time";
import { appendEdit } from "@/db/edit/edit-log";
import { findCompanyByCode, insertCompany, insertPlatformsOfStaff, insertStaff } from "@/db/people/new-staff";
import { hashPassword } from "@/lib/people/engine/password";
import { sealTotpSecret } from "@/lib/people/engine/totp";
import type { StaffRole } from "@/lib/domain/people/actor";
import { AUTHORITY_FILE } from "@/lib/domain/shared/edit-log";

export interface NewStaff {
  /** In small letters, as signing in reads it. */
  readonly email: string;
  readonly name: string;
  readonly staffNo: string;
  readonly role: StaffRole;
  /** Whose people they are; null for the regulator's. With names a company that is not there yet is written down. */
  readonly company: {
    readonly creditCode: string;
    readonly names: { readonly nameZh: string; readonly nameEn: string } | null;
  } | null;
  /** The name of the operator who gives it. */
  readonly by: string;
}

export type AddedStaff =
  | {
      /** Base32, for their authenticator app. It is shown once. */
      readonly totpSecret: string;
    }
  | { readonly refused: "address_taken" | "no_such_company" };

/** Rolls back what was written before it. */
class Refused extends Error {}

/** Company people act for every platform that the company has by now; platforms that come later are given to its managers. */
export async function addStaff(db: Db, person: NewStaff, password: string): Promise<AddedStaff> {
  const totpSecret = generateSecret();
  const secrets = {
    passwordHash: await hashPassword(password),
    totpSealed: sealTotpSecret(totpSecret),
  };
  const { email, name, staffNo, role, by } = person;
  const editor = { by: "operator", name: by } as const;
  try {
    return await db.transaction(async (tx): Promise<AddedStaff> => {
      const companyId = person.company === null ? null : await companyOf(tx, person.company, by);
      if (person.company !== null && companyId === null) return { refused: "no_such_company" };
      const staffId = await insertStaff(tx, { email, name, staffNo, role, companyId, ...secrets });
      if (staffId === null) throw new Refused();
      const platforms = companyId === null ? [] : await insertPlatformsOfStaff(tx, staffId, companyId);
      const file =
        companyId === null
          ? ({ subject: "authority", id: AUTHORITY_FILE } as const)
          : ({ subject: "company", id: companyId } as const);
      const at = await readDatabaseTime(tx);
      await appendEdit(tx, file, { type: "member_added", at, editor, new: { staffId, role, platforms } });
      return { totpSecret };
    });
  } catch (error) {
    if (error instanceof Refused) return { refused: "address_taken" };
    throw error;
  }
}

async function companyOf(
  tx: Parameters<typeof findCompanyByCode>[0],
  { creditCode, names }: NonNullable<NewStaff["company"]>,
  by: string,
): Promise<string | null> {
  const known = await findCompanyByCode(tx, creditCode);
  if (known !== null || names === null) return known;
  const id = await insertCompany(tx, { ...names, creditCode });
  await appendEdit(
    tx,
    { subject: "company", id },
    {
      type: "added",
      at: await readDatabaseTime(tx),
      editor: { by: "operator", name: by },
      new: { ...names, creditCode },
    },
  );
  return id;
}
