// What each barrier may hold beside its name: the number that makes it comparable, and the most that is believed.
import { expect, test } from "vitest";
import { BARRIER_CLAUSE } from "@/lib/domain/complaint/barrier-clause";
import { ITEM_CLAUSE } from "@/lib/domain/rulebook/collaboration-standard";
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
    "hidden_key: menu_levels to 99",
    "hung_up: times to 999",
    "fake_handover: replies to 999",
    "must_repeat: times to 999",
    "no_queue_info: minutes to 1440",
    "identity_wall: steps to 99",
    "ads_in_queue: minutes to 1440",
    "paid_line: fen to 10000",
    "sent_elsewhere: times to 999",
    "bot_promise_broken: fen to 100000000",
    "other",
  ]);
});

test("only a name of the catalogue is a barrier", () => {
  expect(BARRIER_CODES.every(isBarrierCode)).toBe(true);
  expect(["", "OTHER", "other ", "toString"].some(isBarrierCode)).toBe(false);
});

test("each of the ten that the standard brought answers to a clause, and says whether the clause speaks of it", () => {
  const clauses = BARRIER_CODES.slice(25, 35).map((code) => {
    const clause = BARRIER_CLAUSE[code];
    return clause === null ? code : `${code}: ${ITEM_CLAUSE[clause.item]}, ${clause.fit}`;
  });
  expect(clauses).toEqual([
    "hidden_key: 5.2.2.4, direct",
    "hung_up: 5.2.2.6 a, nearest",
    "fake_handover: 5.2.2.2, direct",
    "must_repeat: 5.2.1, direct",
    "no_queue_info: 5.1.1, direct",
    "identity_wall: 5.1.3, nearest",
    "ads_in_queue: 5.1.1, nearest",
    "paid_line: 5.1.1, nearest",
    "sent_elsewhere: 5.2.2.7, nearest",
    "bot_promise_broken: 5.2.1, nearest",
  ]);
  expect(BARRIER_CLAUSE.other).toBeNull();
});
