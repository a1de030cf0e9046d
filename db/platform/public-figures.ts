// Counts the public figures, of one platform or of all listed ones, and stores them as one row each.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { countKindReportsOf } from "@/db/platform/channel-people";
import { CAME_DUE, inWindow, LATE_AT, mayHaveComeDue } from "@/db/platform/came-due";
import { countDisputesOf } from "@/db/platform/dispute-figures";
import { countObligationsOf } from "@/db/platform/obligation-counts";
import { firstContactIn } from "@/db/platform/person-spoke";
import { countOwnReasons } from "@/db/platform/own-reason-figures";
import { countPromises } from "@/db/platform/promise-figures";
import { countPublicBarriers, countPublicPeople } from "@/db/platform/public-people";
import { days, within } from "@/db/platform/public-scope";
import { listWays } from "@/db/platform/ways-to-a-person";
import { OUTCOMES } from "@/lib/domain/complaint/complaint";
import { outcomeCounts } from "@/lib/domain/complaint/counted";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import {
  type ConversationFigures,
  FIGURES_WINDOW_DAYS,
  type PublicFigures,
  VERY_LATE_HOURS,
} from "@/lib/domain/platform/public-figures";
import { publicFigures } from "@/db/platform/schema/public-figures";
import { eq } from "drizzle-orm";

/** The scope of the row that speaks of all listed platforms together. */
export const ALL_PLATFORMS = "all";

interface CountRow extends Record<string, unknown> {
  readonly filed: number;
  readonly first_due: number;
  readonly first_met: number;
  readonly first_confirmed: number;
  readonly priority_due: number;
  readonly priority_met: number;
  readonly due: number;
  readonly in_time: number;
  readonly late_closed: number;
  readonly late_open: number;
  readonly late_over72: number;
  readonly without_human: number;
  readonly hours: number[] | null;
}

async function countComplaints(
  db: Executor,
  platformId: string | null,
  at: Date,
): Promise<CountRow | undefined> {
  const now = sql`${at.toISOString()}::timestamptz`;
  const from = sql`${now} - ${days(FIGURES_WINDOW_DAYS)}`;
  const rows = await db.execute<CountRow>(sql`
    with recent as (
      select c.id, c.filed_at, ${CAME_DUE} as due_at, c.status, c.closed_at, c.vulnerability,
             c.first_contact_due_at, c.first_contact_missed_at,
             ${LATE_AT} as late_at,
             h.human_at, h.confirmed
      from complaint c
      left join lateral (
        select min(started_at) as human_at, bool_or(answer = 'confirmed') as confirmed from human_contact contact
        where complaint_id = c.id and ${firstContactIn("contact")}
      ) h on true
      where ${within(platformId, sql`c.platform_id`)} and ${mayHaveComeDue(from, now)}
    ), first as (
      select id, vulnerability, first_contact_missed_at is null as met, confirmed,
             floor(extract(epoch from human_at - filed_at) / 3600)::int as hour
      from recent
      where ${inWindow("first_contact_due_at", from, now)}
    ), due as (
      select * from recent where ${inWindow("due_at", from, now)}
    ), per_hour as (
      select h, count(first.id)::int as n from generate_series(0, 71) h left join first on first.hour = h group by h
    )
    select
      (select count(*) from recent where filed_at > ${from})::int as filed,
      (select count(*) from first)::int as first_due,
      (select count(*) from first where met)::int as first_met,
      (select count(*) from first where met and confirmed)::int as first_confirmed,
      (select count(*) from first where vulnerability <> 'none')::int as priority_due,
      (select count(*) from first where vulnerability <> 'none' and met)::int as priority_met,
      count(*)::int as due,
      count(*) filter (where late_at is null)::int as in_time,
      count(*) filter (where late_at is not null and status = 'closed')::int as late_closed,
      count(*) filter (where late_at is not null and status <> 'closed')::int as late_open,
      count(*) filter (where coalesce(closed_at, ${now}) - late_at > make_interval(hours => ${VERY_LATE_HOURS}))::int as late_over72,
      (select count(*) from first where not met and hour is null)::int as without_human,
      (select array_agg(n order by h) from per_hour) as hours
    from due`);
  return rows[0];
}

const NO_CONVERSATIONS: ConversationFigures = { confirmed: 0, unanswered: 0, denied: 0, revoked: 0 };

/** Every conversation attested on a complaint of the window, by what became of it. Taken back and attested again is two. */
async function countConversations(
  db: Executor,
  platformId: string | null,
  at: Date,
): Promise<ConversationFigures> {
  const rows = await db.execute<{ [word in keyof ConversationFigures]: number }>(sql`
    select count(*) filter (where h.answer = 'confirmed')::int as confirmed,
           count(*) filter (where h.answer is null)::int as unanswered,
           count(*) filter (where h.answer = 'denied')::int as denied,
           count(*) filter (where h.answer = 'revoked')::int as revoked
    from complaint c join human_contact h on h.complaint_id = c.id
    where ${within(platformId, sql`c.platform_id`)} and c.counted and c.proved_at is not null
      and c.filed_at > ${at.toISOString()}::timestamptz - ${days(FIGURES_WINDOW_DAYS)}
      and c.filed_at <= ${at.toISOString()}::timestamptz`);
  return rows[0] ?? NO_CONVERSATIONS;
}

