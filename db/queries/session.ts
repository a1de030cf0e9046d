// Sessions: opened, read on every request, touched at most once a minute, revoked row by row.
import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { complaint } from "@/db/schema/complaint";
import { session } from "@/db/schema/session";
import { staff } from "@/db/schema/staff";

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

/** A session with its owner, and the database's time at which it was read; null when there is no such row. */
export async function findSession(db: Executor, id: string) {
  const [row] = await db
    .select({
      id: session.id,
      kind: session.kind,
      personId: session.personId,
      complaintId: session.complaintId,
      complaintNumber: complaint.number,
      lastSeenAt: session.lastSeenAt,
      expiresAt: session.expiresAt,
      revokedAt: session.revokedAt,
      staff: {
        id: staff.id,
        role: staff.role,
        name: staff.name,
        staffNo: staff.staffNo,
        email: staff.email,
        companyId: staff.companyId,
        disabledAt: staff.disabledAt,
      },
      platformIds: sql<
        string[]
      >`array(select platform_id from staff_platform where staff_platform.staff_id = ${session.staffId} order by platform_id)`,
      readAt: sql`clock_timestamp()`.mapWith(session.createdAt),
    })
    .from(session)
    .leftJoin(staff, eq(staff.id, session.staffId))
    .leftJoin(complaint, eq(complaint.id, session.complaintId))
    .where(eq(session.id, id));
  return row ?? null;
}
export type SessionRow = NonNullable<Awaited<ReturnType<typeof findSession>>>;

/** Moves `last_seen_at` to now unless that was done less than `everySeconds` ago. */
export async function touchSession(db: Executor, id: string, everySeconds: number): Promise<void> {
  const limit = sql`clock_timestamp() - make_interval(secs => ${everySeconds})`;
  await db
    .update(session)
    .set({ lastSeenAt: sql`clock_timestamp()` })
    .where(and(eq(session.id, id), lt(session.lastSeenAt, limit)));
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
