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

/**
 * Every phrase of a proved complaint that an officer has to look at and that nobody noted. Runs after the migrations, and again
 * at every start: a process of the version before may have filed one meanwhile, or proved one.
 */
export async function gatherPhrases(db: Db): Promise<void> {
  const rows = await db.execute<{ path: readonly string[]; at: string }>(sql`
    select a.path, min(c.proved_at)::text as at from attempt a join complaint c on c.id = a.complaint_id
    where c.proved_at is not null and a.path is not null and exists (select 1 from unnest(a.path) s(step)
      where s.step !~ '^[0-9*#]$' and s.step <> all(${sql.param([...LISTED_PHRASES])}::text[])
        and not exists (select 1 from path_phrase f where f.phrase = s.step))
    group by a.path order by at`);
  for (const { path, at } of rows) await note(db, [path], new Date(at));
}
