// Beside the tests of disputes: of those who complained here of one, how many had reached a person.
import { expect, test } from "vitest";
import { disputeWords } from "@/app/[locale]/_platform/dispute-words";
import type { DisputeFigures } from "@/lib/domain/platform/dispute-figures";
import { lineOf, shown } from "./shown-obligations";

const words = (disputes: DisputeFigures | undefined, locale: "zh" | "en" = "en") =>
  disputeWords(locale, shown(disputes === undefined ? {} : { disputes }));
const reached = (hits: number, total: number, ways: DisputeFigures["ways"] = []): DisputeFigures => ({
  reached: { hits, total },
  ways,
});

test("what nobody counted, and nobody who complained, are no number", () => {
  expect(words(undefined)).toEqual([
    "How many people with a dispute reached a person has not been counted yet",
  ]);
  expect(words(undefined, "zh")).toEqual(["投诉纠纷或维权的人里，有多少找到过真人，还没有统计"]);
  expect(words(reached(0, 0))).toEqual([
    "Nobody filed here about a dispute or their rights in the last 90 days",
  ]);
});

test("of nine people no share is given, nor how many; of ten it is, with its interval", () => {
  const nine = words(reached(4, 9, [{ channel: "hotline", people: 4 }]));
  expect(nine[0]).toBe(
    "9 people filed here about a dispute or their rights in the last 90 days, fewer than ten: no rate is published",
  );
  expect(nine.join()).not.toContain("4");
  expect(words(reached(4, 10))[0]).toBe(
    "4 of 10 people who filed here about a dispute or their rights in the last 90 days had reached a person: 40.0%, 16.8%–68.7%",
  );
  expect(words(reached(0, 10), "zh")[0]).toBe(
    "近 90 天，在本站投诉纠纷或维权的 10 人中，0 人此前找到过真人：0.0%，0.0%–27.8%",
  );
});

test("how: three people by a way are a figure, two are named without one", () => {
  const some = reached(5, 20, [
    { channel: "hotline", people: 3 },
    { channel: "email", people: 2 },
  ]);
  expect(words(some)[1]).toBe("They reached one by Hotline (3), E-mail");
  expect(words(some, "zh")[1]).toBe("找到真人的渠道：电话热线 3 人；邮件");
  expect(words(reached(0, 20))).toHaveLength(2);
});

test("it decides nothing: only tests do", () => {
  for (const hits of [0, 1000]) {
    const { met, figure } = lineOf(shown({ disputes: reached(hits, 1000) }), "disputes_keep_a_person");
    expect([met, figure]).toEqual(["not_shown", null]);
  }
});
