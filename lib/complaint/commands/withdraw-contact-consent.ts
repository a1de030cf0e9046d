// The consumer takes back that the company may see their contact: from now on messages go through us.
// Source: docs/domain/complaint.md, "Consents".
import { endContactConsent } from "@/db/complaint/contact-consent";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import type { Done } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

/** Refused with `nothing_changed` where no consent stands. */
export function withdrawContactConsent(
  ctx: CommandContext,
  actor: ConsumerActor,
  input: { readonly complaintId: string },
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "contact_consent_withdrawn",
    complaintId: input.complaintId,
    effect: async ({ tx, complaint }) =>
      (await endContactConsent(tx, complaint.id)) ? done({ facts: {} }) : refused("nothing_changed"),
  });
}
