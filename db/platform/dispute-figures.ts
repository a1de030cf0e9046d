// Of the people who complain of a dispute or of their rights, how many had reached a person before they filed, and by which kinds of
// channel. Source: docs/domain/obligations.md, "Beside the tests of disputes".
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { literalList } from "@/db/engine/literal-list";
import { handOf } from "@/db/platform/hand-of";
import { askedPlatforms, days } from "@/db/platform/public-scope";
import { DISPUTES, type DisputeFigures } from "@/lib/domain/platform/dispute-figures";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

interface DisputeRow extends Record<string, unknown> {
  readonly platform_id: string;
  readonly people: number;
  readonly through: number;
  readonly ways: DisputeFigures["ways"] | null;
}

/** Over the days of the rulebook that end at `at`. Each is one by their worst complaint; those of one private mail domain are one. */
export async function countDisputes(
  db: Executor,
  platformId: string,
  at: Date,
  rules: Pick<Rulebook, "obligation_days">,
): Promise<DisputeFigures> {
  const figures = (await countDisputesOf(db, [platformId], at, rules)).get(platformId);
  if (figures === undefined) throw new Error("Every platform that is asked for is counted.");
  return figures;
}

/** The same of several platforms, in one statement. */
export async function countDisputesOf(
  db: Executor,
  platformIds: readonly string[],
  at: Date,
  { obligation_days }: Pick<Rulebook, "obligation_days">,
): Promise<ReadonlyMap<string, DisputeFigures>> {
  const now = sql`${at.toISOString()}::timestamptz`;
  const from = sql`${now} - ${days(obligation_days)}`;
  const rows = await db.execute<DisputeRow>(sql`
    select asked.platform_id, of_platform.* from ${askedPlatforms(platformIds)} cross join lateral (with dispute as (
      select c.id, c.person_id from complaint c
      where c.platform_id = asked.platform_id and c.matter in ${literalList(DISPUTES)} and c.counted and c.proved_at is not null
        and c.filed_at > ${from} and c.filed_at <= ${now}
    ), somebody as (
      select person_id, ${handOf(sql`p.person_id`)} as who from (select distinct person_id from dispute) p
    ), tried as (
      select d.id, s.who, a.channel, a.outcome = 'connected' as through
      from dispute d join somebody s using (person_id) join attempt a on a.complaint_id = d.id
    ), person as (
      select who, bool_and(through) as through
      from (select who, id, bool_or(through) as through from tried group by who, id) one group by who
    ), way as (
      select t.channel, count(distinct t.who)::int as people
      from tried t join person p using (who) where t.through and p.through group by t.channel
    )
    select count(*)::int as people, count(*) filter (where through)::int as through,
      (select jsonb_agg(jsonb_build_object('channel', channel, 'people', people) order by people desc, channel) from way) as ways
    from person) of_platform`);
  return new Map(
    rows.map(({ platform_id, people, through, ways }) => [
      platform_id,
      { reached: { hits: through, total: people }, ways: ways ?? [] },
    ]),
  );
}
