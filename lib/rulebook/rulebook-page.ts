// The rulebook in force and every version before and after it, for anybody.
import { readDatabaseTime } from "@/db/engine/database-time";
import { listRulebooks } from "@/db/rulebook/rulebook";
import { fromReplica } from "@/db/engine/replica";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { type Rulebook, rulebookInForce } from "@/lib/domain/rulebook/rulebook";
import type { Day } from "@/lib/domain/rulebook/standing";
import { chinaDay } from "@/lib/domain/shared/china-time";

export interface RulebookPage {
  readonly rulebook: Rulebook;
  readonly versions: readonly {
    readonly version: string;
    readonly publishedAt: Date;
    readonly effectiveAt: Date;
  }[];
  /** The day for which the standings are said. */
  readonly day: Day;
}

/** Plain data for anybody. */
export async function rulebookPage(): Promise<RulebookPage> {
  const [rows, now] = await fromReplica((db) => Promise.all([listRulebooks(db), readDatabaseTime(db)]));
  const inForce = rulebookInForce(
    rows.map((row) => row.numbers),
    now.getTime(),
  );
  return {
    rulebook: inForce ?? DEFAULT_RULEBOOK,
    versions: rows
      .map(({ version, publishedAt, effectiveAt }) => ({ version, publishedAt, effectiveAt }))
      .reverse(),
    day: chinaDay(now),
  };
}
