// Reading a complaint in order to change it: through the actor, under a lock, with the database's time after the lock.
import { sql, type SQL } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { claimableBy } from "@/db/complaint/claimable";
import { visibleTo } from "@/db/complaint/complaint-scope";
import { runPrepared } from "@/db/engine/prepared";
import { storedColumns } from "@/db/engine/table-columns";
import { complaint } from "@/db/complaint/schema/complaint";
import type { Actor } from "@/lib/domain/people/actor";
import type { Vulnerability } from "@/lib/domain/complaint/complaint";
import { IN_COLUMNS, type CountedColumns } from "@/lib/domain/complaint/stored-snapshot";

/** What changing a complaint needs of it. Instants are epoch milliseconds. */
export interface LockedComplaint {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  /** 64 hexadecimal digits. */
  readonly chainHead: string;
  /** As stored; lib/domain/complaint/stored-snapshot checks its shape. */
  readonly clock: unknown;
  readonly platformId: string;
  readonly personId: string;
  readonly contactId: string | null;
  readonly vulnerability: Vulnerability;
  readonly rulebookVersion: string;
  readonly liveSlot: number | null;
  /** What is counted from it, as its columns say. */
  readonly columns: CountedColumns;
  /** The database's clock, read after the lock was had. */
  readonly databaseMs: number;
}

const COUNTED = storedColumns(complaint, { only: IN_COLUMNS }).map(({ key, name, instant }) => {
  const value = instant ? `(extract(epoch from ${name}) * 1000)::float8` : name;
  return `'${key}', ${value}`;
});
const COLUMNS =
  sql.raw(`id, number, version, encode(chain_head, 'hex') as "chainHead", clock, platform_id as "platformId",
  person_id as "personId", contact_id as "contactId", vulnerability, rulebook_version as "rulebookVersion",
  live_slot as "liveSlot", jsonb_build_object(${COUNTED.join(", ")}) as columns`);
const DATABASE_MS = sql.raw('floor(extract(epoch from clock_timestamp()) * 1000)::float8 as "databaseMs"');

// No lock here is on the key: a transaction that refers to a complaint meanwhile (a review that lists hundreds, for one) neither
// waits nor is waited for, and a due complaint is not passed over for it.

async function lockWhere(tx: Executor, complaintId: string, seen: SQL): Promise<LockedComplaint | null> {
  if (!isUuid(complaintId)) return null;
  const [row] = await runPrepared<LockedComplaint>(
    tx,
    sql`with locked as materialized (
      select ${COLUMNS} from complaint where id = ${complaintId}::uuid and ${seen} for no key update
    )
    select locked.*, ${DATABASE_MS} from locked`,
  );
  return row ?? null;
}

/** Locks one complaint until the transaction ends. Null when there is none, or none that this actor can see. */
export function lockComplaint(
  tx: Executor,
  actor: Actor,
  complaintId: string,
): Promise<LockedComplaint | null> {
  return lockWhere(tx, complaintId, visibleTo(actor));
}

/**
 * Locks the complaint for the owner of its contact, who is asked whether it is theirs. Null when there is none, when the
 * contact is not this person's or has not answered a code, and when it was proved already: the same answer.
 */
export function lockClaimable(
  tx: Executor,
  personId: string,
  complaintId: string,
): Promise<LockedComplaint | null> {
  return lockWhere(tx, complaintId, claimableBy(personId));
}

/** Whether anything is due: one probe of the partial index. `atMs` null: by the database's clock. */
export async function isAnythingDue(executor: Executor, atMs: number | null): Promise<boolean> {
  const rows = await runPrepared<{ due: boolean }>(
    executor,
    sql`select exists (select 1 from complaint where stuck_at is null and next_due_at <= ${dueBy(atMs)}) as due`,
  );
  return rows[0]?.due === true;
}

/** Claims up to `limit` complaints for which time has something to do, the longest overdue first, past other workers. */
export async function claimDueComplaints(
  tx: Executor,
  limit: number,
  atMs: number | null,
): Promise<LockedComplaint[]> {
  const rows = await runPrepared<LockedComplaint>(
    tx,
    sql`with locked as materialized (
      select ${COLUMNS} from complaint where stuck_at is null and next_due_at <= ${dueBy(atMs)}
      order by next_due_at limit ${limit} for no key update skip locked
    )
    select locked.*, ${DATABASE_MS} from locked`,
  );
  return rows;
}

/**
 * Locks up to `limit` complaints filed on a platform until `filedBy`, in the order of their keys from the one after
 * `afterId` on. Waits while another transaction holds one of them; quarantined ones are left out.
 */
export async function lockComplaintsOf(
  tx: Executor,
  platformId: string,
  page: { readonly afterId: string | null; readonly filedBy: Date | null; readonly limit: number },
): Promise<LockedComplaint[]> {
  const filedBy = page.filedBy?.toISOString() ?? null;
  const rows = await runPrepared<LockedComplaint>(
    tx,
    sql`with locked as materialized (
      select ${COLUMNS} from complaint
      where platform_id = ${platformId}::uuid and stuck_at is null
        and (${page.afterId}::uuid is null or id > ${page.afterId}::uuid)
        and (${filedBy}::timestamptz is null or filed_at <= ${filedBy}::timestamptz)
      order by id limit ${page.limit} for no key update
    )
    select locked.*, ${DATABASE_MS} from locked`,
  );
  return rows;
}

function dueBy(atMs: number | null) {
  const at = atMs === null ? null : new Date(atMs).toISOString();
  return sql`coalesce(${at}::timestamptz, (select clock_timestamp()))`;
}

/** Quarantines a row that no round can read, so that it does not stop the others. */
export async function quarantine(executor: Executor, complaintId: string): Promise<void> {
  await executor.execute(
    sql`update complaint set stuck_at = clock_timestamp() where id = ${complaintId}::uuid`,
  );
}
