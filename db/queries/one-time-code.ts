// One-time codes: written when asked for, tried a few times, used once. And the person who answers one.
import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { contact, person } from "@/db/schema/person";
import { markVerified } from "@/db/queries/person";
import { oneTimeCode } from "@/db/schema/session";

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

/** Counts a try at the newest code of a contact and says what it hashes to; null when none can be tried any more. */
export async function tryOneTimeCode(db: Executor, fingerprint: Buffer, maxTries: number) {
  const newest = sql`(select id from one_time_code where fingerprint = ${fingerprint} order by created_at desc limit 1)`;
  const [row] = await db
    .update(oneTimeCode)
    .set({ tries: sql`${oneTimeCode.tries} + 1` })
    .where(
      and(
        eq(oneTimeCode.id, newest),
        isNull(oneTimeCode.usedAt),
        lt(oneTimeCode.tries, maxTries),
        gt(oneTimeCode.expiresAt, sql`clock_timestamp()`),
      ),
    )
    .returning({ id: oneTimeCode.id, codeHash: oneTimeCode.codeHash });
  return row ?? null;
}

/** Whether a code of this contact is neither used nor over. */
export async function hasLiveCode(db: Executor, fingerprint: Buffer): Promise<boolean> {
  const rows = await db
    .select({ id: oneTimeCode.id })
    .from(oneTimeCode)
    .where(
      and(
        eq(oneTimeCode.fingerprint, fingerprint),
        isNull(oneTimeCode.usedAt),
        gt(oneTimeCode.expiresAt, sql`clock_timestamp()`),
      ),
    )
    .limit(1);
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

/** Who a contact belongs to, and since when it has answered; null when nobody used it yet. */
export async function findContactOwner(db: Executor, fingerprint: Buffer) {
  const [row] = await db
    .select({ contactId: contact.id, personId: contact.personId, verifiedAt: contact.verifiedAt })
    .from(contact)
    .where(eq(contact.fingerprint, fingerprint));
  return row ?? null;
}

export interface NewConsumer {
  readonly kind: "email" | "phone";
  readonly fingerprint: Buffer;
  readonly sealed: Buffer;
  readonly locale: string;
}

/**
 * The person of a contact that has just answered its code, made when there is none. Run it in a transaction: of two
 * at once the slower one finds the faster one's person and leaves none behind.
 */
export async function openConsumer(tx: Executor, values: NewConsumer): Promise<string> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${values.fingerprint.toString("hex")}, 0))`,
  );
  const known = await findContactOwner(tx, values.fingerprint);
  if (known !== null) {
    // It answers for itself, and for no complaint that names it: the account page asks about those.
    if (known.verifiedAt === null) await markVerified(tx, known.contactId, known.personId, null);
    return known.personId;
  }
  const { locale, ...contactValues } = values;
  const verifiedAt = sql`clock_timestamp()`;
  const [made] = await tx.insert(person).values({ locale, verifiedAt }).returning({ id: person.id });
  if (made === undefined) throw new Error("A person was not written");
  await tx.insert(contact).values({ ...contactValues, personId: made.id, verifiedAt });
  return made.id;
}