async function countClosings(
  db: Executor,
  platformId: string | null,
  at: Date,
): Promise<Map<string, number>> {
  const rows = await db.execute<{ outcome: string; n: number }>(sql`
    select outcome, count(*)::int as n from complaint
    where ${within(platformId, sql`platform_id`)} and status = 'closed' and counted
      and proved_at is not null
      and closed_at > ${at.toISOString()}::timestamptz - ${days(FIGURES_WINDOW_DAYS)}
      and closed_at <= ${at.toISOString()}::timestamptz
    group by outcome`);
  return new Map(rows.map((row) => [row.outcome, row.n]));
}

/** Outcomes in which somebody's word or silence ended the complaint; refused and moved ones are nobody's answer. */
const ANSWERED = OUTCOMES.filter((outcome) => outcomeCounts(outcome, null));

type CountRules = Pick<
  Rulebook,
  "people_per_domain" | "evidence_confirming_people" | "evidence_days" | "obligation_days"
>;
type OfPlatform = Pick<PublicFigures, "obligations" | "disputes" | "channels">;

/** What is counted of many platforms with as many statements as of one. */
export async function countOfPlatforms(
  db: Executor,
  platformIds: readonly string[],
  at: Date,
  rules: CountRules,
): Promise<ReadonlyMap<string, OfPlatform>> {
  const obligations = await countObligationsOf(db, platformIds, at, rules);
  const channels = await countKindReportsOf(db, platformIds, at, rules);
  const disputes = await countDisputesOf(db, platformIds, at, rules);
  return new Map(
    platformIds.map((id) => {
      const [owed, disputed] = [obligations.get(id), disputes.get(id)];
      if (owed === undefined || disputed === undefined)
        throw new Error("Every platform that is asked for is counted.");
      return [id, { obligations: owed, disputes: disputed, channels: channels.get(id) ?? [] }];
    }),
  );
}

/**
 * Counts everything as of an instant. `platformId` null: all listed platforms.
 * @param counted what was counted of the platform with others already, as of the same instant
 */
export async function countPublicFigures(
  db: Executor,
  platformId: string | null,
  at: Date,
  rules: CountRules,
  counted?: OfPlatform,
): Promise<PublicFigures> {
  const { people_per_domain: mostOfADomain } = rules;
  const counts = await countComplaints(db, platformId, at);
  const closings = await countClosings(db, platformId, at);
  const closed = ANSWERED.reduce((sum, outcome) => sum + (closings.get(outcome) ?? 0), 0);
  return {
    people: await countPublicPeople(db, platformId, at, mostOfADomain),
    filed: counts?.filed ?? 0,
    firstContact: { hits: counts?.first_met ?? 0, of: counts?.first_due ?? 0 },
    firstContactConfirmed: counts?.first_confirmed ?? 0,
    priorityFirstContact: { hits: counts?.priority_met ?? 0, of: counts?.priority_due ?? 0 },
    inTime: { hits: counts?.in_time ?? 0, of: counts?.due ?? 0 },
    solved: { hits: closings.get("resolved") ?? 0, of: closed },
    unconfirmed: closings.get("unconfirmed") ?? 0,
    contacts: await countConversations(db, platformId, at),
    promises: await countPromises(db, within(platformId, sql`c.platform_id`), at),
    ...(platformId === null ? {} : { ownReasons: await countOwnReasons(db, platformId, at) }),
    overdue: {
      closed: counts?.late_closed ?? 0,
      open: counts?.late_open ?? 0,
      over72: counts?.late_over72 ?? 0,
    },
    hoursToHuman: counts?.hours ?? [],
    withoutHuman: counts?.without_human ?? 0,
    barriers: await countPublicBarriers(db, platformId, at, mostOfADomain),
    ...(platformId === null
      ? { ways: [] }
      : {
          ...(await listWays(db, platformId, at, rules)),
          ...(counted ?? (await countOfPlatforms(db, [platformId], at, rules)).get(platformId)),
        }),
  };
}

export interface StoredFigures {
  readonly figures: PublicFigures;
  readonly asOf: Date;
}

/** Stored figures, perhaps counted before contacts could be taken back, or before a claim of channels was: that is not counted yet. */
export function readFigures({ channels, ...stored }: PublicFigures): PublicFigures {
  const figures = { ...stored, contacts: { ...NO_CONVERSATIONS, ...stored.contacts } };
  return channels?.every(({ claims }) => "text" in claims) === true ? { ...figures, channels } : figures;
}

/** The stored row of a scope; null before the first count. */
export async function findPublicFigures(db: Executor, scope: string): Promise<StoredFigures | null> {
  const rows = await db
    .select({ figures: publicFigures.figures, asOf: publicFigures.asOf })
    .from(publicFigures)
    .where(eq(publicFigures.scope, scope));
  const [row] = rows;
  return row === undefined ? null : { figures: readFigures(row.figures), asOf: row.asOf };
}

/** Stores a count, unless a later one is stored already. */
export async function savePublicFigures(db: Executor, scope: string, stored: StoredFigures): Promise<void> {
  await db.execute(sql`
    insert into public_figures (scope, figures, as_of)
    values (${scope}, ${JSON.stringify(stored.figures)}::jsonb, ${stored.asOf.toISOString()}::timestamptz)
    on conflict (scope) do update set figures = excluded.figures, as_of = excluded.as_of
    where public_figures.as_of <= excluded.as_of`);
}

/** Listed platforms whose figures were never counted or are older than an instant, the oldest first. */
export async function listStalePlatforms(db: Executor, olderThan: Date, limit: number): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select p.id from platform p left join public_figures f on f.scope = p.id::text
    where p.state = 'listed' and (f.as_of is null or f.as_of < ${olderThan.toISOString()}::timestamptz)
    order by f.as_of nulls first limit ${limit}`);
  return rows.map((row) => row.id);
}
