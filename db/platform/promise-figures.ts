// The three public numbers of promises: kept, broken, due and unanswered. Each complaint holds its own.
import { sql, type SQL } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { PROMISES_WINDOW_DAYS, type PromiseFigures } from "@/lib/domain/platform/public-figures";

/**
 * Over proved, counted complaints (`c`) of the scope that were filed in the last 90 days before `at`. What a regulator found
 * done, and what was received at the closing, is kept.
 */
export async function countPromises(db: Executor, scope: SQL, at: Date): Promise<PromiseFigures> {
  const until = sql`${at.toISOString()}::timestamptz`;
  const rows = await db.execute<{ [word in keyof PromiseFigures]: number }>(sql`
    select coalesce(sum(c.promises_kept), 0)::int as kept, coalesce(sum(c.promises_broken), 0)::int as broken,
           coalesce(sum(c.promises_unanswered), 0)::int as unanswered
    from complaint c
    where ${scope} and c.counted and c.proved_at is not null and c.filed_at <= ${until}
      and c.filed_at > ${until} - make_interval(days => ${PROMISES_WINDOW_DAYS})`);
  return rows[0] ?? { kept: 0, broken: 0, unanswered: 0 };
}
