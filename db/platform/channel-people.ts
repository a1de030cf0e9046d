// What proved people report of each kind of channel, one each by their latest word. What a word is, and who one is:
// docs/domain/channel-evidence.md, "Who is heard"; a test holds this to it.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { literalList } from "@/db/engine/literal-list";
import { handOf } from "@/db/platform/hand-of";
import { askedPlatforms, days } from "@/db/platform/public-scope";
import type { Channel } from "@/lib/domain/complaint/complaint";
import { BARRIERS_AGAINST } from "@/lib/domain/platform/channel-evidence";
import type { EvidenceRules } from "@/lib/domain/rulebook/rulebook";
import { canPeopleSay, OF_A_HOTLINE, type KindReports } from "@/lib/domain/platform/channel-reports";

const NOBODY_THERE = sql`barrier in ${literalList(BARRIERS_AGAINST.reaches_a_person)}
  and (a.channel = 'hotline' or barrier not in ${literalList(OF_A_HOTLINE)})`;

const NOT_AT_ONCE = sql`barrier in ${literalList(BARRIERS_AGAINST.one_tap)}`;

/** The latest of a person's attempts that says anything in a column. */
const lastWord = (column: string, of = "true") =>
  sql.raw(`(array_agg(${column} order by at desc, filed_at desc, id desc, n desc)
    filter (where ${column} is not null and ${of}))[1]`);

/** Marks the reports of a platform that was merged together with all reports since. */
const AND_SINCE = "+";

interface CountRow extends Record<string, unknown> {
  readonly platform_id: string;
  /** Null: of all reports. Else of those of a platform that was merged into this one. */
  readonly part: string | null;
  readonly kind: Channel;
  readonly people: number;
  readonly reached: number;
  readonly nobody: number;
  readonly at_once: number;
  readonly not_at_once: number;
  readonly elder_reached: number;
  readonly elder_nobody: number;
  readonly unanswered: number;
  readonly newest_ms: number | null;
  readonly enough_ms: number | null;
}

/** Of the attempts of the window that ends at an instant; kinds that nobody tried are left out. */
export async function countKindReports(
  db: Executor,
  platformId: string,
  at: Date,
  rules: Parameters<typeof countKindReportsOf>[3],
): Promise<KindReports[]> {
  return (await countKindReportsOf(db, [platformId], at, rules)).get(platformId) ?? [];
}

