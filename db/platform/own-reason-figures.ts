// How often a platform refused, and how often with what its company marked as its own reason for such matters.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { days } from "@/db/platform/public-scope";
import { FIGURES_WINDOW_DAYS, type OutOf } from "@/lib/domain/platform/public-figures";

/** Over refusals of the last 30 days before `at`, each one counted, on proved, counted complaints; flagged ones are among them. */
export async function countOwnReasons(db: Executor, platformId: string, at: Date): Promise<OutOf> {
  const until = sql`${at.toISOString()}::timestamptz`;
  const rows = await db.execute<{ [word in keyof OutOf]: number }>(sql`
    select count(*) filter (where p.own_reason)::int as hits, count(*)::int as of
    from proposal p join complaint c on c.id = p.complaint_id
    where p.platform_id = ${platformId}::uuid and p.decision = 'refused'
      and p.proposed_at > ${until} - ${days(FIGURES_WINDOW_DAYS)} and p.proposed_at <= ${until}
      and c.counted and c.proved_at is not null`);
  return rows[0] ?? { hits: 0, of: 0 };
}
