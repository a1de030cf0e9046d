// One-time codes: written when asked for, tried a few times, used once.
import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { oneTimeCode } from "@/db/sign-in/schema";

export interface NewOneTimeCode {
  readonly id: string;
  readonly fingerprint: Buffer;
  readonly codeHash: Buffer;
  /** How long it serves, in seconds. */
  readonly lifeSeconds: number;
}

/** Writes a code. */
export async function insertOneTimeCode(db: Executor, code: NewOneTimeCode): Promise<void> {
  const { lifeSeconds, ...values } = code;
  await db.insert(oneTimeCode).values({
    ...values,
    createdAt: sql`clock_timestamp()`,
    expiresAt: sql`clock_timestamp() + make_interval(secs => ${lifeSeconds})`,
  });
}

/** Counts a try at a contact's code and says what it hashes to; null when it cannot be tried any more. */
export async function tryOneTimeCode(
  db: Executor,
  { id, fingerprint }: { readonly id: string; readonly fingerprint: Buffer },
  maxTries: number,
) {
  const [row] = await db
    .update(oneTimeCode)
    .set({ tries: sql`${oneTimeCode.tries} + 1` })
    .where(
      and(
        eq(oneTimeCode.id, id),
        eq(oneTimeCode.fingerprint, fingerprint),
        isNull(oneTimeCode.usedAt),
        lt(oneTimeCode.tries, maxTries),
        gt(oneTimeCode.expiresAt, sql`clock_timestamp()`),
      ),
    )
    .returning({ codeHash: oneTimeCode.codeHash });
  return row ?? null;
}

/** Whether this code is neither used nor over. */
export async function isLiveCode(db: Executor, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: oneTimeCode.id })
    .from(oneTimeCode)
    .where(
      and(
        eq(oneTimeCode.id, id),
        isNull(oneTimeCode.usedAt),
        gt(oneTimeCode.expiresAt, sql`clock_timestamp()`),
      ),
    );
  return rows.length > 0;
}

/** Uses a code up. False when somebody was faster: a code serves once. */
export async function useOneTimeCode(db: Executor, id: string): Promise<boolean> {
  const used = await db
    .update(oneTimeCode)
    .set({ usedAt: sql`clock_timestamp()` })
    .where(and(eq(oneTimeCode.id, id), isNull(oneTimeCode.usedAt)))
    .returning({ id: oneTimeCode.id });
  return used.length === 1;
}

/** Removes codes that ended more than `hours` ago. Says how many. */
export async function deleteOldCodes(db: Executor, hours: number): Promise<number> {
  const limit = sql`clock_timestamp() - make_interval(hours => ${hours})`;
  const gone = await db
    .delete(oneTimeCode)
    .where(lt(oneTimeCode.expiresAt, limit))
    .returning({ id: oneTimeCode.id });
  return gone.length;
}
