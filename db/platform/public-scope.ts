// The scope of public figures: one platform, or all listed ones.
import { sql, type SQL } from "drizzle-orm";

/** An interval of whole days. */
export const days = (count: number): SQL => sql`make_interval(days => ${count})`;

/** Several platforms as `asked`, each with its platform_id. */
export const askedPlatforms = (ids: readonly string[]): SQL =>
  sql`unnest(${sql.param([...ids])}::uuid[]) as asked(platform_id)`;

/** `c.platform_id` within the scope; for all of them, listed platforms only. */
export function within(platformId: string | null, column: SQL): SQL {
  return platformId === null
    ? sql`${column} in (select id from platform where state = 'listed')`
    : sql`${column} = ${platformId}::uuid`;
}
