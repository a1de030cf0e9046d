// Phrases that no list has: what waits for an officer's look, where it was said, and what was decided of it.
import { and, desc, eq, isNotNull, lt, sql } from "drizzle-orm";
import type { Executor, Tx } from "@/db/engine/client";
import { attempt } from "@/db/complaint/schema/complaint-parts";
import { pathPhrase } from "@/db/complaint/schema/path-phrase";
import { editEvent } from "@/db/edit/schema";
import { handOf } from "@/db/platform/hand-of";
import { LISTED_PHRASES, type PhraseVerdict } from "@/lib/domain/complaint/attempt-path";
import type { Channel } from "@/lib/domain/complaint/complaint";
import { PHRASES_FILE } from "@/lib/domain/shared/edit-log";

/** Of an attempt: what officers said of the phrases on its way. */
export const LOOKED_OF_PATH = sql<Readonly<Record<string, PhraseVerdict>> | null>`(
  select jsonb_object_agg(f.phrase, f.verdict) from path_phrase f
  where f.phrase = any(${attempt.path}) and f.verdict is not null)`;

/** More than these are not counted. */
const MOST_COUNTED = 1_000;
/** So many of the longest waiting are put in the order of their people. */
const MOST_RANKED = 5_000;
const EXAMPLES = 3;

/** A list that grew since may have what waited before. */
const WAITS = sql`f.verdict is null and f.phrase <> all(${sql.param([...LISTED_PHRASES])}::text[])`;

export interface WaitingPhrases {
  /** Up to a thousand. */
  readonly count: number;
  /** Since when the oldest waits; null when none does. */
  readonly oldest: Date | null;
}

export async function countWaitingPhrases(db: Executor): Promise<WaitingPhrases> {
  const [row] = await db.execute<{ count: number; oldest: string | null }>(sql`
    select count(*)::int as count, min(first_at)::text as oldest from (
      select f.first_at from path_phrase f where ${WAITS} order by f.first_at, f.phrase limit ${MOST_COUNTED}) waiting`);
  const oldest = row?.oldest ?? null;
  return { count: row?.count ?? 0, oldest: oldest === null ? null : new Date(oldest) };
}

export interface PhraseExample {
  readonly number: string;
  readonly channel: Channel;
  readonly path: readonly string[];
  readonly nameZh: string;
  readonly nameEn: string;
}

export interface WaitingPhrase {
  readonly phrase: string;
  readonly firstAt: Date;
  /** Proved people who said it in a complaint that counts; those of one private mail domain are one. */
  readonly people: number;
  /** Attempts whose way has it, up to a thousand. */
  readonly attempts: number;
  /** The newest complaints that have it. */
  readonly examples: readonly PhraseExample[];
}

/** Of up to a thousand attempts of such complaints. */
const PEOPLE = sql`(
  select count(distinct who)::int from (
    select ${handOf(sql`c.person_id`)} as who from attempt a join complaint c on c.id = a.complaint_id
    where a.path @> array[f.phrase] and c.counted and c.proved_at is not null limit ${MOST_COUNTED}) said)`;

/** What waits for an officer's look: what most people said first, and of as many people the longest waiting. */
export async function listWaitingPhrases(db: Executor, limit: number): Promise<WaitingPhrase[]> {
  const rows = await db.execute<{
    phrase: string;
    first_at: string;
    people: number;
    attempts: number;
    examples: readonly PhraseExample[] | null;
  }>(sql`
    select w.phrase, w.first_at::text, w.people, said.attempts, said.examples
    from (select f.phrase, f.first_at, ${PEOPLE} as people
      from (select f.phrase, f.first_at from path_phrase f where ${WAITS}
        order by f.first_at, f.phrase limit ${MOST_RANKED}) f
      order by people desc, f.first_at, f.phrase limit ${limit}) w
    cross join lateral (
      with found as materialized (
        select a.complaint_id, a.n, a.channel, a.path from attempt a
        where a.path @> array[w.phrase] limit ${MOST_COUNTED})
      select (select count(*)::int from found) as attempts,
        (select jsonb_agg(jsonb_build_object('number', c.number, 'channel', l.channel, 'path', l.path,
            'nameZh', p.name_zh, 'nameEn', p.name_en) order by l.complaint_id desc, l.n)
          from (select * from found order by complaint_id desc, n limit ${EXAMPLES}) l
          join complaint c on c.id = l.complaint_id join platform p on p.id = c.platform_id) as examples
    ) said
    order by w.people desc, w.first_at, w.phrase`);
  return rows.map(({ phrase, first_at, people, attempts, examples }) => ({
    phrase,
    firstAt: new Date(first_at),
    people,
    attempts,
    examples: examples ?? [],
  }));
}

export interface DecidedPhrase {
  readonly phrase: string;
  readonly verdict: PhraseVerdict | null;
  /** Which edit of the log decided it. */
  readonly seq: number | null;
  readonly at: Date;
  readonly actorId: string | null;
  readonly reason: string | null;
}

/** What was decided, the latest first; after a page, what was decided before its last edit. */
export function listDecidedPhrases(
  db: Executor,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<DecidedPhrase[]> {
  return db
    .select({
      phrase: pathPhrase.phrase,
      verdict: pathPhrase.verdict,
      seq: pathPhrase.seq,
      at: editEvent.at,
      actorId: editEvent.actorId,
      reason: editEvent.reason,
    })
    .from(pathPhrase)
    .innerJoin(editEvent, and(eq(editEvent.fileId, PHRASES_FILE), eq(editEvent.seq, pathPhrase.seq)))
    .where(before === null ? isNotNull(pathPhrase.seq) : lt(pathPhrase.seq, before))
    .orderBy(desc(pathPhrase.seq))
    .limit(limit);
}

/** A phrase that somebody said and no list has; null when there is none. */
export async function findPhrase(
  db: Executor,
  phrase: string,
): Promise<{ readonly verdict: PhraseVerdict | null; readonly seq: number | null } | null> {
  const [row] = await db
    .select({ verdict: pathPhrase.verdict, seq: pathPhrase.seq })
    .from(pathPhrase)
    .where(eq(pathPhrase.phrase, phrase));
  return row ?? null;
}

/** Notes the verdict with the edit that gave it. */
export async function setPhraseVerdict(
  tx: Tx,
  phrase: string,
  { verdict, seq }: { readonly verdict: PhraseVerdict; readonly seq: number },
): Promise<void> {
  await tx.update(pathPhrase).set({ verdict, seq }).where(eq(pathPhrase.phrase, phrase));
}
