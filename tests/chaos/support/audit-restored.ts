// What a restored database owes: to those whose filing was acknowledged, and to what the lost one had recorded.
import type postgres from "postgres";
import type { Acknowledged } from "@/tests/chaos/support/filing-at-work";

/** Milestones and lapses: complaint, what, which time round, and at which instant. */
type ClockEvents = ReadonlyMap<string, string>;

export async function listClockEvents(sql: postgres.Sql): Promise<ClockEvents> {
  const rows = await sql<{ key: string; at: string }[]>`
    select c.number || ' ' || e.type || ' ' || e.cycle as key, e.at::text as at
    from complaint_event e join complaint c on c.id = e.complaint_id where e.side = 'clock'`;
  return new Map(rows.map(({ key, at }) => [key, at]));
}

export interface Audit {
  /** Acknowledged filings that are gone, the earliest first. */
  readonly missing: readonly Acknowledged[];
  /** Milestones recorded twice, and notices written twice. */
  readonly twice: number;
  /** Milestones that the lost house recorded and the restored one has not, or has at another instant. */
  readonly otherwise: number;
}

export async function auditRestored(
  sql: postgres.Sql,
  acknowledged: readonly Acknowledged[],
  lost: ClockEvents,
): Promise<Audit> {
  const numbers = await sql<{ number: string }[]>`select number from complaint`;
  const there = new Set(numbers.map(({ number }) => number));
  const [row] = await sql<{ events: number; notices: number }[]>`select
    (select count(*)::int from (select 1 from complaint_event where side = 'clock'
      group by complaint_id, type, cycle having count(*) > 1) e) as events,
    (select count(*)::int from (select 1 from notification
      group by event_key, recipient, channel having count(*) > 1) n) as notices`;
  const now = await listClockEvents(sql);
  const otherwise = [...lost].filter(
    ([key, at]) => there.has(key.split(" ")[0] ?? "") && now.get(key) !== at,
  ).length;
  return {
    missing: acknowledged.filter(({ number }) => !there.has(number)),
    twice: (row?.events ?? 0) + (row?.notices ?? 0),
    otherwise,
  };
}
