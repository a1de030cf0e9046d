import { afterAll, beforeAll, expect, test } from "vitest";
import { withTransaction } from "@/db/engine/client";
import { listReviewGrowth } from "@/db/review/regulator-review";
import { reviewComplaint } from "@/db/review/schema";
import { insertOpenedReview } from "@/tests/support/opened-review";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { givenComplaint, givenPlatform, givenRulebook } from "@/tests/support/stories";

/** The last millisecond of 2026 in China, and the first of 2027. */
const OLD_YEAR = new Date("2026-12-31T15:59:59.999Z");
const NEW_YEAR = new Date("2026-12-31T16:00:00.000Z");

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await givenRulebook(own.db);
});
afterAll(() => own.drop());

const opened = async (platformId: string, openedAt: Date): Promise<string> =>
  (await withTransaction(own.db, (tx) => insertOpenedReview(tx, platformId, openedAt))) ?? "none";
const numberOf = async (id: string) =>
  (await own.sql<{ number: string }[]>`select number from special_review where id = ${id}`)[0]?.number;

test("a review has the number of its year in China", async () => {
  const [one, other] = [await givenPlatform(own.db), await givenPlatform(own.db)];
  expect(await numberOf(await opened(one.id, OLD_YEAR))).toBe("ZX-2026-001");
  expect(await numberOf(await opened(other.id, NEW_YEAR))).toBe("ZX-2027-001");
});

test("the people of a review grow by days in China", async () => {
  const platform = await givenPlatform(own.db);
  const reviewId = await opened(platform.id, NEW_YEAR);
  for (const at of [OLD_YEAR, NEW_YEAR, new Date(NEW_YEAR.getTime() + 3_600_000)]) {
    const { complaintId } = await givenComplaint(own.db, platform.id, at);
    await own.db.insert(reviewComplaint).values({ reviewId, complaintId, code: "volume" });
  }
  expect(await listReviewGrowth(own.db, reviewId, "volume")).toEqual([
    { day: new Date("2026-12-30T16:00:00Z"), people: 1 },
    { day: NEW_YEAR, people: 3 },
  ]);
});
