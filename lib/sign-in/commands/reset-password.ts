// A new password for a member of staff whose own was stolen or forgotten. Only the operator can set it; no page does.
import { withTransaction } from "@/db/engine/client";
import type { Db } from "@/db/engine/client";
import { readDatabaseTime } from "@/db/engine/database-time";
import { appendEdit } from "@/db/edit/edit-log";
import { forgetTriesUnder } from "@/db/sign-in/rate-limit";
import { revokeSessionsOfStaff } from "@/db/sign-in/session";
import { updatePassword } from "@/db/people/staff";
import { allCountsOf } from "@/lib/sign-in/engine/factor-keys";
import { hashPassword } from "@/lib/people/engine/password";
import { AUTHORITY_FILE } from "@/lib/domain/shared/edit-log";

export interface PasswordReset {
  /** In small letters, as signing in reads it. */
  readonly email: string;
  /** The name of the operator who gives it. */
  readonly by: string;
}

/**
 * Writes the password, ends the person's sessions, and forgets the tries at their second factor: anybody who knew the password
 * before knows none now. The second factor stays. Null when nobody has the address.
 */
export async function resetPassword(
  db: Db,
  { email, by }: PasswordReset,
  password: string,
): Promise<{ readonly name: string } | null> {
  const passwordHash = await hashPassword(password);
  return withTransaction(db, async (tx) => {
    const found = await updatePassword(tx, email, passwordHash);
    if (found === null) return null;
    const { id: staffId, name, companyId } = found;
    await revokeSessionsOfStaff(tx, staffId);
    for (const beginning of allCountsOf(staffId)) await forgetTriesUnder(tx, beginning);
    const file =
      companyId === null
        ? ({ subject: "authority", id: AUTHORITY_FILE } as const)
        : ({ subject: "company", id: companyId } as const);
    const editor = { by: "operator", name: by } as const;
    const at = await readDatabaseTime(tx);
    await appendEdit(tx, file, { type: "password_reset", at, editor, new: { staffId } });
    return { name };
  });
}
