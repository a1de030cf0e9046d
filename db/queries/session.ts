// Sessions: opened, read on every request, touched at most once a minute, revoked row by row.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { runText } from "@/db/queries/prepared";
import { complaint } from "@/db/schema/complaint";
import { session } from "@/db/schema/session";
import type { staff } from "@/db/schema/staff";

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

// Read on every request of whoever is signed in: prepared.
const FIND_SESSION = `select s.id, s.kind, s.person_id as "personId", s.complaint_id as "complaintId",
    c.number as "complaintNumber",
    extract(epoch from s.last_seen_at)::float8 * 1000 as "lastSeenMs",
    extract(epoch from s.expires_at)::float8 * 1000 as "expiresMs",
    extract(epoch from s.revoked_at)::float8 * 1000 as "revokedMs",
    extract(epoch from clock_timestamp())::float8 * 1000 as "readMs",
    case when st.id is null then null else json_build_object('id', st.id, 'role', st.role, 'name', st.name,
      'staffNo', st.staff_no, 'email', st.email, 'companyId', st.company_id, 'disabledAt', st.disabled_at) end as staff,
    array(select platform_id from staff_platform where staff_id = s.staff_id order by platform_id) as "platformIds"
  from session s left join staff st on st.id = s.staff_id left join complaint c on c.id = s.complaint_id
  where s.id = $1::uuid`;

/** A session with its owner, and the database's time at which it was read; null when there is no such row. */
export async function findSession(db: Executor, id: string): Promise<SessionRow | null> {
  type Read = Omit<SessionRow, "lastSeenAt" | "expiresAt" | "revokedAt" | "readAt"> &
    Readonly<Record<"lastSeenMs" | "expiresMs" | "readMs", number>> & { readonly revokedMs: number | null };
  const [row] = await runText<Read>(db, FIND_SESSION, [id]);
  if (row === undefined) return null;
  const { lastSeenMs, expiresMs, revokedMs, readMs, ...rest } = row;
  return {
    ...rest,
    lastSeenAt: new Date(lastSeenMs),
    expiresAt: new Date(expiresMs),
    revokedAt: revokedMs === null ? null : new Date(revokedMs),
    readAt: new Date(readMs),
  };
}

// $1 the session, $2 seconds. Its commit does not wait for the disk: a power cut may forget when somebody was last here.
const TOUCH_SESSION = `update session set last_seen_at = clock_timestamp()
  where id = $1::uuid and last_seen_at < clock_timestamp() - make_interval(secs => $2::int)
  returning set_config('synchronous_commit', 'off', true)`;

/** Moves `last_seen_at` to now unless that was done less than `everySeconds` ago. */
export async function touchSession(db: Executor, id: string, everySeconds: number): Promise<void> {
  await runText(db, TOUCH_SESSION, [id, everySeconds]);
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
