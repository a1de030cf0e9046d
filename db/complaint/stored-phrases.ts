// Every phrase that an officer decided: what verification reads.
import { isNotNull } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { pathPhrase } from "@/db/complaint/schema/path-phrase";

export interface StoredPhrase {
  readonly phrase: string;
  readonly verdict: string | null;
  readonly seq: number;
}

export async function listStoredPhrases(executor: Executor): Promise<StoredPhrase[]> {
  const rows = await executor
    .select({ phrase: pathPhrase.phrase, verdict: pathPhrase.verdict, seq: pathPhrase.seq })
    .from(pathPhrase)
    .where(isNotNull(pathPhrase.seq));
  return rows.map((row) => ({ ...row, seq: row.seq ?? 0 }));
}
