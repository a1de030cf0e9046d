// A life whose contact answers a code: another contact each time, so that nobody's other complaints come into it.
import { randomUUID } from "node:crypto";
import type { CommandContext } from "@/lib/commands/context";
import { proveByCode } from "@/lib/commands/prove-by-code";
import type { ConsumerActor } from "@/lib/domain/actor";

export function proveAnew(context: CommandContext, actor: ConsumerActor, complaintId: string) {
  const contact = { value: `wan@${randomUUID()}.test`, locale: "zh" } as const;
  return proveByCode(context, actor, { complaintId, ...contact });
}
