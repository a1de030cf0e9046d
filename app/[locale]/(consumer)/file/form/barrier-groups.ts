// The barriers in the order in which the form lists them: the common ones of a channel first, the others by where a call or a
// chat got stuck.
import { type BarrierCode } from "@/lib/domain/complaint/barriers";
import type { Channel } from "@/lib/domain/complaint/complaint";

const CHAT: readonly BarrierCode[] = [
  "repeat_ask",
  "never_handed_over",
  "canned_loop",
  "same_template",
  "not_understood",
  "guided_popup",
  "bounce_back",
  "leave_contact_only",
];

const WRITTEN: readonly BarrierCode[] = [
  "read_no_reply",
  "template_apology",
  "fallback_reply",
  "same_template",
  "not_understood",
  "channel_deflection",
];

const FIRST: Readonly<Record<Channel, readonly BarrierCode[]>> = {
  hotline: [
    "ivr_no_human",
    "ivr_ignores_speech",
    "long_queue",
    "abandon_nudge",
    "queue_lost",
    "human_unreachable",
    "ivr_loop",
    "hotline_no_human",
  ],
  app_chat: CHAT,
  web_chat: CHAT,
  mini_program: CHAT,
  official_account: CHAT,
  email: WRITTEN,
  social: WRITTEN,
  counter: ["tiered_transfer", "long_queue", "channel_deflection", "template_apology", "inaccessible"],
};

const ANYWHERE: readonly BarrierCode[] = [
  "repeat_ask",
  "canned_loop",
  "ivr_no_human",
  "long_queue",
  "human_unreachable",
  "not_understood",
  "inaccessible",
];

export const BARRIER_GROUPS = ["asking", "robot", "phone", "queue", "passed_on", "anything"] as const;
export type BarrierGroup = (typeof BARRIER_GROUPS)[number];

const GROUP_OF: Readonly<Record<BarrierCode, BarrierGroup>> = {
  repeat_ask: "asking",
  never_handed_over: "asking",
  fake_handover: "asking",
  identity_wall: "asking",
  guided_popup: "asking",
  bounce_back: "asking",
  leave_contact_only: "asking",
  canned_loop: "robot",
  same_template: "robot",
  fallback_reply: "robot",
  not_understood: "robot",
  template_apology: "robot",
  read_no_reply: "robot",
  bot_promise_broken: "robot",
  no_phone_listed: "phone",
  ivr_no_human: "phone",
  hidden_key: "phone",
  ivr_ignores_speech: "phone",
  ivr_timing_trick: "phone",
  ivr_loop: "phone",
  hotline_no_human: "phone",
  hung_up: "phone",
  paid_line: "phone",
  long_queue: "queue",
  no_queue_info: "queue",
  abandon_nudge: "queue",
  ads_in_queue: "queue",
  queue_lost: "queue",
  human_unreachable: "queue",
  must_repeat: "passed_on",
  tiered_transfer: "passed_on",
  sent_elsewhere: "passed_on",
  channel_deflection: "passed_on",
  appeal_exhausted: "passed_on",
  inaccessible: "anything",
  other: "anything",
};

const CODES = Object.keys(GROUP_OF) as BarrierCode[];

function isChannel(key: string): key is Channel {
  return Object.hasOwn(FIRST, key);
}

interface ListedBarriers {
  readonly first: readonly BarrierCode[];
  /** Without the groups that have nothing left. */
  readonly rest: readonly { readonly group: BarrierGroup; readonly codes: readonly BarrierCode[] }[];
}

/** The common ones of a channel, and all the others in their groups; the list of any channel where it is not chosen yet. */
export function barriersFor(channel: string): ListedBarriers {
  const first = isChannel(channel) ? FIRST[channel] : ANYWHERE;
  const left = CODES.filter((code) => !first.includes(code));
  const rest = BARRIER_GROUPS.map((group) => ({
    group,
    codes: left.filter((code) => GROUP_OF[code] === group),
  }));
  return { first, rest: rest.filter(({ codes }) => codes.length > 0) };
}
