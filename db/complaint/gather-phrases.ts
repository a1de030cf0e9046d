// Notes the phrases that an officer looks at once somebody proved the complaint to be theirs: strangers fill no queue.
import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/engine/client";
import { attempt } from "@/db/complaint/schema/complaint-parts";
import { pathPhrase } from "@/db/complaint/schema/path-phrase";
import { LISTED_PHRASES, phrasesToLookAt } from "@/lib/domain/complaint/attempt-path";

async function note(db: Db | Tx, paths: readonly (readonly string[])[], firstAt: Date): Promise<void> {
  const phrases = phrasesToLookAt(paths).map((phrase) => ({ phrase, firstAt }));
  if (phrases.length > 0) await db.insert(pathPhrase).values(phrases).onConflictDoNothing();
}

/** What stands in a complaint that somebody proves to be theirs at this instant. */
export async function notePhrasesOf(tx: Tx, complaintId: string, at: Date): Promise<void> {
  const rows = await tx
    .select({ path: attempt.path })
    .from(attempt)
    .where(and(eq(attempt.complaintId, complaintId), isNotNull(attempt.path)));
  await note(
    tx,
    rows.map(({ path }) => path ?? []),
    at,
  );
}

/** So long at most two versions run side by side. */
const ROLLOUT = sql`interval '30 days'`;

/** Less than the key of every complaint filed in that time: keys begin with the milliseconds at which they were made. */
const OF_LATE = sql`(lpad(to_hex((extract(epoch from now() - ${ROLLOUT}) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid`;

/**
 * Every phrase of a proved complaint that an officer has to look at and that nobody noted. Runs after the migrations, and again
 * at every start: a process of the version before may have filed one meanwhile, or proved one. All complaints are read while
 * nothing was noted, and then those of late, by the key of their attempts.
 */
export async function gatherPhrases(db: Db): Promise<void> {
  const [noted] = await db.select({ phrase: pathPhrase.phrase }).from(pathPhrase).limit(1);
  const ofLate = noted === undefined ? sql`true` : sql`a.complaint_id >= ${OF_LATE}`;
  const rows = await db.execute<{ path: readonly string[]; at: string }>(sql`
    select a.path, min(c.proved_at)::text as at from attempt a join complaint c on c.id = a.complaint_id
    where ${ofLate} and c.proved_at is not null and a.path is not null and exists (select 1 from unnest(a.path) s(step)
      where s.step !~ '^[0-9*#]$' and s.step <> all(${sql.param([...LISTED_PHRASES])}::text[])
        and not exists (select 1 from path_phrase f where f.phrase = s.step))
    group by a.path order by at`);
  for (const { path, at } of rows) await note(db, [path], new Date(at));
}
