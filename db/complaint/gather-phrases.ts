// Notes the phrases of attempts that were filed before phrases were noted. Runs after the migrations, and again at every
// start: a process of the version before may have filed one meanwhile.
import { sql } from "drizzle-orm";
import type { Db } from "@/db/engine/client";
import { pathPhrase } from "@/db/complaint/schema/path-phrase";
import { LISTED_PHRASES, phrasesToLookAt } from "@/lib/domain/complaint/attempt-path";

/** Every phrase that an officer has to look at and that nobody noted. */
export async function gatherPhrases(db: Db): Promise<void> {
  const rows = await db.execute<{ path: readonly string[]; at: string }>(sql`
    select a.path, min(c.filed_at)::text as at from attempt a join complaint c on c.id = a.complaint_id
    where a.path is not null and exists (select 1 from unnest(a.path) s(step)
      where s.step !~ '^[0-9*#]$' and s.step <> all(${sql.param([...LISTED_PHRASES])}::text[])
        and not exists (select 1 from path_phrase f where f.phrase = s.step))
    group by a.path order by at`);
  for (const { path, at } of rows) {
    const firstAt = new Date(at);
    const phrases = phrasesToLookAt([path]).map((phrase) => ({ phrase, firstAt }));
    if (phrases.length > 0) await db.insert(pathPhrase).values(phrases).onConflictDoNothing();
  }
}
