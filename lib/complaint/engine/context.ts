// What every command is handed beside its actor and its input: the database, and where the time comes from.
import { database } from "@/db/engine/client";
import type { Db } from "@/db/engine/client";

/**
 * `database`: the database's clock_timestamp(), read after the row is locked (docs/domain/complaint.md, "The clock"). The seed and
 * the tests choose the instant instead.
 */
export type TimeSource = "database" | (() => Date);

export interface CommandContext {
  readonly db: Db;
  readonly now: TimeSource;
  /**
   * The number of the last event made by a person that the actor's page showed. When another came since, the command is
   * refused as `somebody_was_faster`: nobody decides on what they have not seen. Left out: judged by the lifecycle alone.
   */
  readonly lastSeenSeq?: number | undefined;
}

/** For the app and the jobs: this process's pool, the database's clock. */
export function productionContext(lastSeenSeq?: number): CommandContext {
  return { db: database(), now: "database", lastSeenSeq };
}

/** For the seed and the tests: everything happens at `instant`. */
export function contextAt(db: Db, instant: Date): CommandContext {
  return { db, now: () => instant };
}