/** The same of several platforms, in one statement. */
export async function countKindReportsOf(
  db: Executor,
  platformIds: readonly string[],
  at: Date,
  {
    evidence_confirming_people: enough,
    evidence_days,
  }: Pick<EvidenceRules, "evidence_confirming_people" | "evidence_days">,
): Promise<ReadonlyMap<string, KindReports[]>> {
  const now = sql`${at.toISOString()}::timestamptz`;
  const from = sql`${now} - ${days(evidence_days)}`;
  const rows = await db.execute<CountRow>(sql`
    select asked.platform_id, of_kind.* from ${askedPlatforms(platformIds)} cross join lateral (with came as (
      select d.from_id, max(d.decided_at) as at
      from (select distinct v.platform_id from platform_channel p join channel_version v on v.channel_id = p.id
        where p.platform_id = asked.platform_id and v.platform_id <> p.platform_id) former
      join platform_move d on d.from_id = former.platform_id and d.to_id = asked.platform_id group by 1
    ), word as (
      select case when exists (select from came) then (
          select came.from_id from complaint_event e join came on came.from_id::text = e.facts->>'fromId'
          where e.complaint_id = c.id and e.type = 'platform_confirmed' limit 1) end as origin,
        a.channel, c.person_id, c.id, a.n, c.filed_at, c.vulnerability <> 'none' as priority,
        least(a.started_at, c.filed_at) as at,
        case when a.outcome = 'connected' then true when met.nobody then false end as reaches,
        case when met.not_at_once then false when a.outcome = 'connected' and a.human_asks <= 1 then true end as taps,
        case when a.outcome = 'connected' then true when a.outcome in ('no_human', 'unreachable') then false end as answered
      from complaint c join attempt a on a.complaint_id = c.id
      cross join lateral (
        select bool_or(${NOBODY_THERE}) as nobody, bool_or(${NOT_AT_ONCE}) as not_at_once
        from attempt_barrier where complaint_id = a.complaint_id and n = a.n) met
      where c.platform_id = asked.platform_id and c.counted and c.proved_at is not null
        and c.filed_at > ${from} and c.filed_at <= ${now} and least(a.started_at, c.filed_at) > ${from}
    ), somebody as (
      select person_id, ${handOf(sql`p.person_id`)} as who
      from (select distinct person_id from word) p
    ), said as (
      select word.*, who, part from word join somebody using (person_id) cross join lateral (
        select null as part
        union all select from_id::text from came where from_id = origin
        union all select from_id::text || ${AND_SINCE}::text from came where from_id = origin or origin is null and filed_at > came.at) parts
    ), latest as (
      select part, channel, who, max(at) as at, ${lastWord("reaches")} as reaches, ${lastWord("taps")} as taps,
        ${lastWord("reaches", "priority")} as elder, ${lastWord("answered")} as answered,
        max(at) filter (where taps is not null) as taps_at,
        max(at) filter (where reaches is not null or taps is not null) as said_at
      from said group by part, channel, who
    ), closed as (
      select v.kind, max(p.closed_at) as at
      from platform_channel p join channel_version v on v.channel_id = p.id and v.version = p.version
      where p.platform_id = asked.platform_id and v.deed = 'closed' group by v.kind
    )
    select part, channel as kind, count(*) filter (where latest.at > coalesce(closed.at, '-infinity'))::int as people,
      count(*) filter (where reaches)::int as reached, count(*) filter (where not reaches)::int as nobody,
      count(*) filter (where taps)::int as at_once, count(*) filter (where not taps)::int as not_at_once,
      count(*) filter (where elder)::int as elder_reached, count(*) filter (where not elder)::int as elder_nobody,
      count(*) filter (where not answered)::int as unanswered,
      (extract(epoch from max(said_at)) * 1000)::float8 as newest_ms,
      (extract(epoch from (array_agg(taps_at order by taps_at desc) filter (where taps))[${enough}::int]) * 1000)::float8 as enough_ms
    from latest left join closed on closed.kind = channel::text group by part, channel) of_kind
    order by of_kind.kind, of_kind.part nulls first`);
  return new Map([...Map.groupBy(rows, (row) => row.platform_id)].map(([id, own]) => [id, kindsOf(own)]));
}

function kindsOf(rows: readonly CountRow[]): KindReports[] {
  return rows
    .filter(({ part }) => part === null)
    .map((row) => ({ ...reportsOf(row), ...cameFrom(row, rows) }));
}

/** What was reported of the same kind on platforms that were merged into this one; nothing where none was. */
function cameFrom({ kind }: CountRow, rows: readonly CountRow[]): Pick<KindReports, "cameFrom"> {
  const those = rows.filter(({ part, kind: other }) => part !== null && other === kind);
  const platforms = those.flatMap((row) => {
    const andSince = those.find(({ part }) => part === `${row.part ?? ""}${AND_SINCE}`);
    if (row.part === null || andSince === undefined) return [];
    return [{ platformId: row.part, claims: reportsOf(row).claims, andSince: reportsOf(andSince).claims }];
  });
  return platforms.length === 0 ? {} : { cameFrom: platforms };
}

const isoOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

function reportsOf(row: CountRow): KindReports {
  const reaches = { reached: row.reached, against: row.nobody };
  return {
    kind: row.kind,
    people: row.people,
    claims: {
      reaches_a_person: reaches,
      one_tap: { reached: row.at_once, against: row.not_at_once },
      elder_line: { reached: row.elder_reached, against: row.elder_nobody },
      // Where people write, who reached a person did so in writing.
      text: canPeopleSay("text", row.kind) ? reaches : { reached: 0, against: 0 },
    },
    unanswered: row.unanswered,
    newestAt: isoOf(row.newest_ms),
    enoughAtOnceSince: isoOf(row.enough_ms),
  };
}
