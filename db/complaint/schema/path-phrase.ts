// What people said on the way to a person and no list has: each phrase once, and what an officer said of it.
import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { PHRASE_VERDICTS } from "@/lib/domain/complaint/attempt-path";
import { instant } from "@/db/engine/columns";

/** A row stays; its verdict may become another one. */
export const pathPhrase = pgTable(
  "path_phrase",
  {
    /** As lib/domain/complaint/attempt-path reads it. */
    phrase: text("phrase").primaryKey(),
    /** When the first complaint that has it was proved, at its filing or later. */
    firstAt: instant("first_at").notNull(),
    /** Null: it waits for an officer's look. */
    verdict: text("verdict", { enum: PHRASE_VERDICTS }),
    /** Which edit of the log of phrases decided it last. */
    seq: integer("seq"),
  },
  (t) => [
    index("path_phrase_waiting")
      .on(t.firstAt, t.phrase)
      .where(sql`${t.verdict} is null`),
    index("path_phrase_decided")
      .on(t.seq)
      .where(sql`${t.seq} is not null`),
    check("phrase_is_decided_by_an_edit", sql`(${t.verdict} is null) = (${t.seq} is null)`),
  ],
);
