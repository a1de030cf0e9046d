// The one statement that moves complaints: the rows, their log, what has to be told and what has to be counted again.
// One complaint or ten thousand: the cost is per row, not per statement.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { runPrepared } from "@/db/queries/prepared";
import { unnested, type Columns } from "@/db/queries/unnested";
import type { ClockSnapshot } from "@/lib/domain/clock-snapshot";
import type { FactValue } from "@/lib/domain/event-chain";
import type { ClockState, Outcome, Status } from "@/lib/domain/complaint";
import type { EventType } from "@/lib/domain/events";
import type { Side } from "@/lib/domain/actor";

/** The columns of a complaint that follow from its clock and its log. Instants are ISO texts. */
export interface ComplaintColumns {
  readonly clock: ClockSnapshot;
  readonly status: Status;
  readonly outcome: Outcome | null;
  readonly clock_state: ClockState;
  readonly cycle: number;
  readonly deadline_at: string | null;
  readonly remaining_seconds: number | null;
  readonly next_due_at: string | null;
  readonly breached_at: string | null;
  readonly breach_counts: boolean;
  readonly escalation: number;
  readonly highest_escalation: number;
  readonly contest_pending: boolean;
  readonly appeal_pending: boolean;
  readonly first_contact_missed_at: string | null;
  readonly first_contact_due_at: string | null;
  readonly due_at: string | null;
  readonly counted: boolean;
  readonly live_slot: number | null;
  readonly closed_at: string | null;
}

/** A row of the log, as it is written. Hashes are bytea literals. */
export interface EventRow {
  readonly complaint_id: string;
  readonly seq: number;
  readonly type: EventType;
  readonly at: string;
  readonly due_at: string | null;
  readonly cycle: number;
  readonly recorded_at: string;
  readonly side: Side;
  readonly actor_id: string | null;
  readonly facts: FactValue;
  readonly prev_hash: string;
  readonly hash: string;
}

/** platform_delta: what makes a round count a person's complaints on a platform anew. */
export interface DeltaRow {
  readonly complaint_id: string;
  readonly platform_id: string;
  readonly person_id: string;
  readonly reason: string;
  readonly at: string;
}

export interface Move {
  readonly id: string;
  /** The version that was read; another one now means that somebody was faster. */
  readonly fromVersion: number;
  readonly version: number;
  /** bytea literal */
  readonly chainHead: string;
  /** What changes in the stored clock: the rest of it stays as it was read. */
  readonly clockChange: Partial<ClockSnapshot>;
  readonly columns: Omit<ComplaintColumns, "clock">;
  readonly events: readonly EventRow[];
  readonly deltas: readonly DeltaRow[];
}

interface MovedRow extends Omit<ComplaintColumns, "clock"> {
  readonly id: string;
  readonly from_version: number;
  readonly version: number;
  readonly chain_head: string;
  readonly clock_change: Partial<ClockSnapshot>;
}

const MOVED_COLUMNS: Columns<MovedRow> = {
  ...{ id: "uuid", from_version: "int", version: "int", chain_head: "bytea", clock_change: "jsonb" },
  ...{ status: "status", outcome: "outcome", clock_state: "clock_state", cycle: "int" },
  ...{ deadline_at: "timestamptz", remaining_seconds: "bigint", next_due_at: "timestamptz" },
  ...{ breached_at: "timestamptz", breach_counts: "boolean", escalation: "int", highest_escalation: "int" },
  ...{ contest_pending: "boolean", appeal_pending: "boolean", first_contact_missed_at: "timestamptz" },
  ...{ first_contact_due_at: "timestamptz", due_at: "timestamptz", counted: "boolean" },
  ...{ live_slot: "smallint", closed_at: "timestamptz" },
};

const EVENT_COLUMNS: Columns<EventRow> = {
  ...{ complaint_id: "uuid", seq: "int", type: "event_type", at: "timestamptz", due_at: "timestamptz" },
  ...{ cycle: "int", recorded_at: "timestamptz", side: "side", actor_id: "uuid", facts: "jsonb" },
  ...{ prev_hash: "bytea", hash: "bytea" },
};

const DELTA_COLUMNS: Columns<DeltaRow> = {
  ...{ complaint_id: "uuid", platform_id: "uuid", person_id: "uuid", reason: "text", at: "timestamptz" },
};

/**
 * Writes all moves or, for those whose version is no longer the one read, nothing of them. Answers the ids that moved.
 * A contest that a closing made moot is marked so.
 */
export async function writeMoves(executor: Executor, moves: readonly Move[]): Promise<ReadonlySet<string>> {
  if (moves.length === 0) return new Set();
  const rows = moves.map(({ id, fromVersion, version, chainHead, clockChange, columns }) => ({
    ...columns,
    id,
    from_version: fromVersion,
    version,
    chain_head: chainHead,
    clock_change: clockChange,
  }));
  const events = moves.flatMap((move) => move.events);
  const deltas = moves.flatMap((move) => move.deltas);
  const moved = await runPrepared<{ id: string }>(
    executor,
    sql`with moved as (
      update complaint c set version = t.version, chain_head = t.chain_head, clock = c.clock || t.clock_change,
        status = t.status, outcome = t.outcome, clock_state = t.clock_state, cycle = t.cycle,
        deadline_at = t.deadline_at, remaining_seconds = t.remaining_seconds, next_due_at = t.next_due_at,
        breached_at = t.breached_at, breach_counts = t.breach_counts, escalation = t.escalation,
        highest_escalation = t.highest_escalation, contest_pending = t.contest_pending,
        appeal_pending = t.appeal_pending, first_contact_missed_at = t.first_contact_missed_at,
        first_contact_due_at = t.first_contact_due_at, due_at = t.due_at, counted = t.counted,
        live_slot = t.live_slot, closed_at = t.closed_at
      from ${unnested("t", MOVED_COLUMNS, rows)}
      where c.id = t.id and c.version = t.from_version
      returning c.id, c.status
    ), happened as (
      select e.* from ${unnested("e", EVENT_COLUMNS, events)} where e.complaint_id in (select id from moved)
    ), logged as (
      insert into complaint_event (complaint_id, seq, type, at, due_at, cycle, recorded_at, side, actor_id, facts, prev_hash, hash)
      select * from happened
    ), told as (
      insert into outbox (event_key, topic, complaint_id, facts)
      select 'complaint:' || complaint_id || ':' || seq, type::text, complaint_id, jsonb_build_object('at', at) from happened
      order by recorded_at, complaint_id, seq
    ), recounted as (
      insert into platform_delta (platform_id, person_id, reason, at)
      select d.platform_id, d.person_id, d.reason, d.at
      from ${unnested("d", DELTA_COLUMNS, deltas)} where d.complaint_id in (select id from moved)
    ), mooted as (
      update contest set state = 'moot'
      where complaint_id in (select id from moved where status = 'closed') and state = 'pending'
    )
    select id from moved`,
  );
  return new Set(moved.map((row) => row.id));
}
