// The consumer takes back that the company may see their contact: from now on messages go through us.
// Source: docs/domain/complaint.md, "Consents".
import { endContactConsent } from "@/db/queries/contact-consent";
import type { ConsumerActor } from "@/lib/domain/actor";
import { actOnComplaint } from "@/lib/commands/act-on-complaint";
import type { Done } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { done, refused, type Result } from "@/lib/commands/result";

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
