// The versions of all the numbers, as they were published. A version is never edited.
import { asc, desc, eq, lte, sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { rulebookVersion } from "@/db/rulebook/schema";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { storedRulebook } from "@/db/rulebook/stored-rulebook";

export interface RulebookRow {
  readonly version: string;
  readonly numbers: Rulebook;
  readonly publishedAt: Date;
  readonly effectiveAt: Date;
  readonly proposedBy: string | null;
  readonly approvedBy: string | null;
}

/** All versions, oldest effect first, and of one instant the one published first. There are few: one per change of a number. */
export async function listRulebooks(db: Executor): Promise<RulebookRow[]> {
  const rows = await db
    .select()
    .from(rulebookVersion)
    .orderBy(asc(rulebookVersion.effectiveAt), asc(rulebookVersion.publishedAt));
  return rows.map((row) => ({ ...row, numbers: storedRulebook(row.version, row.numbers) }));
}

/** The names of all versions, whatever their numbers: a program starts beside versions that it cannot read. */
export async function listRulebookNames(db: Executor): Promise<string[]> {
  const rows = await db.select({ version: rulebookVersion.version }).from(rulebookVersion);
  return rows.map(({ version }) => version);
}

/** A version is asked for at every act and read once by a process; by its print, so that databases do not mix. */
const read = new Map<string, Rulebook>();

/** The version that binds what happens at `at`, as rulebookInForce (lib/domain/rulebook/rulebook) would choose it; null before the first. */
export async function findRulebookInForce(db: Executor, at: Date): Promise<Rulebook | null> {
  const [row] = await db
    .select({ version: rulebookVersion.version, print: sql<string>`md5(${rulebookVersion.numbers}::text)` })
    .from(rulebookVersion)
    .where(lte(rulebookVersion.effectiveAt, at))
    .orderBy(desc(rulebookVersion.effectiveAt), desc(rulebookVersion.publishedAt))
    .limit(1);
  if (row === undefined) return null;
  const key = `${row.version} ${row.print}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const [stored] = await db
    .select({ numbers: rulebookVersion.numbers })
    .from(rulebookVersion)
    .where(eq(rulebookVersion.version, row.version));
  const rulebook = storedRulebook(row.version, stored?.numbers);
  read.set(key, rulebook);
  return rulebook;
}

export interface NewRulebook {
  readonly rulebook: Rulebook;
  readonly publishedAt: Date;
  readonly proposedBy: string | null;
  readonly approvedBy: string | null;
}

/** Stores a version; false when its name is taken. */
export async function insertRulebook(db: Executor, added: NewRulebook): Promise<boolean> {
  const effectiveAt = new Date(added.rulebook.effective_at);
  const rows = await db
    .insert(rulebookVersion)
    .values({
      version: added.rulebook.version,
      numbers: added.rulebook,
      publishedAt: added.publishedAt,
      effectiveAt,
      proposedBy: added.proposedBy,
      approvedBy: added.approvedBy,
    })
    .onConflictDoNothing({ target: rulebookVersion.version })
    .returning({ one: sql`1` });
  return rows.length === 1;
}
