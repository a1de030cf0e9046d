// Sessions: opened, read on every request, touched at most once a minute, revoked row by row.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db, Executor } from "@/db/engine/client";
import { runText } from "@/db/engine/prepared";
import { batched } from "@/db/engine/batched";
import { complaint } from "@/db/complaint/schema/complaint";
import { session } from "@/db/sign-in/schema";
import type { staff } from "@/db/people/schema/staff";

type NewSession = Pick<
  typeof session.$inferInsert,
  "kind" | "personId" | "staffId" | "complaintId" | "expiresAt"
>;

/** Opens a session and says its id. */
export async function insertSession(db: Executor, values: NewSession): Promise<string> {
  const [row] = await db.insert(session).values(values).returning({ id: session.id });
  if (row === undefined) throw new Error("A session was not written");
  return row.id;
}

export interface SessionRow {
  readonly id: string;
  readonly kind: (typeof session.$inferSelect)["kind"];
  readonly personId: string | null;
  readonly complaintId: string | null;
  readonly complaintNumber: string | null;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly staff:
    | (Pick<typeof staff.$inferSelect, "id" | "role" | "name" | "staffNo" | "email" | "companyId"> & {
        readonly disabledAt: string | null;
      })
    | null;
  readonly platformIds: readonly string[];
  /** The database's time at which it was read. */
  readonly readAt: Date;
}

// Read on every request of a signed-in person: prepared.
const FIND_SESSIONS = `select s.id, s.kind, s.person_id as "personId", s.complaint_id as "complaintId",
    (select number from complaint where id = s.complaint_id) as "complaintNumber",
    extract(epoch from s.last_seen_at)::float8 * 1000 as "lastSeenMs",
    extract(epoch from s.expires_at)::float8 * 1000 as "expiresMs",
    extract(epoch from s.revoked_at)::float8 * 1000 as "revokedMs",
    extract(epoch from clock_timestamp())::float8 * 1000 as "readMs",
    (select json_build_object('id', id, 'role', role, 'name', name, 'staffNo', staff_no, 'email', email,
      'companyId', company_id, 'disabledAt', disabled_at) from staff where id = s.staff_id) as staff,
    array(select platform_id from staff_platform where staff_id = s.staff_id order by platform_id) as "platformIds"
  from session s
  where s.id = any($1::uuid[])`;

/** Sessions with their owners, and the database's time at which they were read; null where there is no such row. */
async function findSessions(db: Executor, ids: readonly string[]): Promise<(SessionRow | null)[]> {
  type Read = Omit<SessionRow, "lastSeenAt" | "expiresAt" | "revokedAt" | "readAt"> &
    Readonly<Record<"lastSeenMs" | "expiresMs" | "readMs", number>> & { readonly revokedMs: number | null };
  const rows = await runText<Read>(db, FIND_SESSIONS, [ids]);
  const found = new Map<string, SessionRow>();
  for (const { lastSeenMs, expiresMs, revokedMs, readMs, ...rest } of rows)
    found.set(rest.id, {
      ...rest,
      lastSeenAt: new Date(lastSeenMs),
      expiresAt: new Date(expiresMs),
      revokedAt: revokedMs === null ? null : new Date(revokedMs),
      readAt: new Date(readMs),
    });
  return ids.map((id) => found.get(id) ?? null);
}

/** One session; concurrent calls share a statement. */
export const findSession = batched(findSessions);

// $1 sessions, $2 seconds. Its commit does not wait for the disk: a power cut may forget when somebody was last here.
// Locked in one order, so that two processes never wait for each other.
const TOUCH_SESSIONS = `with due as (
    select id from session
    where id = any($1::uuid[]) and last_seen_at < clock_timestamp() - make_interval(secs => $2::int)
    order by id for no key update
  )
  update session set last_seen_at = clock_timestamp() where id in (select id from due)
  returning set_config('synchronous_commit', 'off', true)`;

/** What moves a session's `last_seen_at` to now, unless that was done less than so many seconds ago. */
export function touchSessionEvery(seconds: number): (db: Db, id: string) => Promise<null> {
  return batched(async (db, ids: readonly string[]): Promise<readonly null[]> => {
    await runText(db, TOUCH_SESSIONS, [ids, seconds]);
    return ids.map(() => null);
  });
}

/** Ends one session. */
export async function revokeSession(db: Executor, id: string): Promise<void> {
  await db
    .update(session)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(and(eq(session.id, id), isNull(session.revokedAt)));
}

/** Ends every session of the owner of this one, on all devices. Says how many. */
export async function revokeSessionsLike(db: Executor, id: string): Promise<number> {
  const ended = await db.execute(sql`
    update session s set revoked_at = clock_timestamp()
    from session mine
    where mine.id = ${id} and s.revoked_at is null
      and (s.person_id = mine.person_id or s.staff_id = mine.staff_id or s.complaint_id = mine.complaint_id)
    returning s.id`);
  return ended.length;
}

/** Ends every session of a member of staff. */
export async function revokeSessionsOfStaff(tx: Executor, staffId: string): Promise<void> {
  await tx
    .update(session)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(and(eq(session.staffId, staffId), isNull(session.revokedAt)));
}

/** Ends every session that number and access code opened. */
export async function revokeSessionsOfComplaint(tx: Executor, complaintId: string): Promise<void> {
  await tx
    .update(session)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(and(eq(session.complaintId, complaintId), isNull(session.revokedAt)));
}

/** Whose complaint a number names, and the hash of its access code. */
export async function findComplaintOwner(db: Executor, number: string) {
  const [row] = await db
    .select({ id: complaint.id, personId: complaint.personId, accessCodeHash: complaint.accessCodeHash })
    .from(complaint)
    .where(eq(complaint.number, number));
  return row ?? null;
}

/** The person a complaint was filed by. */
export async function findPersonOfComplaint(db: Executor, complaintId: string): Promise<string | null> {
  const [row] = await db
    .select({ personId: complaint.personId })
    .from(complaint)
    .where(eq(complaint.id, complaintId));
  return row?.personId ?? null;
}
