// What a restored database owes: to those whose filing was acknowledged, and to what the lost one had recorded.
import type postgres from "postgres";
import type { Acknowledged } from "@/tests/chaos/support/filings/filing-at-work";

/** Milestones and lapses: complaint, what, the how-manieth of its kind, which time round; and at which instant. */
type ClockEvents = ReadonlyMap<string, string>;

const numberIn = (key: string): string => key.split(" ")[0] ?? "";

/** Those recorded after `since`. */
export async function listClockEvents(sql: postgres.Sql, since: Date): Promise<ClockEvents> {
  const rows = await sql<{ key: string; at: string }[]>`
    select c.number || ' ' || e.type || ' ' || coalesce(e.ordinal::text, '-') || ' ' || e.cycle as key, e.at::text as at
    from complaint_event e join complaint c on c.id = e.complaint_id where e.side = 'clock' and e.recorded_at > ${since}`;
  return new Map(rows.map(({ key, at }) => [key, at]));
}

export interface Audit {
  /** Acknowledged filings that are gone, the earliest first. */
  readonly missing: readonly Acknowledged[];
  /** Milestones recorded twice, and notices written twice. */
  readonly twice: number;
  /** Milestones that the lost database recorded and the restored one has not, or has at another instant. */
  readonly otherwise: number;
}

/** Those of `numbers` that a database has. */
export async function listThere(sql: postgres.Sql, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql<{ number: string }[]>`select number from complaint where number = any(${numbers})`;
  return new Set(rows.map(({ number }) => number));
}

/** `lost` is what the lost database had recorded after `since`. */
export async function auditRestored(
  sql: postgres.Sql,
  acknowledged: readonly Acknowledged[],
  lost: ClockEvents,
  since: Date,
): Promise<Audit> {
  const lostNumbers = [...lost.keys()].map(numberIn);
  const there = await listThere(sql, [...acknowledged.map(({ number }) => number), ...lostNumbers]);
  const [row] = await sql<{ events: number; notices: number }[]>`select
    (select count(*)::int from (select 1 from complaint_event where side = 'clock' and recorded_at > ${since}
      group by complaint_id, type, ordinal, cycle having count(*) > 1) e) as events,
    (select count(*)::int from (select 1 from notification
      group by event_key, recipient, channel having count(*) > 1) n) as notices`;
  const now = await listClockEvents(sql, since);
  const otherwise = [...lost].filter(([key, at]) => there.has(numberIn(key)) && now.get(key) !== at).length;
  return {
    missing: acknowledged.filter(({ number }) => !there.has(number)),
    twice: (row?.events ?? 0) + (row?.notices ?? 0),
    otherwise,
  };
}
