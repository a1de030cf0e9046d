// The item of GB/T 47746-2026 that each barrier answers to. Source: docs/domain/standings.md.
import type { StandardItem } from "../rulebook/collaboration-standard";
import type { BarrierCode } from "./barriers";

export interface BarrierClause {
  readonly item: StandardItem;
  /** `direct`: the item speaks of it. `nearest`: it does not, and no other item comes nearer. */
  readonly fit: "direct" | "nearest";
}

function direct(item: StandardItem): BarrierClause {
  return { item, fit: "direct" };
}

function nearest(item: StandardItem): BarrierClause {
  return { item, fit: "nearest" };
}

/** Null: no item comes near it. */
export const BARRIER_CLAUSE: Readonly<Record<BarrierCode, BarrierClause | null>> = {
  repeat_ask: direct("words"),
  never_handed_over: direct("asked_for"),
  canned_loop: direct("bot_fails"),
  same_template: nearest("bot_fails"),
  fallback_reply: null,
  leave_contact_only: null,
  guided_popup: nearest("menu_item"),
  bounce_back: direct("back"),
  no_phone_listed: nearest("entry"),
  channel_deflection: null,
  ivr_no_human: direct("own_key"),
  ivr_ignores_speech: direct("wake_word"),
  ivr_timing_trick: direct("wake_word"),
  ivr_loop: nearest("bot_fails"),
  long_queue: null,
  abandon_nudge: null,
  queue_lost: null,
  hotline_no_human: nearest("entry"),
  human_unreachable: null,
  tiered_transfer: nearest("history"),
  appeal_exhausted: null,
  template_apology: null,
  read_no_reply: null,
  not_understood: direct("bot_fails"),
  inaccessible: nearest("age"),
  hidden_key: direct("own_key"),
  hung_up: nearest("bot_fails"),
  fake_handover: direct("words"),
  must_repeat: direct("history"),
  no_queue_info: direct("queue_told"),
  identity_wall: nearest("asked_for"),
  ads_in_queue: nearest("queue_told"),
  paid_line: nearest("entry"),
  sent_elsewhere: nearest("complains"),
  bot_promise_broken: nearest("history"),
  other: null,
};
