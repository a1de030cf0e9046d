// Which barriers people meet in which channel: these stand first in the form. All 26 can be reported anywhere.
import { BARRIER_CODES, type BarrierCode } from "@/lib/domain/barriers";
import type { Channel } from "@/lib/domain/complaint";

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

/** The common ones of a channel, and all the others in the order of the list. */
export function barriersFor(channel: string): {
  readonly first: readonly BarrierCode[];
  readonly rest: readonly BarrierCode[];
} {
  const first = isKey(channel) ? FIRST[channel] : ANYWHERE;
  return { first, rest: BARRIER_CODES.filter((code) => !first.includes(code)) };
}

function isKey(channel: string): channel is Channel {
  return Object.hasOwn(FIRST, channel);
}
