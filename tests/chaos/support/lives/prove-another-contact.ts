// A life whose contact answers a code, or is changed: another contact each time, so that nobody's other complaints come into
// it.
import { randomUUID } from "node:crypto";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { changeContact } from "@/lib/complaint/commands/change-contact";
import { proveByCode } from "@/lib/complaint/commands/prove-by-code";
import type { ConsumerActor } from "@/lib/domain/people/actor";

export function proveAnotherContact(context: CommandContext, actor: ConsumerActor, complaintId: string) {
  return proveByCode(context, actor, { complaintId, ...another() });
}

export function changeToAnotherContact(context: CommandContext, actor: ConsumerActor, complaintId: string) {
  return changeContact(context, actor, { complaintId, ...another(), consentContact: false });
}

function another() {
  return { value: `wan@${randomUUID()}.test`, locale: "zh" } as const;
}
