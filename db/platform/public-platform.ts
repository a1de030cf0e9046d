// What the public may read of platforms: listed ones, and the breaches that stood 72 hours.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { CLOSINGS } from "@/lib/domain/complaint/lifecycle";
import { LATE_SINCE } from "@/db/platform/came-due";
import { literalList } from "@/db/engine/literal-list";
import { OUTCOMES } from "@/lib/domain/complaint/complaint";
import { outcomeCounts } from "@/lib/domain/complaint/counted";
import { ESCALATION_LEVELS } from "@/lib/domain/clock/escalation";
import { isLive, REVIEW_STATES } from "@/lib/domain/review/review-lifecycle";
import { namedSo, type TypedName } from "@/db/platform/listed-names";
import { readFigures } from "@/db/platform/public-figures";
import type { PublicFigures } from "@/lib/domain/platform/public-figures";

/** The states of a review that has not ended. */
const LIVE_REVIEWS = literalList(REVIEW_STATES.filter(isLive));

export interface ListedPlatform {
  readonly id: string;
  readonly slug: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly category: string;
  readonly users: number | null;
  readonly usersSource: string | null;
  readonly usersAsOf: string | null;
  readonly conventionSigned: boolean;
}

interface PlatformRow extends Record<string, unknown> {
  readonly id: string;
  readonly slug: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly category: string;
  readonly users: string | null;
  readonly users_source: string | null;
  readonly users_as_of: string | null;
  readonly convention: boolean;
}

const COLUMNS = sql`p.id, p.slug, p.name_zh, p.name_en, p.category, p.users, p.users_source,
  p.users_as_of::text as users_as_of, p.convention_signed_at is not null as convention`;

function toPlatform(row: PlatformRow): ListedPlatform {
  return {
    id: row.id,
    slug: row.slug,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    category: row.category,
    users: row.users === null ? null : Number(row.users),
    usersSource: row.users_source,
    usersAsOf: row.users_as_of,
    conventionSigned: row.convention,
  };
}

/** A listed platform by its name in URLs; null when there is none. */
export async function findListedPlatform(db: Executor, slug: string): Promise<ListedPlatform | null> {
  const rows = await db.execute<PlatformRow>(
    sql`select ${COLUMNS} from platform p where p.slug = ${slug} and p.state = 'listed'`,
  );
  return rows[0] === undefined ? null : toPlatform(rows[0]);
}

export interface PlatformLine extends ListedPlatform {
  readonly figures: PublicFigures | null;
  readonly underReview: boolean;
}

/**
 * Listed platforms in the order of their names, `limit` from the one after `after` on (both a Chinese name).
 * `matching`: only those that are named so (listed-names.ts).
 */
export async function listListedPlatforms(
  db: Executor,
  page: { readonly matching: TypedName; readonly after: string; readonly limit: number },
): Promise<PlatformLine[]> {
  const rows = await db.execute<PlatformRow & { figures: PublicFigures | null; under_review: boolean }>(sql`
    select ${COLUMNS}, f.figures,
      exists (select 1 from special_review r where r.platform_id = p.id
              and r.state in ${LIVE_REVIEWS} and r.notified_at is not null) as under_review
    from platform p left join public_figures f on f.scope = p.id::text
    where p.state = 'listed' and (p.name_zh collate "zh-x-icu") > (${page.after} collate "zh-x-icu")
      and ${namedSo(page.matching)}
    order by p.name_zh collate "zh-x-icu" limit ${page.limit}`);
  return rows.map((row) => ({
    ...toPlatform(row),
    figures: row.figures === null ? null : readFigures(row.figures),
    underReview: row.under_review,
  }));
}

export interface PublicBreach {
  readonly number: string;
  readonly filedAt: Date;
  /** The first breach that counts. */
  readonly lateSince: Date;
  /** Null while it is live, also when it was closed before and reopened. */
  readonly closedAt: Date | null;
  /** From each breach that counts to the closing that ended it, or to now; not the time between a closing and a reopening. */
  readonly lateSeconds: number;
  /** It is late at this moment: its breach has not been followed by a closing. */
  readonly stillLate: boolean;
}

/** What ends a cycle. An adjudication of a closed complaint comes after the closing, and so ends nothing. */
const ENDED_BY = sql.raw(`(${CLOSINGS.map((type) => `'${type}'`).join(", ")})`);

/** A complaint that turned out not to be for this platform, or that continues as another, has none of these. */
const COUNTED_OUTCOMES = literalList(OUTCOMES.filter((outcome) => outcomeCounts(outcome, null)));

/**
 * Complaints that stood 72 hours after a breach that counts, in whatever cycle: number and dates, never a text. The latest
 * first. A reopening takes none of them off. One that turned out not to be for this platform, or that went on as another, is
 * not held against it, nor is a breach that does not count (all are before the first that does), nor anything that nobody
 * proved to be theirs.
 */
export async function listPublicBreaches(
  db: Executor,
  platformId: string,
  { limit, now }: { readonly limit: number; readonly now: Date },
): Promise<PublicBreach[]> {
  const rows = await db.execute<{
    number: string;
    filed_at: string;
    late_since: string;
    closed_at: string | null;
    late_seconds: number;
    still_late: boolean;
  }>(sql`
    select c.number, c.filed_at::text, ${LATE_SINCE}::text as late_since, c.closed_at::text, late.seconds as late_seconds,
      late.still as still_late
    from complaint c
    cross join lateral (
      select sum(extract(epoch from coalesce(ended.at, ${now.toISOString()}::timestamptz) - b.at))::float8 as seconds,
        bool_or(ended.at is null) as still
      from complaint_event b
      cross join lateral (
        select min(e.at) as at from complaint_event e
        where e.complaint_id = b.complaint_id and e.seq > b.seq and e.type in ${ENDED_BY}
      ) ended
      where b.complaint_id = c.id and b.type = 'breach' and b.at >= ${LATE_SINCE}
    ) late
    where c.platform_id = ${platformId}::uuid and c.highest_escalation = 3 and c.proved_at is not null
      and c.breach_counts and exists (
        select 1 from complaint_event e where e.complaint_id = c.id and e.type = 'escalation'
          and e.ordinal >= ${ESCALATION_LEVELS.length} and e.at >= ${LATE_SINCE})
      and (c.outcome is null or c.outcome in ${COUNTED_OUTCOMES})
    order by ${LATE_SINCE} desc, c.id desc limit ${limit}`);
  return rows.map((row) => ({
    number: row.number,
    filedAt: new Date(row.filed_at),
    lateSince: new Date(row.late_since),
    closedAt: row.closed_at === null ? null : new Date(row.closed_at),
    lateSeconds: row.late_seconds,
    stillLate: row.still_late,
  }));
}
