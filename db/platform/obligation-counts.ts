// The people by whom it is decided what a platform does of what it owes: each once, and with their worst complaint. When a first
// contact came due is asked as for the public figures. Source: docs/domain/obligations.md, "What is counted".
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { CAME_DUE, inWindow, LATE_AT, mayHaveComeDue } from "@/db/platform/came-due";
import { capped } from "@/db/platform/people-counts";
import { firstContactIn } from "@/db/platform/person-spoke";
import { askedPlatforms, days } from "@/db/platform/public-scope";
import type { ObligationCounts } from "@/lib/domain/platform/obligation-facts";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

type CountedRules = Pick<Rulebook, "obligation_days" | "people_per_domain">;

interface Row extends Record<string, unknown> {
  readonly platform_id: string;
  readonly contact_due: number;
  readonly unspoken: number;
  readonly missed: number;
  readonly priority_due: number;
  readonly priority_missed: number;
  readonly due: number;
  readonly late: number;
}

/**
 * Over the days of the rulebook that end at `at`. A missed first contact counts as denied where a conversation that was attested before
 * it came
 * due was denied, taken back, or is a call of the consumer that they never confirmed; attested at that very instant it was too late,
 * because milestones come before people. A few who deny are enough: of one private domain they are one, due once and missed once.
 */
export async function countObligations(
  db: Executor,
  platformId: string,
  at: Date,
  rules: CountedRules,
): Promise<ObligationCounts> {
  const counts = (await countObligationsOf(db, [platformId], at, rules)).get(platformId);
  if (counts === undefined) throw new Error("Every platform that is asked for is counted.");
  return counts;
}

/** The same of several platforms, in one statement. */
export async function countObligationsOf(
  db: Executor,
  platformIds: readonly string[],
  at: Date,
  { obligation_days, people_per_domain }: CountedRules,
): Promise<ReadonlyMap<string, ObligationCounts>> {
  const now = sql`${at.toISOString()}::timestamptz`;
  const from = sql`${now} - ${days(obligation_days)}`;
  const people = (column: string) => capped(column, people_per_domain);
  const rows = await db.execute<Row>(sql`
    select asked.platform_id, counts.* from ${askedPlatforms(platformIds)} cross join lateral (with recent as (
      select c.id, c.platform_id, c.person_id, c.vulnerability <> 'none' as priority, c.first_contact_due_at,
        c.first_contact_missed_at is not null as missed, ${CAME_DUE} as due_at, ${LATE_AT} is not null as late
      from complaint c
      where c.platform_id = asked.platform_id and ${mayHaveComeDue(from, now)}
    ), with_contact as (
      select r.*, ${inWindow("first_contact_due_at", from, now)} as contact_due, ${inWindow("due_at", from, now)} as due,
        r.missed and exists (
          select 1 from human_contact h join complaint_event e on e.complaint_id = h.complaint_id and e.seq = h.seq
          where h.complaint_id = r.id and e.at < r.first_contact_due_at and not ${firstContactIn("h")}) as fell
      from recent r
    ), person as (
      select a.platform_id, a.person_id,
        bool_or(contact_due) as contact_due, bool_or(contact_due and missed) as missed,
        bool_or(contact_due and missed and not fell) as unspoken,
        bool_or(contact_due and priority) as priority_due, bool_or(contact_due and priority and missed) as priority_missed,
        bool_or(due) as due, bool_or(due and late) as late
      from with_contact a group by 1, 2
    ), by_domain as (
      select k.private_domain as domain, count(*) filter (where contact_due and not missed) as spoken,
        count(*) filter (where unspoken) as unspoken, count(*) filter (where missed and not unspoken) as denied,
        count(*) filter (where priority_due) as priority_due, count(*) filter (where priority_missed) as priority_missed,
        count(*) filter (where due) as due, count(*) filter (where late) as late
      from person p left join platform_person k on k.platform_id = p.platform_id and k.person_id = p.person_id
      group by 1
    ), counted as (
      select d.*, case when domain is null then denied else least(denied, 1) end as deniers from by_domain d
    )
    select ${people("spoken + unspoken + deniers")} as contact_due, ${people("unspoken + deniers")} as missed,
      ${people("unspoken")} as unspoken,
      ${people("priority_due")} as priority_due, ${people("priority_missed")} as priority_missed,
      ${people("due")} as due, ${people("late")} as late
    from counted) counts`);
  return new Map(rows.map((row) => [row.platform_id, countsOf(row)]));
}

function countsOf(row: Row): ObligationCounts {
  const n = (name: keyof Row): number => Number(row[name]);
  return {
    firstContact: {
      due: n("contact_due"),
      missedWithoutContact: n("unspoken"),
      missedDenied: n("missed") - n("unspoken"),
    },
    priorityContact: { due: n("priority_due"), missed: n("priority_missed") },
    completed: { hits: n("due") - n("late"), total: n("due") },
  };
}
