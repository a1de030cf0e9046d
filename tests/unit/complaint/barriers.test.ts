// What each barrier may hold beside its name: the number that makes it comparable, and the most that is believed.
import { expect, test } from "vitest";
import { BARRIER_CODES, BARRIER_MEASURE, isBarrierCode } from "@/lib/domain/complaint/barriers";

test("each barrier has the measure of the catalogue, and no more of it than anybody can have met", () => {
  const measures = BARRIER_CODES.map((code) => {
    const measure = BARRIER_MEASURE[code];
    return measure === null ? code : `${code}: ${measure.unit} to ${String(measure.most)}`;
  });
  expect(measures).toEqual([
    "repeat_ask: asks to 999",
    "never_handed_over: asks to 999",
    "canned_loop: replies to 999",
    "same_template: replies to 999",
    "fallback_reply",
    "leave_contact_only",
    "guided_popup: popups to 999",
    "bounce_back: bounces to 999",
    "no_phone_listed",
    "channel_deflection",
    "ivr_no_human: menu_levels to 99",
    "ivr_ignores_speech: asks to 999",
    "ivr_timing_trick: asks to 999",
    "ivr_loop: minutes to 1440",
    "long_queue: minutes to 1440",
    "abandon_nudge: seconds to 3600",
    "queue_lost",
    "hotline_no_human",
    "human_unreachable: attempts to 999",
    "tiered_transfer: tiers to 99",
    "appeal_exhausted",
    "template_apology",
    "read_no_reply: hours to 8760",
    "not_understood",
    "inaccessible",
    "other",
  ]);
});

test("only a name of the catalogue is a barrier", () => {
  expect(BARRIER_CODES.every(isBarrierCode)).toBe(true);
  expect(["", "OTHER", "other ", "toString"].some(isBarrierCode)).toBe(false);
});
