// What a company answers to a case: its own answer where there is one, else one that fits the kind of platform.
import { SAMPLE_ANSWERS, SECOND_ANSWERS } from "@/db/seed/answers";
import type { SampleAnswer } from "@/db/seed/answers";
import type { Story } from "@/db/seed/story";

export function answerTo(told: Story, which: "first" | "second"): SampleAnswer {
  if (which === "first" && told.case.answer !== undefined) return told.case.answer;
  const list = which === "first" ? SAMPLE_ANSWERS : SECOND_ANSWERS;
  const answer = list[told.case.title.length % list.length];
  if (answer === undefined) throw new Error("There is no answer.");
  return answer;
}
