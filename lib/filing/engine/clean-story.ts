// A filing as it is stored: clean texts, and no attempt after the filing itself.
import { cleanText } from "@/lib/domain/shared/clean-text";
import type { FileComplaintInput } from "@/lib/complaint/engine/complaint-inputs";
import type { ComplaintStory } from "@/lib/complaint/engine/new-complaint";

export function cleanStory(input: FileComplaintInput, atMs: number): ComplaintStory {
  const region = input.region === null ? "" : cleanText(input.region);
  return {
    channel: input.channel,
    matter: input.matter,
    locale: input.locale,
    region: region === "" ? null : region,
    vulnerability: input.vulnerability,
    heldElsewhere: input.heldElsewhere,
    consentContact: input.consentContact,
    consentPublication: input.consentPublication,
    title: cleanText(input.title),
    narrative: cleanText(input.narrative),
    wanted: cleanText(input.wanted),
    attempts: input.attempts.map((attempt) => ({
      ...attempt,
      startedAt: attempt.startedAt === null ? null : new Date(Math.min(attempt.startedAt.getTime(), atMs)),
      barriers: attempt.barriers.map((barrier) =>
        barrier.text === undefined ? barrier : { ...barrier, text: cleanText(barrier.text) },
      ),
    })),
  };
}
