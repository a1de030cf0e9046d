import { expect, test } from "vitest";
import { conversationShown } from "@/lib/complaint/screens/conversation-shown";

const HOUR_MS = 3_600_000;
const FILED_AT = Date.parse("2026-11-23T04:00:00Z");
const atHour = (hour: number) => ({ startedAt: new Date(FILED_AT + hour * HOUR_MS), answer: null });
const counted = (hours: number, cycle = 1) => ({ cycle, elapsedMs: hours * HOUR_MS, budgetMs: 72 * HOUR_MS });

test.each([
  ["where it began", atHour(5), counted(40), 5],
  ["not ahead of the hours that were counted, when the clock stood still", atHour(30), counted(20), 20],
  ["not behind the last hour of the drawing", atHour(80), counted(90), 72],
  ["not before the filing", atHour(-1), counted(40), 0],
])("the dot of a conversation stands %s", (_, conversation, reading, hour) => {
  expect(conversationShown([conversation], FILED_AT, reading).dot?.atHour).toBe(hour);
});

test("a reopened complaint has no dot, and still says who was in touch", () => {
  expect(conversationShown([atHour(5)], FILED_AT, counted(10, 2))).toEqual({ word: "attested", dot: null });
});
