// The acts of one text: how long it may be, and what it does. Another one is a line here and an action.
import { addEvidenceNote } from "@/lib/complaint/commands/add-evidence-note";
import { appeal } from "@/lib/complaint/commands/appeal";
import type { Done } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { disputeResolution } from "@/lib/complaint/commands/dispute-resolution";
import { reopen } from "@/lib/complaint/commands/reopen";
import type { Result } from "@/lib/complaint/engine/result";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import { supplyInformation } from "@/lib/complaint/commands/supply-information";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import type { LimitedField } from "@/lib/domain/shared/limits";

export type TextAct = "dispute" | "information" | "message" | "details" | "reopen" | "appeal";

interface OneText {
  readonly complaintId: string;
  readonly text: string;
}

interface TextVerb {
  readonly limit: LimitedField;
  /** It answers the proposal that waits: refused when the page showed another one. */
  readonly ofProposal?: true;
  readonly say: (ctx: CommandContext, actor: ConsumerActor, about: OneText) => Promise<Result<Done>>;
}

export const TEXT_ACTS: Readonly<Record<TextAct, TextVerb>> = {
  dispute: {
    limit: "reason",
    ofProposal: true,
    say: (ctx, actor, { complaintId, text }) => disputeResolution(ctx, actor, { complaintId, reason: text }),
  },
  information: {
    limit: "answer",
    say: (ctx, actor, { complaintId, text }) => supplyInformation(ctx, actor, { complaintId, answer: text }),
  },
  message: { limit: "message", say: sendMessage },
  details: { limit: "message", say: addEvidenceNote },
  reopen: {
    limit: "reason",
    say: (ctx, actor, { complaintId, text }) => reopen(ctx, actor, { complaintId, reason: text }),
  },
  appeal: {
    limit: "reason",
    say: (ctx, actor, { complaintId, text }) => appeal(ctx, actor, { complaintId, reason: text }),
  },
};
