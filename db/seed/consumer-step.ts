// What a consumer does in a story.
import { and, desc, eq, isNull } from "drizzle-orm";
import { humanContact } from "@/db/complaint/schema/complaint-parts";
import { SAMPLE_DISPUTES, SAMPLE_REOPENINGS, SAMPLE_SUPPLIES } from "@/db/seed/answers";
import { nth } from "@/db/seed/scene";
import type { StoryScene } from "@/db/seed/scene";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { confirmHumanContact } from "@/lib/complaint/commands/confirm-human-contact";
import { denyHumanContact } from "@/lib/complaint/commands/deny-human-contact";
import { disputeResolution } from "@/lib/complaint/commands/dispute-resolution";
import { reopen } from "@/lib/complaint/commands/reopen";
import { supplyInformation } from "@/lib/complaint/commands/supply-information";
import { withdraw } from "@/lib/complaint/commands/withdraw";
import type { WithdrawalReason } from "@/lib/domain/complaint/complaint";

/** The latest conversation without an answer; the command refuses when there is none. */
async function openConversation({ ctx, complaintId }: StoryScene): Promise<string> {
  const [row] = await ctx.db
    .select({ id: humanContact.id })
    .from(humanContact)
    .where(and(eq(humanContact.complaintId, complaintId), isNull(humanContact.answer)))
    .orderBy(desc(humanContact.seq))
    .limit(1);
  return row?.id ?? "";
}

export async function answerLatestConversation(scene: StoryScene, answer: "confirm" | "deny") {
  const verb = answer === "confirm" ? confirmHumanContact : denyHumanContact;
  const { ctx, consumer, complaintId } = scene;
  return verb(ctx, consumer, { complaintId, conversationId: await openConversation(scene) });
}

export function supply({ ctx, consumer, complaintId, story, index }: StoryScene) {
  const answer = story.sample.supply ?? nth(SAMPLE_SUPPLIES, index);
  return supplyInformation(ctx, consumer, { complaintId, answer });
}

export const accept = ({ ctx, consumer, complaintId }: StoryScene) =>
  acceptResolution(ctx, consumer, { complaintId });

export const dispute = ({ ctx, consumer, complaintId, story, index }: StoryScene) =>
  disputeResolution(ctx, consumer, {
    complaintId,
    reason: story.sample.objection ?? nth(SAMPLE_DISPUTES, index),
  });

export const reopenIt = ({ ctx, consumer, complaintId, story, index }: StoryScene) =>
  reopen(ctx, consumer, { complaintId, reason: story.sample.objection ?? nth(SAMPLE_REOPENINGS, index) });

export const withdrawIt = ({ ctx, consumer, complaintId }: StoryScene, reason: WithdrawalReason) =>
  withdraw(ctx, consumer, { complaintId, reason, note: null });
