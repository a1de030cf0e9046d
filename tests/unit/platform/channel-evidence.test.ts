// What people and testers show of a channel, claim by claim, on both sides of every number.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import {
  BARRIERS_AGAINST,
  changedSince,
  channelEvidence,
  type ChannelTests,
  type ClaimCounts,
} from "@/lib/domain/platform/channel-evidence";

const MILLION = 1_000_000;
type Claim = Parameters<typeof expectation>[0];
type Reported = readonly [reached: number, against: number];

const reports = ([reached, against]: Reported) => ({ reached, against });
const UNHEARD: ClaimCounts = { reports: reports([0, 0]), reportsSince: reports([0, 0]), tests: null };
const tests = (total: number, reached: number, decided = total >= 3): ChannelTests => ({
  total,
  reached,
  decided,
});

/** What is known of one claim when nothing is known of the others. */
function expectation(
  claim: "reaches_a_person" | "one_tap" | "elder_line" | "text",
  counts: Partial<ClaimCounts>,
  users: number | null = null,
  rules: Partial<typeof DEFAULT_RULEBOOK> = {},
) {
  const none = { reaches_a_person: UNHEARD, one_tap: UNHEARD, elder_line: UNHEARD, text: UNHEARD };
  const all = { ...none, [claim]: { ...UNHEARD, ...counts } };
  return channelEvidence(all, users, { ...DEFAULT_RULEBOOK, ...rules })[claim];
}
/** Never tested. */
const people = (claim: Claim, reported: Reported, users: number | null = null) =>
  expectation(claim, { reports: reports(reported), reportsSince: reports([0, 0]) }, users);

test("of a channel of which nobody reported and that nobody tested, nothing is known", () => {
  const none = { reaches_a_person: UNHEARD, one_tap: UNHEARD, elder_line: UNHEARD, text: UNHEARD };
  expect(channelEvidence(none, null, DEFAULT_RULEBOOK)).toEqual({
    reaches_a_person: "unverified",
    one_tap: "unverified",
    elder_line: "unverified",
    text: "unverified",
  });
});

test("a line can reach a person and still hide the key", () => {
  const counts = {
    reaches_a_person: { ...UNHEARD, reports: reports([31, 0]) },
    one_tap: { ...UNHEARD, reports: reports([31, 301]) },
    elder_line: { ...UNHEARD, reports: reports([0, 5]) },
    text: { ...UNHEARD, reports: reports([3, 0]) },
  };
  expect(channelEvidence(counts, null, DEFAULT_RULEBOOK)).toEqual({
    reaches_a_person: "confirmed",
    one_tap: "contradicted",
    elder_line: "contradicted",
    text: "confirmed",
  });
});

describe.each(["reaches_a_person", "elder_line", "text"] as const)("%s, by people alone", (claim) => {
  test.each<[...Reported, string]>([
    [3, 0, "confirmed"],
    [2, 0, "unverified"],
    [3, 1000, "confirmed"],
    [0, 5, "contradicted"],
    [0, 4, "unverified"],
    [1, 5, "unverified"],
    [2, 1000, "unverified"],
  ])("%i reached one, %i say that nobody is there: %s", (reached, against, expected) => {
    expect(people(claim, [reached, against])).toBe(expected);
  });
});

describe("one tap, by people alone", () => {
  test.each<[...Reported, string]>([
    [3, 0, "confirmed"],
    [2, 0, "unverified"],
    [3, 2, "confirmed"],
    [3, 3, "unverified"],
    [6, 5, "confirmed"],
    [5, 5, "contradicted"],
    [4, 5, "contradicted"],
    [0, 5, "contradicted"],
    [0, 4, "unverified"],
  ])("%i got through at once, %i say otherwise: %s", (reached, against, expected) => {
    expect(people("one_tap", [reached, against])).toBe(expected);
  });
});

