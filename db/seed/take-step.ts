// One step of a story, through the command that the product itself would call.
import { SAMPLE_APPEALS, SAMPLE_MESSAGES } from "@/db/seed/answers";
import * as company from "@/db/seed/company-step";
import * as consumer from "@/db/seed/consumer-step";
import * as regulator from "@/db/seed/regulator-step";
import { needed, nth } from "@/db/seed/scene";
import type { StoryScene } from "@/db/seed/scene";
import type { Deed } from "@/db/seed/story";
import { appeal } from "@/lib/complaint/commands/appeal";
import type { Result } from "@/lib/complaint/engine/result";
import { sendMessage } from "@/lib/complaint/commands/send-message";

/** Does it, or answers why not. */
export function takeStep(scene: StoryScene, deed: Deed): Promise<Result<unknown>> {
  switch (deed.do) {
    case "conversation":
      return company.callCustomer(scene, deed.minutes);
    case "ask":
      return company.ask(scene);
    case "propose":
      return company.propose(scene);
    case "proposeAgain":
      return company.proposeAgain(scene);
    case "template":
      return company.proposeTemplate(scene);
    case "contest":
      return company.contestIt(scene, deed.kind);
    case "confirm":
    case "deny":
      return consumer.answerLatestConversation(scene, deed.do);
    case "supply":
      return consumer.supply(scene);
    case "accept":
      return consumer.accept(scene);
    case "dispute":
      return consumer.dispute(scene);
    case "reopen":
      return consumer.reopenIt(scene);
    case "withdraw":
      return consumer.withdrawIt(scene, deed.reason);
    case "dismiss":
      return regulator.dismiss(scene);
    case "uphold":
      return regulator.uphold(scene, deed.to);
    case "adjudicate":
      return regulator.decideBreach(scene, deed.outcome);
    case "decideAppeal":
      return regulator.decideAppeal(scene, deed.outcome);
    case "appeal":
      return appealIt(scene, deed.side);
    case "message":
      return write(scene, deed.from);
  }
}

type PersonSide = "consumer" | "company";

const actorOf = (scene: StoryScene, side: PersonSide) =>
  side === "consumer" ? scene.consumer : needed(scene.agent, "somebody who answers");

function appealIt(scene: StoryScene, side: PersonSide) {
  const { ctx, complaintId } = scene;
  return appeal(ctx, actorOf(scene, side), { complaintId, reason: SAMPLE_APPEALS[side] });
}

function write(scene: StoryScene, side: PersonSide) {
  const { ctx, complaintId, index } = scene;
  return sendMessage(ctx, actorOf(scene, side), { complaintId, text: nth(SAMPLE_MESSAGES[side], index) });
}
