// When a person of the company has spoken: what the lists of company and regulator, the deadline's drawing and the first-contact
// milestone ask.
import { describe, expect, test } from "vitest";
import { isDueSoon } from "@/lib/domain/complaint/due-soon";
import { CONVERSATION_KINDS, isFirstContact, personSpoke } from "@/lib/domain/complaint/person-spoke";

describe("a person has spoken", () => {
  test.each([
    ["nobody said anything", 0, 0, 0, false],
    ["the company attested a conversation", 1, 0, 0, true],
    ["there is only a call that the consumer has yet to confirm", 1, 0, 1, false],
    ["there is such a call, and another conversation", 2, 0, 1, true],
    ["the complaint was reopened, and all of it was before", 1, 1, 0, false],
    ["the complaint was reopened, and there is one since", 2, 1, 0, true],
    ["it was reopened, and what is new is to be confirmed beside an earlier one", 2, 1, 1, true],
    ["it was reopened, and everything is to be confirmed", 2, 1, 2, false],
  ])("when %s", (_when, contactsStanding, contactsBefore, contactsToConfirm, spoke) => {
    expect(personSpoke({ contactsStanding, contactsBefore, contactsToConfirm })).toBe(spoke);
  });
});

test("a first contact stands, and is no call that the consumer has yet to confirm", () => {
  expect(CONVERSATION_KINDS).toHaveLength(12);
  expect(CONVERSATION_KINDS.filter(isFirstContact)).toEqual([
    { answer: null, direction: null },
    { answer: null, direction: "to_consumer" },
    { answer: "confirmed", direction: null },
    { answer: "confirmed", direction: "to_consumer" },
    { answer: "confirmed", direction: "from_consumer" },
  ]);
});

test("a complaint is due soon from six hours before its deadline until it is late", () => {
  const hours = (count: number) => count * 3_600_000;
  expect([hours(6) + 1, hours(6), 1, 0].map(isDueSoon)).toEqual([false, true, true, false]);
});
