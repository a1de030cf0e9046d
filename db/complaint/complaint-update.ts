// The one statement that changes complaints: the rows, their log, what has to be notified and what has to be counted
// again. One complaint or ten thousand: the cost is per row, not per statement.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { runPrepared } from "@/db/engine/prepared";
import { asRow, namesOf, storedColumns } from "@/db/engine/table-columns";
import { rowsAsArrays, type ArrayColumn } from "@/db/engine/rows-as-arrays";
import { complaint } from "@/db/complaint/schema/complaint";
import { complaintEvent } from "@/db/complaint/schema/complaint-event";
import type { Side } from "@/lib/domain/people/actor";
import { COMPLAINT_COLUMNS, type ComplaintColumns } from "@/lib/domain/complaint/complaint-columns";
import type { FactValue } from "@/lib/domain/shared/event-chain";
import type { EventType } from "@/lib/domain/complaint/events";
import type { StoredSnapshot } from "@/lib/domain/complaint/stored-snapshot";

/** A row of the log, as it is written. Instants are epoch milliseconds, hashes bytea literals. */
export interface EventRow {
  readonly complaintId: string;
  readonly seq: number;
  readonly type: EventType;
  /** Null for what fires without being one of several: everything but a milestone. */
  readonly ordinal: number | null;
  /** The name under which the event leaves the product: the topic of its notices. */
  readonly name: string;
  /** When it is notified a second time; null: never. */
  readonly askAgainAt: number | null;
  readonly at: number;
  readonly scheduledAt: number | null;
  readonly cycle: number;
  readonly recordedAt: number;
  readonly side: Side;
  readonly actorId: string | null;
  readonly facts: FactValue;
  readonly prevHash: string;
  readonly hash: string;
}

/** platform_delta: a request to recount a person's complaints on a platform. */
export interface RecountRow {
  readonly complaint_id: string;
  readonly platform_id: string;
  /** Null: nobody's complaints count otherwise than before. */
  readonly person_id: string | null;
  readonly reason: string;
  readonly at: string;
}

export interface ComplaintUpdate {
  readonly id: string;
  /** The version that was read; another one now means that somebody was faster. */
  readonly fromVersion: number;
  readonly version: number;
  /** bytea literal */
  readonly chainHead: string;
  /** What changes in the stored snapshot: the rest of it stays as it was read. */
  readonly clockChange: Partial<StoredSnapshot>;
  /** Whose it is, and the contact that it has: a proof can change both. */
  readonly personId: string;
  readonly contactId: string | null;
  /** bytea literal: how another contact, or the same one, is spelled from here on; null: as it stands with the contact. */
  readonly contactSealed: string | null;
  readonly columns: ComplaintColumns;
  readonly events: readonly EventRow[];
  readonly recounts: readonly RecountRow[];
}

const SNAPSHOT = storedColumns(complaint, { only: COMPLAINT_COLUMNS });
const UPDATE: readonly ArrayColumn<ComplaintUpdate>[] = [
  { name: "id", type: "uuid", cell: ({ id }) => id },
  { name: "from_version", type: "int", cell: ({ fromVersion }) => fromVersion },
  { name: "version", type: "int", cell: ({ version }) => version },
  { name: "chain_head", type: "bytea", cell: ({ chainHead }) => chainHead },
  { name: "person_id", type: "uuid", cell: ({ personId }) => personId },
  { name: "contact_id", type: "uuid", cell: ({ contactId }) => contactId },
  { name: "contact_sealed", type: "bytea", cell: ({ contactSealed }) => contactSealed },
  { name: "clock_change", type: "jsonb", cell: ({ clockChange }) => clockChange },
  ...SNAPSHOT.map(({ key, name, type, instant }): ArrayColumn<ComplaintUpdate> => {
    const column = key as keyof ComplaintColumns;
    return { name, type, instant, cell: ({ columns }) => columns[column] };
  }),
];
const SET_SNAPSHOT = sql.raw(SNAPSHOT.map(({ name }) => `${name} = t.${name}`).join(", "));

export const EVENT_COLUMNS = storedColumns(complaintEvent);
/** An event is written with the name that its notices go by. */
const EVENT: readonly ArrayColumn<EventRow>[] = [
  ...EVENT_COLUMNS.map(({ key, name, type, instant }): ArrayColumn<EventRow> => {
    const column = key as keyof EventRow;
    return { name, type, instant, cell: (event) => event[column] };
  }),
  { name: "name", type: "text", cell: ({ name }) => name },
  { name: "ask_again_at", type: "timestamptz", instant: true, cell: ({ askAgainAt }) => askAgainAt },
];
const EVENT_NAMES = sql.raw(namesOf(EVENT_COLUMNS));

/** A row of the log as its columns, and its name. */
export function eventRow(event: EventRow): Record<string, unknown> {
  return { ...asRow(EVENT_COLUMNS, { ...event }), name: event.name };
}

const RECOUNT: readonly ArrayColumn<RecountRow>[] = [
  { name: "platform_id", type: "uuid", cell: ({ platform_id }) => platform_id },
  { name: "complaint_id", type: "uuid", cell: ({ complaint_id }) => complaint_id },
  { name: "person_id", type: "uuid", cell: ({ person_id }) => person_id },
  { name: "reason", type: "text", cell: ({ reason }) => reason },
  { name: "at", type: "timestamptz", cell: ({ at }) => at },
];

/**
 * Writes all updates or, for those whose version is no longer the one read, nothing of them. Answers the ids that were
 * updated. A contest that waits no longer, and that nobody decides, is moot: a closing does that.
 */
export async function writeComplaintUpdates(
  executor: Executor,
  updates: readonly ComplaintUpdate[],
): Promise<ReadonlySet<string>> {
  if (updates.length === 0) return new Set();
  const events = updates.flatMap((update) => update.events);
  const recounts = updates.flatMap((update) => update.recounts);
  const updated = await runPrepared<{ id: string }>(
    executor,
    sql`with moved as (
      update complaint c set version = t.version, chain_head = t.chain_head, clock = c.clock || t.clock_change,
        person_id = t.person_id, contact_id = t.contact_id,
        contact_sealed = coalesce(t.contact_sealed, case when t.contact_id = c.contact_id then c.contact_sealed end),
        ${SET_SNAPSHOT}
      from ${rowsAsArrays("t", UPDATE, updates)}
      where c.id = t.id and c.version = t.from_version
      returning c.id, c.contest_pending
    ), happened as (
      select e.* from ${rowsAsArrays("e", EVENT, events)} where e.complaint_id in (select id from moved)
    ), logged as (
      insert into complaint_event (${EVENT_NAMES}) select ${EVENT_NAMES} from happened
    ), noted as (
      insert into outbox (event_key, topic, complaint_id, facts)
      select 'complaint:' || complaint_id || ':' || seq, name, complaint_id, jsonb_build_object('at', at) from happened
      order by recorded_at, complaint_id, seq
    ), asked_again as (
      insert into outbox (event_key, topic, complaint_id, facts, due_at)
      select 'complaint:' || complaint_id || ':' || seq || ':again', name, complaint_id, jsonb_build_object('at', at), ask_again_at
      from happened where ask_again_at is not null
    ), recounted as (
      insert into platform_delta (platform_id, person_id, reason, at)
      select d.platform_id, d.person_id, d.reason, d.at
      from ${rowsAsArrays("d", RECOUNT, recounts)} where d.complaint_id in (select id from moved)
    ), mooted as (
      update contest set state = 'moot'
      where complaint_id in (select id from moved where not contest_pending) and state = 'pending'
    )
    select id from moved`,
  );
  return new Set(updated.map((row) => row.id));
}
