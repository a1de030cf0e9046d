// One complaint of the sample data: the trouble, the way to a person that was blocked, and what the company finds in the end.
import type { SampleAnswer } from "@/db/seed/answers";
import type { BarrierCode } from "@/lib/domain/complaint/barriers";
import type { Channel, Matter } from "@/lib/domain/complaint/complaint";
import type { DeedKind } from "@/lib/domain/answer/proposal";

export interface SampleComplaint {
  readonly title: string;
  readonly narrative: string;
  readonly wanted: string;
  readonly matter: Matter;
  readonly channel: Channel;
  readonly asks: number;
  readonly queueMinutes: number | null;
  readonly barriers: readonly BarrierCode[];
  /** The keys pressed and words said on the way; left out: none was named. */
  readonly path?: readonly string[];
  /** What the company answers when it does answer. */
  readonly answer?: SampleAnswer;
  /** What the company asks, and what the consumer says to it. */
  readonly question?: string;
  readonly supply?: string;
  /** Why the consumer disputes or opens again, and what the company then answers. */
  readonly objection?: string;
  readonly second?: SampleAnswer;
  /** Its language; Chinese when left out. */
  readonly locale?: "en";
}

export const chat = (
  barriers: readonly BarrierCode[],
  asks: number,
): Pick<SampleComplaint, "channel" | "asks" | "queueMinutes" | "barriers"> => ({
  channel: "app_chat",
  asks,
  queueMinutes: null,
  barriers,
});

export const call = (
  barriers: readonly BarrierCode[],
  asks: number,
  queueMinutes: number | null,
): Pick<SampleComplaint, "channel" | "asks" | "queueMinutes" | "barriers"> => ({
  channel: "hotline",
  asks,
  queueMinutes,
  barriers,
});

/** What a complaint comes to: money with its amount, a thing, or something put right. */
type SampleRemedy =
  "refund" | "compensation" | "replacement" | "repair" | "restore_account" | "explanation" | "other";

const KIND_OF = {
  refund: "refund",
  compensation: "compensation",
  replacement: "replacement",
  repair: "repair",
  restore_account: "correction",
  explanation: "correction",
  other: "other_deed",
} as const satisfies Record<SampleRemedy, DeedKind>;

/** Money is promised within three days; everything else is done, in the words of the answer's first sentence. */
export const answered = (
  remedy: SampleRemedy,
  cents: number | null,
  steps: string,
  answer: string,
): SampleAnswer => {
  const what = answer.split(/(?<=[。！？.!?])\s*/u)[0] ?? answer;
  const thing = { kind: KIND_OF[remedy], what, inDays: 0 };
  return {
    steps,
    answer,
    deeds: [cents === null ? thing : { kind: KIND_OF[remedy], cents, inDays: 3 }],
  };
};

/** Everything else that is said in an English complaint. */
export const ENGLISH = {
  locale: "en",
  question: "Which day and from which number did you last call us? We want to listen to the recording.",
  supply: "Last Thursday around 7 p.m., from the number I gave here.",
  objection: "Nothing has arrived, and nobody has told me why.",
  second: answered(
    "compensation",
    5000,
    "A supervisor went through every step again and called.",
    "The first answer left out the bank's reply, which was our mistake. The rest is paid today, and I will call once more to make sure that it has arrived.",
  ),
} as const satisfies Partial<SampleComplaint>;
