// The instant of a command: the one chosen by the seed or a test, else the database's.
import type { Executor } from "@/db/engine/client";
import { readDatabaseTime } from "@/db/engine/database-time";
import type { CommandContext } from "@/lib/complaint/engine/context";

/** The chosen instant in epoch milliseconds; null: the database's clock decides, in the statement that is asked anyway. */
export function chosenMs({ now }: Pick<CommandContext, "now">): number | null {
  return now === "database" ? null : now().getTime();
}

/** The instant at which a command acts. Ask after its locks: the database's clock is read at that moment. */
export async function nowOf(context: Pick<CommandContext, "now">, tx: Executor): Promise<Date> {
  const chosen = chosenMs(context);
  return chosen === null ? readDatabaseTime(tx) : new Date(chosen);
}
