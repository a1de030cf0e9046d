// A version that was published before a number existed is still read, with what held in its time.
import { expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { storedRulebook } from "@/db/rulebook/stored-rulebook";

/** As version 2026-1 was stored: without the later numbers, and with two that were given up. */
function asOf2026_1() {
  const later =
    /^(done_deed|promise_|disown|answer_rate|people_per_domain|thin_|deed_|deferral_|contact_m|text_conv|review_hold|public_mail|dotless_mail|same_mail|obligation_|denied_contact|priority_contact|evidence_|compared_)/;
  const earlier = (record: object) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => !later.test(key)));
  const { standing, ...numbers } = DEFAULT_RULEBOOK;
  return {
    ...earlier(numbers),
    version: "2026-1",
    volume_people: 40,
    dial_rate_users: 1_000_000,
    answer_rate_percent: 85,
    standing: { ...earlier(standing), dial_rate_users: "proposed", answer_rate_percent: "proposed" },
  };
}

test("an earlier version keeps its own numbers and is read with what held before the later ones were said", () => {
  expect(storedRulebook("2026-1", asOf2026_1())).toEqual({
    ...DEFAULT_RULEBOOK,
    version: "2026-1",
    volume_people: 40,
    // One working day, before a rulebook said anything of it.
    contact_minutes: 480,
  });
});

test("version 2026-2, which says nothing of obligations and evidence, is read with the numbers that decide them", () => {
  const without = (record: object) =>
    Object.fromEntries(
      Object.entries(record).filter(
        ([key]) => !/^(obligation_|denied_contact|priority_contact|evidence_|compared_)/.test(key),
      ),
    );
  const { standing, ...numbers } = DEFAULT_RULEBOOK;
  const stored = { ...without(numbers), version: "2026-2", standing: without(standing) };
  expect(Object.keys(stored)).toHaveLength(Object.keys(DEFAULT_RULEBOOK).length - 10);
  expect(storedRulebook("2026-2", stored)).toEqual({ ...DEFAULT_RULEBOOK, version: "2026-2" });
});

test("an earlier version's own words are read with the families that came later, and stay its own", () => {
  const { settling, facts, asking, hollow, closing, ...words } = DEFAULT_RULEBOOK.answer_words;
  const noted = { patterns: ["已记录"], stops: [] };
  const stored = { ...DEFAULT_RULEBOOK, answer_words: { ...words, noted } };
  expect(storedRulebook("2026-2", stored).answer_words).toEqual({
    ...words,
    noted,
    settling,
    facts,
    asking,
    hollow,
    closing,
  });
});

test("an earlier version's own answer rate, its size and what it rests on are read as its one step", () => {
  const stored = asOf2026_1();
  const standing = { ...stored.standing, answer_rate_percent: "house" };
  const read = storedRulebook("2026-1", {
    ...stored,
    dial_rate_users: 5_000_000,
    answer_rate_percent: 90,
    standing,
  });
  expect(read.answer_rate_by_users).toEqual([{ above_users: 5_000_000, percent: 90 }]);
  expect(read.standing.answer_rate_by_users).toBe("house");
});

test.each([null, 7, {}, { standing: null }])("%j is refused, not completed", (stored) => {
  expect(() => storedRulebook("2026-1", stored)).toThrow("The stored rulebook 2026-1 is malformed");
});
