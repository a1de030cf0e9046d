// Inputs of the complaint commands. Longest texts and most attempts: lib/domain/shared/limits.
import type { BarrierCode } from "@/lib/domain/complaint/barriers";
import type {
  AttemptOutcome,
  Channel,
  CallDirection,
  ContestKind,
  Matter,
  Outcome,
  Referral,
  Status,
  Vulnerability,
  WithdrawalReason,
} from "@/lib/domain/complaint/complaint";

import type { ContactKind } from "@/lib/domain/people/person-identity";

export interface FiledBarrier {
  readonly code: BarrierCode;
  /** In the unit of lib/domain/complaint/barriers. */
  readonly measure: number | null;
  /** `other` says what; `bot_promise_broken` what was promised, where it is known. */
  readonly text?: string;
  /** Of `bot_promise_broken`: the day in China for which it was promised, `2026-11-24`; null or left out: not known. */
  readonly promisedOn?: string | null;
}

export interface FiledAttempt {
  readonly channel: Channel;
  /** Null, as every number here: the consumer left it out, and nothing is put in its place. */
  readonly startedAt: Date | null;
  readonly humanAsks: number | null;
  readonly queueSeconds: number | null;
  readonly outcome: AttemptOutcome;
  readonly barriers: readonly FiledBarrier[];
  /** The keys pressed and words said, in order, as lib/domain/complaint/attempt-path reads them; left out: none was named. */
  readonly path?: readonly string[];
}

export interface FileComplaintInput {
  /** From a hidden field of the form; a retry with the same key files nothing and answers the same. */
  readonly idempotencyKey: string;
  readonly locale: "zh" | "en";
  /** Listed, by the name in URLs; known by its id; or named by the consumer. */
  readonly platform: { readonly slug: string } | { readonly id: string } | { readonly unlistedName: string };
  readonly channel: Channel;
  readonly matter: Matter;
  readonly attempts: readonly FiledAttempt[];
  readonly title: string;
  readonly narrative: string;
  readonly wanted: string;
  readonly region: string | null;
  /** Other than `none` only with the consumer's own consent to say so. */
  readonly vulnerability: Vulnerability;
  readonly heldElsewhere: boolean;
  /** Null: none is left; number and access code are enough. */
  readonly contact: { readonly kind: ContactKind; readonly value: string } | null;
  readonly consentContact: boolean;
  readonly consentPublication: boolean;
}

/** As the form sends it: "just now" is an instant only once the database says when the filing is. */
export type FiledForm = Omit<FileComplaintInput, "attempts"> & {
  readonly attempts: (filedAt: Date) => readonly FiledAttempt[];
};

export interface Filed {
  readonly complaintId: string;
  readonly number: string;
  /** Shown once; derived from the idempotency key, so that a retry shows the same. */
  readonly accessCode: string;
  readonly deadlineAt: Date | null;
  readonly status: Status;
  /** True when this key had filed before. */
  readonly replay: boolean;
}

/** What every other complaint verb answers. */
export interface Done {
  readonly complaintId: string;
  /** The event's number in the log. */
  readonly seq: number;
  readonly at: Date;
  readonly status: Status;
  readonly outcome: Outcome | null;
}

export interface OnComplaint {
  readonly complaintId: string;
}

export interface AttestHumanContactInput extends OnComplaint {
  /** The named person of the company, and their staff number (工号). */
  readonly personName: string;
  readonly personNo: string;
  readonly channel: Channel;
  readonly startedAt: Date;
  readonly seconds: number;
  /** Of a call: who made it; left out: the company's person. */
  readonly direction?: CallDirection;
  /** Of a call that the consumer is said to have made: the last four digits of the number it came from. */
  readonly callerDigits?: string | null;
}

export interface AnswerHumanContactInput extends OnComplaint {
  /** human_contact.id */
  readonly conversationId: string;
}

export interface RequestInformationInput extends OnComplaint {
  readonly question: string;
}

export interface SupplyInformationInput extends OnComplaint {
  readonly answer: string;
}

export interface AcceptInput extends OnComplaint {
  /** "Solved": all that was promised has been received, and none of it falls due. Left out: no. */
  readonly received?: boolean;
}

/** The answer to a promise: its number on the complaint, from 1. */
export interface PromiseInput extends OnComplaint {
  readonly promise: number;
}

export interface ReasonInput extends OnComplaint {
  readonly reason: string;
}

export interface ContestInput extends OnComplaint {
  readonly kind: ContestKind;
  readonly reason: string;
}

export interface UpholdContestInput extends OnComplaint {
  readonly reason: string;
  /** `not_ours` with the right platform known files a new complaint there in the same transaction. */
  readonly rightPlatformId: string | null;
}

export interface ContestUpheld extends Done {
  /** The new complaint elsewhere; its access code is derived and sent to the consumer, not to the regulator. */
  readonly successor: {
    readonly complaintId: string;
    readonly number: string;
    readonly deadlineAt: Date | null;
  } | null;
}

export interface MergeComplaintInput extends OnComplaint {
  /** The earlier complaint of the same person on the same platform, which survives. */
  readonly intoNumber: string;
}

export interface WithdrawInput extends OnComplaint {
  readonly reason: WithdrawalReason;
  readonly note: string | null;
}

export interface AdjudicateInput extends OnComplaint {
  /** On an appeal null lets the outcome stand. */
  readonly outcome: "for_consumer" | "for_company" | null;
  readonly reason: string;
  readonly hadPerson: boolean;
  readonly hadAnswer: boolean;
  readonly breachCounts: boolean;
}

export interface JudgeBreachInput extends OnComplaint {
  readonly breachCounts: boolean;
  /** Null where a second person confirms without words of their own that it does not count. */
  readonly reason: string | null;
}

export interface ReferInput extends OnComplaint {
  readonly to: Referral;
  readonly note: string | null;
}

export interface TextOnComplaint extends OnComplaint {
  readonly text: string;
}

export interface AmendInput extends OnComplaint {
  readonly title: string | null;
  readonly narrative: string | null;
  readonly wanted: string | null;
}

export interface VerifyContactInput {
  readonly value: string;
  readonly locale: "zh" | "en";
  /** The account that is signed in, which the contact then belongs to; null: the contact's own person. */
  readonly joinPersonId: string | null;
}

export interface ProveByCodeInput extends OnComplaint {
  /** The contact that answered the code; the complaint's own, or the one that takes its place. */
  readonly value: string;
  readonly locale: "zh" | "en";
  /** Of one that takes the place of another: whether the company may see it. Left out: no. */
  readonly consentContact?: boolean;
}

export interface ChangeContactInput extends OnComplaint {
  /** As it was typed. */
  readonly value: string;
  /** The language of a person who is new. */
  readonly locale: "zh" | "en";
  /** Whether the company may see this one: asked afresh, whatever was said of the former. */
  readonly consentContact: boolean;
}

export interface ContactChanged extends Done {
  /** It answered a code before, in the account in which it was given now. */
  readonly contactProved: boolean;
  /** The new one, where the former opens nothing any more; null: it is as it was. Shown once. */
  readonly accessCode: string | null;
}

export interface Claimed extends Done {
  /** The new one: the former one opens nothing any more. Shown once. */
  readonly accessCode: string;
  readonly number: string;
}

export interface ContactVerified {
  readonly personId: string;
  readonly contactId: string;
}
