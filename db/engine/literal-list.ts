// A list of the domain's words inside a statement.
import { sql, type SQL } from "drizzle-orm";

/**
 * `('opened', 'closed')`, for `… in`. Literals instead of parameters, so that PostgreSQL can hold the condition against
 * that of a partial index. Throws for an empty list, which SQL does not have, and for anything but plain words.
 */
export function literalList(words: readonly string[]): SQL {
  if (words.length === 0 || !words.every((word) => /^[a-z0-9_]+$/.test(word))) {
    throw new Error(`Not a list of words: ${JSON.stringify(words)}.`);
  }
  return sql.raw(`(${words.map((word) => `'${word}'`).join(", ")})`);
}
