// Versions of the rules. A version never changes, so it is read once per process.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { rulebookVersion } from "@/db/rulebook/schema";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { storedRulebook } from "@/db/rulebook/stored-rulebook";

const known = new WeakMap<object, Map<string, Rulebook>>();

/**
 * One version. Throws when it is missing or malformed: a complaint names only versions that were published.
 * `home`: whose cache to use.
 */
export async function rulebookOf(home: object, executor: Executor, version: string): Promise<Rulebook> {
  const cache = known.get(home) ?? new Map<string, Rulebook>();
  known.set(home, cache);
  const cached = cache.get(version);
  if (cached !== undefined) return cached;
  const [row] = await executor
    .select({ numbers: rulebookVersion.numbers })
    .from(rulebookVersion)
    .where(sql`${rulebookVersion.version} = ${version}`);
  if (row === undefined) throw new Error(`There is no rulebook ${version}.`);
  const rulebook = storedRulebook(version, row.numbers);
  cache.set(version, rulebook);
  return rulebook;
}
