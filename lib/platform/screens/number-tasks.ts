// Numbers that people doubt: tasks of an officer, those of proved people first.
import { database } from "@/db/engine/client";
import { listNumberTasks, type NumberTask } from "@/db/platform/channel-reports";
import type { RegulatorActor } from "@/lib/domain/people/actor";

export type { NumberTask } from "@/db/platform/channel-reports";

export interface NumberTasks {
  readonly tasks: readonly NumberTask[];
  /** There are more than are shown. */
  readonly more: boolean;
}

export async function numberTasksScreen(_actor: RegulatorActor, shown: number): Promise<NumberTasks> {
  const found = await listNumberTasks(database(), shown + 1);
  return { tasks: found.slice(0, shown), more: found.length > shown };
}
