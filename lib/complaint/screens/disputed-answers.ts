// The answers of a cycle that were heard and disputed, each with what the consumer said to it: what its judges compare.
import { beginsCycle } from "@/lib/domain/complaint/lifecycle";
import type { LogLine, ProposalFacts } from "@/lib/complaint/screens/complaint-log";

export interface DisputedAnswer {
  readonly proposal: ProposalFacts;
  readonly at: Date;
  readonly disputedAt: Date;
  /** Null when its words were erased. */
  readonly reason: string | null;
}

/** Of the cycle of the last breach, in their order. `log`: newest first, as it is shown. */
export function disputedAnswers(log: readonly LogLine[]): readonly DisputedAnswer[] {
  let waiting: LogLine | null = null;
  let answers: DisputedAnswer[] = [];
  let judged: readonly DisputedAnswer[] = [];
  for (const line of log.toReversed()) {
    if (beginsCycle(line)) answers = [];
    if (line.type === "breach") judged = answers;
    if (line.type === "resolution_proposed") waiting = line;
    if (line.type === "resolution_disputed" && line.facts["answerHeard"] === true && waiting?.proposal) {
      const { proposal, at } = waiting;
      answers = [...answers, { proposal, at, disputedAt: line.at, reason: line.texts[0]?.body ?? null }];
    }
  }
  return judged;
}