describe.each(["reaches_a_person", "one_tap", "elder_line", "text"] as const)(
  "%s on a large platform",
  (claim) => {
    test.each([
      [null, 5],
      [MILLION, 5],
      [MILLION + 1, 15],
      [10 * MILLION + 1, 50],
      [100 * MILLION + 1, 200],
    ])("of %s users is contradicted by %i people and not by one fewer", (users, enough) => {
      expect(people(claim, [0, enough], users)).toBe("contradicted");
      expect(people(claim, [0, enough - 1], users)).toBe("unverified");
    });

    test("is confirmed by as many people as on a small one", () => {
      expect(people(claim, [3, 0], 100 * MILLION + 1)).toBe("confirmed");
      expect(people(claim, [2, 0], 100 * MILLION + 1)).toBe("unverified");
    });

    test("goes by the numbers of the rulebook", () => {
      const rules = { evidence_confirming_people: 4, evidence_contradicting_people: 6 };
      const at = (reported: Reported) => expectation(claim, { reports: reports(reported) }, null, rules);
      expect([at([3, 0]), at([4, 0]), at([0, 5]), at([0, 6])]).toEqual([
        ...["unverified", "confirmed"],
        ...["unverified", "contradicted"],
      ]);
    });
  },
);

describe("a campaign outweighs the reports before it, where it found something", () => {
  const before = (claim: Claim, reported: Reported, found: ChannelTests) =>
    expectation(claim, { reports: reports(reported), tests: found });
  const since = (claim: Claim, reported: Reported, found: ChannelTests) =>
    expectation(claim, { reports: reports(reported), reportsSince: reports(reported), tests: found });

  test.each(["reaches_a_person", "one_tap", "elder_line", "text"] as const)("%s", (claim) => {
    expect(before(claim, [0, 1000], tests(1, 1))).toBe("confirmed");
    expect(before(claim, [1000, 0], tests(3, 0))).toBe("contradicted");
    // Two tests, or three by one tester, are no finding: the reports stand.
    expect(before(claim, [3, 0], tests(2, 0))).toBe("confirmed");
    expect(before(claim, [0, 5], tests(3, 0, false))).toBe("contradicted");
    expect(before(claim, [0, 0], tests(2, 0))).toBe("unverified");
  });

  test("one test that reached a person is enough, whatever people say", () => {
    for (const claim of ["reaches_a_person", "elder_line", "text"] as const)
      expect(since(claim, [0, 1000], tests(20, 1))).toBe("confirmed");
  });

  test("a silent campaign is no last word once people got through", () => {
    expect(since("reaches_a_person", [1, 0], tests(3, 0))).toBe("unverified");
    expect(since("reaches_a_person", [2, 9], tests(3, 0))).toBe("unverified");
    expect(since("reaches_a_person", [3, 9], tests(3, 0))).toBe("confirmed");
    expect(since("elder_line", [0, 9], tests(3, 0))).toBe("contradicted");
  });

  test("of one tap the newest word decides, whichever it is", () => {
    expect(since("one_tap", [0, 4], tests(20, 14))).toBe("confirmed");
    expect(since("one_tap", [0, 5], tests(20, 14))).toBe("contradicted");
    expect(since("one_tap", [2, 0], tests(3, 0))).toBe("contradicted");
    expect(since("one_tap", [3, 0], tests(3, 0))).toBe("confirmed");
  });
});

test("a declaration newer than all evidence may be of another entry, one of the same instant or older is not", () => {
  const since = (fromMs: number) => [{ fromMs, same: true }];
  expect(changedSince(since(2), 1)).toBe(true);
  expect(changedSince(since(2), 2)).toBe(false);
  expect(changedSince(since(1), 2)).toBe(false);
  expect(changedSince([], 2)).toBe(false);
  expect(changedSince(since(2), null)).toBe(false);
});

test("words that stand again are those that evidence of before speaks of; evidence of what was said in between is not", () => {
  const words = [
    { fromMs: 1, same: true },
    { fromMs: 5, same: false },
    { fromMs: 9, same: true },
  ];
  expect([0, 1, 4, 5, 8, 9].map((newestMs) => changedSince(words, newestMs))).toEqual([
    true,
    ...[false, false],
    ...[true, true],
    false,
  ]);
});

test("which barriers speak against which claim", () => {
  const nobody = ["hotline_no_human", "no_phone_listed", "human_unreachable"];
  expect(BARRIERS_AGAINST).toEqual({
    reaches_a_person: nobody,
    one_tap: [
      ...["ivr_no_human", "repeat_ask", "never_handed_over"],
      ...["hidden_key", "fake_handover", "ivr_ignores_speech"],
    ],
    elder_line: nobody,
    text: nobody,
  });
});
