// When a complaint (`c`) comes due, and whether it is late: for the counts, the lists that a review rests on and the public
// figures alike. Source: docs/domain/reviews.md, "People are counted", and docs/domain/complaint.md, "Promises".
import { sql, type SQL } from "drizzle-orm";
import { days } from "@/db/platform/public-scope";

/** First breach or closing, whichever is earlier; a broken promise makes it come due once more, late from that instant. */
export const CAME_DUE = sql`greatest(c.due_at, c.promise_broken_at)`;

/**
 * Where its breach counts: the instant of the first breach that does (`lateSince`, lib/domain/complaint/answered-not-agreed). A program
 * of the version before writes the first breach alone. In the words of the index of public breaches.
 */
export const LATE_SINCE = sql`coalesce(c.late_since, c.breached_at)`;

/** Since when it is late, and that counts; null while it is not. */
export const LATE_AT = sql`least(case when c.breach_counts then ${LATE_SINCE} end, c.promise_broken_at)`;

/**
 * A complaint comes due at the latest so many days after its filing: 72 h and the longest stall that can be bought. Once more,
 * however long afterwards, when a promise is broken.
 */
const LONGEST_LIFE_DAYS = 14;

/** Proved, counted complaints, of which something may have come due after `from`, until `until`: found by an index. */
export function mayHaveComeDue(from: SQL, until: SQL): SQL {
  return sql`c.counted and c.proved_at is not null and c.filed_at <= ${until}
    and (c.filed_at > ${from} - ${days(LONGEST_LIFE_DAYS)} or c.promise_broken_at > ${from})`;
}

/** An instant at which something came due is in the window: after `from`, and not after `until`. */
export function inWindow(column: string, from: SQL, until: SQL): SQL {
  return sql`(${sql.raw(column)} > ${from} and ${sql.raw(column)} <= ${until})`;
}
