// What a company does in a story.
import { SAMPLE_CONTEST_REASONS, SAMPLE_QUESTIONS, TEMPLATE_ANSWERS } from "@/db/seed/answers";
import type { SampleAnswer, SampleDeed } from "@/db/seed/answers";
import { answerTo } from "@/db/seed/answer-to";
import { needed, nth } from "@/db/seed/scene";
import type { StoryScene } from "@/db/seed/scene";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contest } from "@/lib/complaint/commands/contest";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { requestInformation } from "@/lib/complaint/commands/request-information";
import { chinaDay } from "@/lib/domain/shared/china-time";
import type { Channel, ContestKind } from "@/lib/domain/complaint/complaint";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const agentOf = (scene: StoryScene) => needed(scene.agent, "somebody who answers");

/** Nobody in the samples shared a phone number: they are written to where they complained of, or in the app. */
function writtenChannel(channel: Channel): Channel {
  return channel === "hotline" || channel === "counter" ? "app_chat" : channel;
}

/** The conversation ended a minute ago. */
export function callCustomer(scene: StoryScene, minutes: number) {
  const { name, no } = needed(scene.caller, "a caller");
  return attestHumanContact(scene.ctx, agentOf(scene), {
    complaintId: scene.complaintId,
    personName: name,
    personNo: no,
    channel: writtenChannel(scene.story.sample.channel),
    startedAt: new Date(scene.at.getTime() - (minutes + 1) * MINUTE_MS),
    seconds: minutes * 60,
  });
}

export function ask(scene: StoryScene) {
  const { ctx, complaintId, story } = scene;
  const question = story.sample.question ?? nth(SAMPLE_QUESTIONS, scene.index);
  return requestInformation(ctx, agentOf(scene), { complaintId, question });
}

/** A deed of the sample data, promised for or done on a day counted from the answer. */
function deedOf(scene: StoryScene, { kind, cents, what, inDays }: SampleDeed) {
  const day = chinaDay(new Date(scene.at.getTime() + Math.max(0, inDays) * DAY_MS));
  const days = inDays > 0 ? { by: day, doneOn: null } : { by: null, doneOn: day };
  return { kind, amountCents: cents ?? null, what: what ?? null, ...days };
}

function put(scene: StoryScene, { steps, answer, deeds }: SampleAnswer) {
  const { ctx, complaintId } = scene;
  const about = { complaintId, steps, answer, decision: "granted", followUp: null } as const;
  return proposeResolution(ctx, agentOf(scene), {
    ...about,
    deeds: deeds.map((deed) => deedOf(scene, deed)),
  });
}

export const propose = (scene: StoryScene) => put(scene, answerTo(scene.story, "first"));
export const proposeAgain = (scene: StoryScene) => put(scene, answerTo(scene.story, "second"));

/** The lazy kind. */
export function proposeTemplate(scene: StoryScene) {
  const answer = nth(TEMPLATE_ANSWERS, scene.index);
  const deeds = [{ kind: "other_deed", what: "已将问题反馈给相关部门", inDays: 3 }] as const;
  return put(scene, { steps: "已登记用户诉求。", answer, deeds });
}

export function contestIt(scene: StoryScene, kind: ContestKind) {
  const { ctx, complaintId } = scene;
  return contest(ctx, agentOf(scene), { complaintId, kind, reason: SAMPLE_CONTEST_REASONS[kind] });
}
