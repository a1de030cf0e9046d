// What a complaint's log says of the people who acted on it.
import { and, eq } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { complaintEvent } from "@/db/complaint/schema/complaint-event";
import type { LoggedAct } from "@/lib/domain/complaint/appeal-decider";

/** Everything that people of the regulator did to a complaint. */
export function listRegulatorActs(executor: Executor, complaintId: string): Promise<LoggedAct[]> {
  return executor
    .select({ type: complaintEvent.type, side: complaintEvent.side, actorId: complaintEvent.actorId })
    .from(complaintEvent)
    .where(and(eq(complaintEvent.complaintId, complaintId), eq(complaintEvent.side, "regulator")));
}
