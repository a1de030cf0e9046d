// The lives that loaded complaints lead: what a consumer and a company do, hour by hour. Untouched ones are the most.
import type { RemainingFacts, Step } from "@/tests/bench/support/life-step";
import { STAND_IN } from "@/tests/bench/support/stand-in";

export interface Life {
  /** Its share among lives of its kind, up to a factor. */
  readonly share: number;
  readonly priority: boolean;
  /** In the order of their hours after the filing. */
  readonly steps: readonly Step[];
}

const NONE: RemainingFacts = {};

const attested = (hour: number): Step => ({
  hour,
  type: "human_contact_attested",
  side: "company",
  row: "contact",
  facts: { contactId: STAND_IN.thing, channel: "hotline", startedAt: STAND_IN.startedAt, seconds: 420 },
  texts: [{ kind: "person", body: "陈静\nE1024" }],
});
const asked = (hour: number): Step => ({
  hour,
  type: "information_requested",
  side: "company",
  row: null,
  facts: NONE,
  texts: [{ kind: "question", body: "请提供订单截图和最近一次与机器人对话的时间。" }],
});
const proposed = (hour: number, holds: boolean): Step => ({
  hour,
  type: "resolution_proposed",
  side: "company",
  row: "proposal",
  facts: {
    proposalId: STAND_IN.thing,
    decision: "granted",
    ground: null,
    deeds: [{ kind: "refund", amountCents: 12_900, by: null, doneOn: "2026-01-01" }],
    templateReply: false,
    holds,
  },
  texts: [
    { kind: "steps", body: "已由专人核对订单与对话记录，确认机器人三次拒绝转接。" },
    { kind: "answer", body: "同意全额退款 129 元，原路退回；原因是退款规则配置错误，已改正。" },
  ],
});
const disputed = (hour: number): Step => ({
  hour,
  type: "resolution_disputed",
  side: "consumer",
  row: null,
  facts: NONE,
  texts: [{ kind: "reason", body: "退款没有到账，客服也没有再联系我。" }],
});
const accepted = (hour: number, received: boolean): Step => ({
  hour,
  type: "resolution_accepted",
  side: "consumer",
  row: null,
  facts: { received },
  texts: [],
});
const contested = (hour: number): Step => ({
  hour,
  type: "contested",
  side: "company",
  row: "contest",
  facts: { kind: "out_of_scope" },
  texts: [{ kind: "reason", body: "该订单由第三方商家履行，已告知消费者联系方式。" }],
});
const withdrawn = (hour: number): Step => ({
  hour,
  type: "withdrawn",
  side: "consumer",
  row: null,
  facts: { reason: "settled_elsewhere" },
  texts: [],
});

const both = (share: number, steps: readonly Step[]): Life[] => [
  { share: share * 0.85, priority: false, steps },
  { share: share * 0.15, priority: true, steps },
];

/** Lives that are looked at while they are still open. */
export const OPEN_LIVES: readonly Life[] = [
  ...both(0.45, []),
  ...both(0.15, [attested(5)]),
  ...both(0.06, [attested(30)]),
  ...both(0.08, [attested(4), asked(10)]),
  ...both(0.14, [attested(6), proposed(20, true)]),
  ...both(0.06, [attested(3), proposed(15, true), disputed(30)]),
  ...both(0.06, [contested(12)]),
];

/** Lives that are over: solved and received, answered by silence, accepted too late, withdrawn. */
export const CLOSED_LIVES: readonly Life[] = [
  ...both(0.5, [attested(6), proposed(20, true), accepted(40, true)]),
  ...both(0.2, [attested(6), proposed(20, true)]),
  ...both(0.2, [attested(50), proposed(80, false), accepted(100, false)]),
  ...both(0.1, [withdrawn(5)]),
];
