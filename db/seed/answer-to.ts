// What a company answers to a sample complaint: its own answer where there is one, else one that fits any.
import { SAMPLE_ANSWERS, SECOND_ANSWERS } from "@/db/seed/answers";
import type { SampleAnswer } from "@/db/seed/answers";
import type { Story } from "@/db/seed/story";

export function answerTo(story: Story, which: "first" | "second"): SampleAnswer {
  const own = which === "first" ? story.sample.answer : story.sample.second;
  if (own !== undefined) return own;
  const list = which === "first" ? SAMPLE_ANSWERS : SECOND_ANSWERS;
  const answer = list[story.sample.title.length % list.length];
  if (answer === undefined) throw new Error("There is no answer.");
  return answer;
}
