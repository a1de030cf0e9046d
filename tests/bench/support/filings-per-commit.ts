// How many filings share a commit: rows that one transaction wrote bear its number.
import { createClient } from "@/db/engine/client";

/** Of all complaints, none of which changed since. 1 where each has a commit of its own, NaN without complaints. */
export async function filingsPerCommit(url: string): Promise<number> {
  const { sql, close } = createClient(url, { max: 1, statementTimeoutMs: 0 });
  try {
    const [row] = await sql<{ each: number | null }[]>`
      select count(*)::float8 / nullif(count(distinct xmin::text), 0) as each from complaint`;
    return row?.each ?? NaN;
  } finally {
    await close();
  }
}
