// Which conversations with a consumer can be true. Both sides of every limit.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import {
  whyNoConversation,
  type ConversationClaim,
  type ClaimContext,
} from "@/lib/domain/complaint/human-contact";
import { isNewPerson } from "@/lib/domain/people/new-person";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = 100 * HOUR;

const written: ConversationClaim = {
  startedAt: 50 * HOUR,
  seconds: 600,
  channel: "app_chat",
  direction: null,
  callerDigits: null,
};
const call: ConversationClaim = { ...written, channel: "hotline", direction: "to_consumer" };
const why = (claim: ConversationClaim, about: Partial<ClaimContext> = {}) =>
  whyNoConversation(
    claim,
    { filedAt: HOUR, now: NOW, numberKnown: true, othersOfThatPerson: [], ...about },
    DEFAULT_RULEBOOK,
  );

describe("when it was", () => {
  test.each([
    ["in the instant of the filing", { startedAt: HOUR }, null],
    ["before the filing", { startedAt: HOUR - 1 }, "conversation_before_filing"],
    ["over just now", { startedAt: NOW - 10 * MINUTE }, null],
    ["not over yet", { startedAt: NOW - 10 * MINUTE + 1 }, "conversation_not_over"],
    ["in the future", { startedAt: NOW + 1 }, "conversation_in_future"],
    ["a minute", { seconds: 60 }, null],
    ["less than a minute", { seconds: 59 }, "conversation_too_short"],
    ["240 minutes", { seconds: 240 * 60 }, null],
    ["more than 240 minutes", { seconds: 240 * 60 + 1 }, "conversation_too_long"],
    [
      "480 minutes from now, seconds after the filing",
      { startedAt: NOW, seconds: 480 * 60 },
      "conversation_too_long",
    ],
  ] as const)("%s", (_, changed, refusal) => {
    expect(why({ ...written, ...changed })).toBe(refusal);
  });
});

describe("by which channel", () => {
  const theirs = { ...call, direction: "from_consumer", callerDigits: "4321" } as const;

  test("a call needs a number to call, writing does not", () => {
    expect(why(call)).toBeNull();
    expect(why(call, { numberKnown: false })).toBe("no_number_to_call");
    expect(why(written, { numberKnown: false })).toBeNull();
    expect(why({ ...written, channel: "counter" }, { numberKnown: false })).toBeNull();
  });

  test.each([
    ["four digits", "4321", null],
    ["none", null, "caller_digits_needed"],
    ["three", "432", "caller_digits_needed"],
    ["five", "54321", "caller_digits_needed"],
    ["letters", "43a1", "caller_digits_needed"],
  ])("a call of the consumer shows its last four digits: %s", (_, callerDigits, refusal) => {
    expect(why({ ...theirs, callerDigits }, { numberKnown: false })).toBe(refusal);
  });
});

describe("how many at once", () => {
  const at = (startedAt: number, about: Partial<ConversationClaim> = {}) => ({
    ...written,
    startedAt,
    ...about,
  });
  const spoken = ["hotline", "counter"] as const;

  test.each(spoken)("a call and another by %s never overlap; ends may touch", (channel) => {
    const other = at(50 * HOUR, { channel });
    const claim = (startedAt: number) => why({ ...call, startedAt }, { othersOfThatPerson: [other] });
    expect(claim(50 * HOUR + 10 * MINUTE)).toBeNull();
    expect(claim(50 * HOUR + 10 * MINUTE - 1)).toBe("conversation_overlaps");
    expect(claim(50 * HOUR - 10 * MINUTE)).toBeNull();
    expect(claim(50 * HOUR - 10 * MINUTE + 1)).toBe("conversation_overlaps");
    expect(claim(50 * HOUR)).toBe("conversation_overlaps");
  });

  test("a person who speaks may write meanwhile", () => {
    expect(why(call, { othersOfThatPerson: [written] })).toBeNull();
    expect(why(written, { othersOfThatPerson: [call] })).toBeNull();
  });

  test("eight are written at a time, not nine", () => {
    const seven = Array.from({ length: 7 }, () => written);
    expect(why(written, { othersOfThatPerson: seven })).toBeNull();
    expect(why(written, { othersOfThatPerson: [...seven, written] })).toBe("too_many_texts");
  });

  test("eight that are over before others begin are no nine", () => {
    const four = Array.from({ length: 4 }, () => at(50 * HOUR, { seconds: 300 }));
    const later = Array.from({ length: 7 }, () => at(50 * HOUR + 5 * MINUTE, { seconds: 300 }));
    expect(why(written, { othersOfThatPerson: [...four, ...later] })).toBeNull();
    const oneMore = at(50 * HOUR + 5 * MINUTE, { seconds: 60 });
    expect(why(written, { othersOfThatPerson: [...four, ...later, oneMore] })).toBe("too_many_texts");
  });
});

test("a person is new for seven days", () => {
  const days = (count: number) => count * 24 * HOUR;
  expect(isNewPerson(0, 0)).toBe(true);
  expect(isNewPerson(0, days(7) - 1)).toBe(true);
  expect(isNewPerson(0, days(7))).toBe(false);
});
