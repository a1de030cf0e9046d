// Attempts of complaints as filing leaves them, with what each says of its channel.
import { randomBytes, randomUUID } from "node:crypto";
import {
  addComplaint,
  addPerson,
  ago,
  DAY,
  HOUR,
  type ComplaintSpec,
} from "@/tests/integration/review/people";
import type { TestDatabase } from "@/tests/support/database";
import type { BarrierCode } from "@/lib/domain/complaint/barriers";
import type { AttemptOutcome, Channel } from "@/lib/domain/complaint/complaint";

export { addPerson, ago, DAY, HOUR };

export interface Tried {
  readonly channel: Channel;
  readonly outcome: AttemptOutcome;
  /** Null: nobody remembers. */
  readonly startedAt: Date | null;
  readonly asks: number | null;
  readonly barriers: readonly BarrierCode[];
}

const NOBODY: Tried = {
  channel: "hotline",
  outcome: "no_human",
  startedAt: null,
  asks: null,
  barriers: ["human_unreachable"],
};

/** An attempt on a hotline where nobody was, unless it says otherwise. */
export const tried = (change: Partial<Tried> = {}): Tried => ({ ...NOBODY, ...change });

/** One that got through on a hotline after a single ask. */
export const reached = (change: Partial<Tried> = {}): Tried =>
  tried({ outcome: "connected", asks: 1, barriers: [], ...change });

/** A complaint of one person with these attempts. */
export async function complain(
  { sql }: Pick<TestDatabase, "sql">,
  spec: ComplaintSpec,
  attempts: readonly Tried[],
): Promise<string> {
  const id = await addComplaint(sql, spec);
  await sql`delete from attempt where complaint_id = ${id}`;
  for (const [at, { channel, outcome, startedAt, asks, barriers }] of attempts.entries()) {
    const n = at + 1;
    await sql`insert into attempt (complaint_id, n, channel, started_at, human_asks, outcome)
      values (${id}, ${n}, ${channel}, ${startedAt?.toISOString() ?? null}, ${asks}, ${outcome})`;
    for (const barrier of barriers)
      await sql`insert into attempt_barrier (complaint_id, n, barrier) values (${id}, ${n}, ${barrier})`;
  }
  return id;
}

/** The same of so many people, each with one complaint. */
export async function complainAs(
  own: Pick<TestDatabase, "sql">,
  people: number,
  spec: Omit<ComplaintSpec, "personId">,
  attempt: Tried,
): Promise<void> {
  for (let n = 0; n < people; n += 1)
    await complain(own, { ...spec, personId: await addPerson(own.sql) }, [attempt]);
}

/** Gives a person a mailbox of a private domain that answered a code. */
export async function knownBy(
  { sql }: Pick<TestDatabase, "sql">,
  personId: string,
  domain: string,
): Promise<void> {
  await sql`insert into contact (id, person_id, kind, fingerprint, sealed, private_domain, verified_at)
    values (${randomUUID()}, ${personId}, 'email', ${randomBytes(32)}, ${randomBytes(8)}, ${Buffer.from(domain)}, now())`;
}
