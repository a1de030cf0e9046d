// The rulebook in force and every version before and after it, for anybody.
import { readDatabaseTime } from "@/db/engine/database-time";
import { listRulebooks } from "@/db/rulebook/rulebook";
import { fromReplica } from "@/db/engine/replica";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { type Rulebook, rulebookInForce } from "@/lib/domain/rulebook/rulebook";
import {
  HOUSE_PARTS,
  MECHANISM_STANDING,
  MECHANISMS,
  type Mechanism,
  type Standing,
} from "@/lib/domain/rulebook/standing";

export interface MechanismLine {
  readonly code: Mechanism;
  readonly standing: Standing;
  /** Parts of it are our own. */
  readonly housePart: boolean;
}

export interface RulebookPage {
  readonly rulebook: Rulebook;
  readonly versions: readonly {
    readonly version: string;
    readonly publishedAt: Date;
    readonly effectiveAt: Date;
  }[];
  readonly mechanisms: readonly MechanismLine[];
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
    mechanisms: MECHANISMS.map((code) => ({
      code,
      standing: MECHANISM_STANDING[code],
      housePart: HOUSE_PARTS.includes(code),
    })),
  };
}
