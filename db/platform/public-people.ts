// The people and barriers of the public's figures, counted as the thresholds count them (db/platform/people-counts): of one
// private domain no more than the rule allows.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { capped } from "@/db/platform/people-counts";
import { days, within } from "@/db/platform/public-scope";
import type { BarrierCode } from "@/lib/domain/complaint/barriers";
import { FIGURES_WINDOW_DAYS } from "@/lib/domain/platform/public-figures";

/** Distinct people who filed within the window of the figures. */
export async function countPublicPeople(
  db: Executor,
  platformId: string | null,
  at: Date,
  mostOfADomain: number,
): Promise<number> {
  const rows = await db.execute<{ people: number }>(sql`
    select ${capped("n", mostOfADomain)} as people from (
      select private_domain as domain, count(distinct person_id) as n from platform_person
      where ${within(platformId, sql`platform_id`)}
        and last_filed_at > ${at.toISOString()}::timestamptz - ${days(FIGURES_WINDOW_DAYS)} group by 1) g`);
  return rows[0]?.people ?? 0;
}

/** Distinct people per barrier, most first. */
export async function countPublicBarriers(
  db: Executor,
  platformId: string | null,
  at: Date,
  mostOfADomain: number,
): Promise<{ code: BarrierCode; people: number }[]> {
  const rows = await db.execute<{ code: BarrierCode; people: number }>(sql`
    select barrier as code, ${capped("n", mostOfADomain)} as people from (
      select b.barrier, p.private_domain as domain, count(distinct b.person_id) as n
      from platform_person_barrier b join platform_person p on p.platform_id = b.platform_id and p.person_id = b.person_id
      where ${within(platformId, sql`b.platform_id`)}
        and b.last_at > ${at.toISOString()}::timestamptz - ${days(FIGURES_WINDOW_DAYS)} group by 1, 2) g
    group by barrier order by people desc, barrier`);
  return rows.map(({ code, people }) => ({ code, people }));
}
