// What time does, run at an instant of the past: the worker's rounds, in its order.
import { recountPeople } from "@/lib/review/rounds/recount-people";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { notify } from "@/lib/notification/rounds/notify";

const SETTLE_BATCH = 500;
const RECOUNT_BATCH = 1_000;
const NOTIFY_BATCH = 500;

export async function runRounds(context: CommandContext): Promise<void> {
  while ((await settleDue(context, { limit: SETTLE_BATCH })).settled >= SETTLE_BATCH);
  while ((await recountPeople(context, { limit: RECOUNT_BATCH })).taken >= RECOUNT_BATCH);
  while ((await notify(context.db, { limit: NOTIFY_BATCH })).taken >= NOTIFY_BATCH);
}
