// When a complaint (`c`) comes due, and whether it is late: for the counts, the lists that a review rests on and the public
// figures alike. Source: docs/domain/reviews.md, "People are counted", and docs/domain/complaint.md, "Promises".
import { sql } from "drizzle-orm";

/** First breach or closing, whichever is earlier; a broken promise makes it come due once more, late from that instant. */
export const CAME_DUE = sql`greatest(c.due_at, c.promise_broken_at)`;

/**
 * Where its breach counts: the instant of the first breach that does (`lateSince`, lib/domain/complaint/answered-not-agreed). A program
 * of the version before writes the first breach alone. In the words of the index of public breaches.
 */
export const LATE_SINCE = sql`coalesce(c.late_since, c.breached_at)`;

/** Since when it is late, and that counts; null while it is not. */
export const LATE_AT = sql`least(case when c.breach_counts then ${LATE_SINCE} end, c.promise_broken_at)`;
