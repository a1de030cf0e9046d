// People counted per platform. Every change appends a request for a recount; here it becomes one row per pair.
import { sql, type SQL } from "drizzle-orm";
import type { Executor, Tx } from "@/db/engine/client";
import { CAME_DUE, LATE_AT } from "@/db/platform/came-due";
import { literalList } from "@/db/engine/literal-list";
import { recountRequest } from "@/db/platform/schema/people-recount";
import { BARRIER_CODES, countsForThreshold } from "@/lib/domain/complaint/barriers";

export interface NewRecountRequest {
  readonly platformId: string;
  /** Null when the platform itself changed: its users, its listing, or the rules. */
  readonly personId: string | null;
  /** The event type, or users_edited, rules_changed, contact_verified, platform_listed, platform_merged. */
  readonly reason: string;
  /** When the event happened; the database's clock when left out. A future instant waits until then. */
  readonly at?: Date;
}

export interface RecountRequest {
  readonly platformId: string;
  readonly personId: string | null;
  readonly at: Date;
}

export interface Pair {
  readonly platformId: string;
  readonly personId: string;
}

/** The key of a platform's lock, for a row that has a platform_id. */
const PLATFORM_LOCK = sql.raw("hashtextextended(platform_id::text, 12)");

/** Appends requests in the transaction of the change. An insert only: no row is shared, nobody waits. */
export async function requestRecounts(db: Executor, requests: readonly NewRecountRequest[]): Promise<void> {
  if (requests.length > 0) await db.insert(recountRequest).values([...requests]);
}

/** One request per platform, taking effect at `at`: the rules changed for everybody. */
export async function requestRecountOfAll(db: Executor, reason: string, at: Date): Promise<void> {
  await db.execute(sql`
    insert into platform_delta (platform_id, person_id, reason, at)
    select id, null, ${reason}, ${at.toISOString()}::timestamptz from platform where state = 'listed'`);
}

/**
 * Takes and removes up to `limit` of the oldest requests that no other recount holds, on platforms that no other recount
 * holds, and locks those platforms until the transaction ends: one recount at a time per platform, and none waits for
 * another. Locked before anything is read, so that the later recount reads what the earlier one's events left.
 */
export async function takeRecountRequests(tx: Tx, limit: number): Promise<RecountRequest[]> {
  const rows = await tx.execute<{ platform_id: string; person_id: string | null; at_ms: number }>(sql`
    with waiting as materialized (
      select id, platform_id from platform_delta where at <= clock_timestamp()
      order by id limit ${limit} for update skip locked
    ), free as materialized (
      select platform_id from (select distinct platform_id from waiting) asked
      where pg_try_advisory_xact_lock(${PLATFORM_LOCK})
    )
    delete from platform_delta using waiting, free
    where platform_delta.id = waiting.id and waiting.platform_id = free.platform_id
    returning platform_delta.platform_id, person_id, (extract(epoch from at) * 1000)::float8 as at_ms`);
  return rows.map((row) => ({
    platformId: row.platform_id,
    personId: row.person_id,
    at: new Date(Number(row.at_ms)),
  }));
}

/** Waits until no recount holds these platforms, and keeps recounts off them. In one order, so that there is no deadlock. */
export async function lockPlatforms(tx: Tx, platformIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    select pg_advisory_xact_lock(k) from (
      select distinct ${PLATFORM_LOCK} as k
      from unnest(${sql.param([...platformIds])}::uuid[]) as asked(platform_id) order by 1) keys`);
}

const pairsOf = (pairs: readonly Pair[]) => sql`
  select platform_id, person_id
  from unnest(${sql.param(pairs.map((pair) => pair.platformId))}::uuid[],
    ${sql.param(pairs.map((pair) => pair.personId))}::uuid[]) as t(platform_id, person_id)`;

/** The one private mail domain that is all a person is known by: of what answered a code, every contact is a mailbox there. */
export const privateDomainOf = (personId: SQL) => sql`(
  select case when bool_and(k.private_domain is not null) then (array_agg(k.private_domain order by k.private_domain))[1] end
  from contact k where k.person_id = ${personId} and k.verified_at is not null)`;

const COUNTED_BARRIERS = literalList(BARRIER_CODES.filter(countsForThreshold));

/** What counts: by lib/domain/complaint/counted, proved itself, listed by no finished review. */
const COUNTED = sql`c.counted and c.proved_at is not null and c.counted_in_review_id is null`;

/**
 * Computes the rows of the pairs from those pairs' own complaints. Doing it twice changes nothing; the cost follows
 * the pair's complaints (at most three of them live), not the platform's.
 */
export async function recountPairs(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return;
  await tx.execute(sql`
    with pair as (${pairsOf(pairs)})
    insert into platform_person as row (platform_id, person_id, private_domain, last_filed_at, last_priority_at, filings, last_due_at,
      last_breached_due_at, last_first_contact_due_at, last_first_contact_missed_at)
    select pair.platform_id, pair.person_id, ${privateDomainOf(sql`pair.person_id`)}, max(c.filed_at), max(c.filed_at) filter (where c.vulnerability <> 'none'),
      coalesce(array_agg(c.filed_at::text order by c.filed_at)
        filter (where c.filed_at > clock_timestamp() - interval '90 days'), '{}'),
      max(${CAME_DUE}), max(${CAME_DUE}) filter (where ${LATE_AT} is not null),
      max(c.first_contact_due_at) filter (where c.first_contact_due_at <= clock_timestamp()),
      max(c.first_contact_due_at) filter (where c.first_contact_missed_at is not null)
    from pair
    left join complaint c on c.platform_id = pair.platform_id and c.person_id = pair.person_id and ${COUNTED}
    group by 1, 2
    on conflict (platform_id, person_id) do update set (private_domain, last_filed_at, last_priority_at, filings, last_due_at,
      last_breached_due_at, last_first_contact_due_at, last_first_contact_missed_at) =
      (excluded.private_domain, excluded.last_filed_at, excluded.last_priority_at, excluded.filings, excluded.last_due_at,
      excluded.last_breached_due_at, excluded.last_first_contact_due_at, excluded.last_first_contact_missed_at)`);
  await recountBarriers(tx, pairs);
}

async function recountBarriers(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  await tx.execute(sql`
    delete from platform_person_barrier b using (${pairsOf(pairs)}) pair
    where b.platform_id = pair.platform_id and b.person_id = pair.person_id`);
  await tx.execute(sql`
    insert into platform_person_barrier (platform_id, person_id, barrier, last_at)
    select c.platform_id, c.person_id, b.barrier, max(c.filed_at)
    from (${pairsOf(pairs)}) pair
    join complaint c on c.platform_id = pair.platform_id and c.person_id = pair.person_id and ${COUNTED}
    join attempt_barrier b on b.complaint_id = c.id and b.barrier in ${COUNTED_BARRIERS}
    group by 1, 2, 3`);
}
