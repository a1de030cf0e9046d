// How long one conversation may be, and that nobody holds two at once.
import { expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";
import { whyNoContact, type Conversation } from "@/lib/domain/human-contact";

const HOUR = 3_600_000;
const why = (one: Conversation, othersOfThatPerson: readonly Conversation[] = []) =>
  whyNoContact(one, { filedAt: 0, now: 100 * HOUR, othersOfThatPerson }, DEFAULT_RULEBOOK);

test("four hours are one conversation, a second more is none", () => {
  expect(why({ startedAt: HOUR, seconds: 4 * 3600 })).toBeNull();
  expect(why({ startedAt: HOUR, seconds: 4 * 3600 + 1 })).toBe("contact_too_long");
});

test("one of many that overlaps is enough", () => {
  const early = { startedAt: HOUR, seconds: 60 };
  const late = { startedAt: 5 * HOUR, seconds: 60 };
  expect(why({ startedAt: 5 * HOUR + 1, seconds: 60 }, [early, late])).toBe("contact_overlaps");
  expect(why({ startedAt: 3 * HOUR, seconds: 60 }, [early, late])).toBeNull();
});

test("two that begin at one instant overlap, however short either is", () => {
  expect(why({ startedAt: HOUR, seconds: 60 }, [{ startedAt: HOUR, seconds: 0 }])).toBe("contact_overlaps");
  expect(why({ startedAt: HOUR, seconds: 0 }, [{ startedAt: HOUR, seconds: 0 }])).toBe("contact_overlaps");
});
