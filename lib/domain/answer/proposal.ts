// What a company's answer decides, and the deeds that it consists of. Source: docs/domain/complaint.md, "What an answer is".

/** Whether the wish is met, in whole or in part, or not. */
export const PROPOSAL_DECISIONS = ["granted", "partly", "refused"] as const;
export type ProposalDecision = (typeof PROPOSAL_DECISIONS)[number];

/** Why a wish is refused. */
export const REFUSAL_GROUNDS = ["not_entitled", "already_done", "beyond_power", "disproportionate"] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** Deeds that are measured in money. */
export const MONEY_DEEDS = ["refund", "compensation"] as const;
/** Deeds that concern a thing, which is named. */
const THING_DEEDS = ["replacement", "repair", "redelivery"] as const;
/** Deeds that only their words describe. */
const WORDED_DEEDS = ["correction", "other_deed"] as const;

export const DEED_KINDS = [...MONEY_DEEDS, ...THING_DEEDS, ...WORDED_DEEDS] as const;
export type DeedKind = (typeof DEED_KINDS)[number];

const MONEY: readonly DeedKind[] = MONEY_DEEDS;
const THINGS: readonly DeedKind[] = THING_DEEDS;

/** Whether a deed is measured in money. */
export function isMoneyDeed(kind: DeedKind): boolean {
  return MONEY.includes(kind);
}

/** Whether a deed concerns a thing, which is named. */
export function isThingDeed(kind: DeedKind): boolean {
  return THINGS.includes(kind);
}
