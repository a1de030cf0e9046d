// Through which kinds of channel people say that they reached a person. People are hands (db/platform/hand-of), as wherever somebody
// speaks of a channel. Source: docs/domain/rates.md, "Numbers that are no rates".
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { handOf } from "@/db/platform/hand-of";
import { days } from "@/db/platform/public-scope";
import type { Channel } from "@/lib/domain/complaint/complaint";
import type { PublicFigures } from "@/lib/domain/platform/public-figures";
import type { EvidenceRules } from "@/lib/domain/rulebook/rulebook";

const WAYS_SHOWN = 3;

interface WayRow extends Record<string, unknown> {
  readonly channel: Channel;
  readonly people: number;
  readonly latest_ms: number | null;
  readonly waits: number;
  readonly median: number | null;
}

/**
 * Over the window that ends at an instant. Of fewer people than confirm a claim only the kind is named; the median is of one wait
 * for each of them, their latest, and of as many.
 */
export async function listWays(
  db: Executor,
  platformId: string,
  at: Date,
  {
    evidence_days,
    evidence_confirming_people: fewest,
  }: Pick<EvidenceRules, "evidence_days" | "evidence_confirming_people">,
): Promise<Required<Pick<PublicFigures, "ways" | "rareWays">>> {
  const now = sql`${at.toISOString()}::timestamptz`;
  const from = sql`${now} - ${days(evidence_days)}`;
  const rows = await db.execute<WayRow>(sql`
    with through as (
      select a.channel, c.person_id, c.id, a.n, c.filed_at, a.started_at, least(a.started_at, c.filed_at) as at, a.queue_seconds
      from complaint c join attempt a on a.complaint_id = c.id
      where c.platform_id = ${platformId}::uuid and c.counted and c.proved_at is not null and a.outcome = 'connected'
        and c.filed_at > ${from} and c.filed_at <= ${now} and least(a.started_at, c.filed_at) > ${from}
    ), somebody as (
      select person_id, ${handOf(sql`p.person_id`)} as who
      from (select distinct person_id from through) p
    ), each as (
      select channel, who, max(started_at) as latest,
        (array_agg(queue_seconds order by at desc, filed_at desc, id desc, n desc)
          filter (where queue_seconds is not null))[1] as waited
      from through join somebody using (person_id) group by channel, who
    )
    select channel, count(*)::int as people, (extract(epoch from max(latest)) * 1000)::float8 as latest_ms,
      count(waited)::int as waits, percentile_cont(0.5) within group (order by waited) as median
    from each group by channel order by people desc, channel`);
  const enough = rows.filter(({ people }) => people >= fewest);
  return {
    ways: enough.slice(0, WAYS_SHOWN).map(({ channel, people, latest_ms, waits, median }) => ({
      channel,
      people,
      latestAt: latest_ms === null ? null : new Date(latest_ms).toISOString(),
      medianSeconds: waits < fewest ? null : median,
    })),
    rareWays: rows.filter(({ people }) => people < fewest).map(({ channel }) => channel),
  };
}
