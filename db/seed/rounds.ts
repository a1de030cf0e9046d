// What happens by itself, run at an instant of the past: the worker's rounds, in its order.
import { foldDeltas } from "@/lib/review/rounds/fold-deltas";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { tell } from "@/lib/notification/rounds/tell";

const SETTLE_BATCH = 500;
const FOLD_BATCH = 1_000;
const TELL_BATCH = 500;

export async function runRounds(context: CommandContext): Promise<void> {
  while ((await settleDue(context, { limit: SETTLE_BATCH })).settled >= SETTLE_BATCH);
  while ((await foldDeltas(context, { limit: FOLD_BATCH })).taken >= FOLD_BATCH);
  while ((await tell(context.db, { limit: TELL_BATCH })).taken >= TELL_BATCH);
}
