// Registered intake desks: who they are, who decided so, and what they filed on a day.
import { and, desc, eq, sql } from "drizzle-orm";
import type { Executor, Tx } from "@/db/engine/client";
import { intakeDesk, intakeDeskEvent } from "@/db/filing/schema";
import { filedByDesk } from "@/db/complaint/filed-by-desk";
import type { DeskStanding } from "@/lib/domain/filing/intake-desk";

export interface Desk extends DeskStanding {
  readonly id: string;
}

/** The desk of this name, registered or ended; null when there is none. */
export async function findDesk(db: Executor, name: string): Promise<Desk | null> {
  const [row] = await db.select().from(intakeDesk).where(eq(intakeDesk.name, name));
  return row ?? null;
}

/** Registers a desk; null when its name is taken. */
export async function insertDesk(tx: Tx, name: string, registeredAt: Date): Promise<string | null> {
  const [row] = await tx
    .insert(intakeDesk)
    .values({ name, registeredAt })
    .onConflictDoNothing({ target: intakeDesk.name })
    .returning({ id: intakeDesk.id });
  return row?.id ?? null;
}

/** Ends a registered desk; null when none of this name is registered (any more). */
export async function moveDeskToEnded(tx: Tx, name: string, at: Date): Promise<string | null> {
  const [row] = await tx
    .update(intakeDesk)
    .set({ endedAt: at })
    .where(and(eq(intakeDesk.name, name), sql`${intakeDesk.endedAt} is null`))
    .returning({ id: intakeDesk.id });
  return row?.id ?? null;
}

export type NewDeskEvent = Omit<typeof intakeDeskEvent.$inferInsert, "n">;

/** Appends to the desk's log. The caller has written the desk's row before, so that two appends wait for one another. */
export async function insertDeskEvent(tx: Tx, event: NewDeskEvent): Promise<void> {
  const [last] = await tx
    .select({ n: intakeDeskEvent.n })
    .from(intakeDeskEvent)
    .where(eq(intakeDeskEvent.deskId, event.deskId))
    .orderBy(desc(intakeDeskEvent.n))
    .limit(1);
  await tx.insert(intakeDeskEvent).values({ ...event, n: (last?.n ?? 0) + 1 });
}

export interface DeskDay extends DeskStanding {
  /** Filings of the desk on that day so far. */
  readonly filed: number;
}

/** Null for a desk that is not there. */
export async function readDeskDay(db: Executor, deskId: string, day: string): Promise<DeskDay | null> {
  const [row] = await db
    .select({
      registeredAt: intakeDesk.registeredAt,
      endedAt: intakeDesk.endedAt,
      filed: sql<number>`(select coalesce(max(f.place), 0) from desk_filing f
        where f.desk_id = ${intakeDesk.id} and f.day = ${day}::date)::int`,
    })
    .from(intakeDesk)
    .where(eq(intakeDesk.id, deskId));
  return row ?? null;
}

/**
 * The person for whom desks have filed with this contact before, so that one without an account is one person however often
 * they come; null at their first time, and where the contact's owner has claimed what there was.
 */
export async function findPersonOfDesks(db: Executor, fingerprint: Buffer): Promise<string | null> {
  const rows = await db.execute<{ person_id: string }>(sql`
    select c.person_id from contact t
    join complaint c on c.contact_id = t.id and not c.contact_proved
    join desk_filing f on f.complaint_id = c.id
    where t.fingerprint = ${fingerprint} and c.proved_at is not null
      -- A contact that was given later is not the one that the desk read back.
      and not exists (select 1 from complaint_event e where e.complaint_id = c.id and e.type = 'contact_changed')
    order by c.filed_at, c.id limit 1`);
  return rows[0]?.person_id ?? null;
}

export async function isDeskFiling(db: Executor, complaintId: string): Promise<boolean> {
  const rows = await db.execute<{ by_desk: boolean }>(
    sql`select ${filedByDesk(sql`${complaintId}::uuid`)} as by_desk`,
  );
  return rows[0]?.by_desk === true;
}
