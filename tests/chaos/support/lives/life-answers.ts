// An answer of the company made by chance: flagged or not, its deed done today or promised.
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { chinaDay, chinaDayOver } from "@/lib/domain/shared/china-time";
import { asAnybody, words, type Verb } from "@/tests/chaos/support/lives/life-scene";

export const propose: Verb = ({ actor, life, random, nowMs }) => {
  const flagged = random.percent(25);
  const by = random.percent(30) ? chinaDay(new Date(nowMs + random.below(200 * 3_600_000))) : null;
  const doneOn = by === null ? chinaDay(new Date(nowMs)) : null;
  const deeds = [{ kind: "refund" as const, amountCents: 1, what: null, by, doneOn }];
  const promisedMs = by === null ? null : (chinaDayOver(by)?.getTime() ?? null);
  const input = {
    complaintId: life.filed.complaintId,
    steps: "核对",
    answer: flagged ? "退" : `订单已经核对完毕${words(random)}`,
    decision: "granted" as const,
    followUp: null,
    deeds,
  };
  return {
    run: (context) => proposeResolution(context, asAnybody(actor), input),
    about: { templateReply: flagged },
    logged: {
      ...(flagged ? { templateReply: true } : {}),
      deeds: [{ dueMs: promisedMs }],
      ...(promisedMs === null ? {} : { promisedMs }),
    },
  };
};
