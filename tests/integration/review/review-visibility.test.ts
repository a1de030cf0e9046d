// Every state of a special review, and on which pages a review in that state stands: by isLive and isPublic.
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reviewTrigger, specialReview } from "@/db/review/schema";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { REVIEW_STATES, type ReviewState } from "@/lib/domain/review/review-lifecycle";
import { homeScreen } from "@/lib/platform/screens/home";
import { platformScreen } from "@/lib/platform/screens/platform";
import { platformsScreen } from "@/lib/platform/screens/platforms";
import { regulatorMenuScreen } from "@/lib/complaint/screens/regulator-menu";
import { regulatorTodayScreen } from "@/lib/complaint/screens/regulator-today";
import { specialReviewsScreen } from "@/lib/review/screens/special-reviews";
import { addPerson } from "@/tests/integration/review/people";
import { insertOpenedReview } from "@/tests/support/opened-review";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { givenPlatform, givenRegulator, givenRulebook, hoursAfter } from "@/tests/support/stories";

/** As many people as come near the thresholds of a platform without a review. */
const BUSY = 40;

interface Reviewed {
  readonly state: ReviewState;
  readonly number: string;
  readonly slug: string;
  readonly platformId: string;
}

let own: TestDatabase;
let officer: RegulatorActor;
let reviews: readonly Reviewed[];

/** A busy platform with one review in this state. */
async function givenReview(state: ReviewState, index: number): Promise<Reviewed> {
  const { id: platformId, slug } = await givenPlatform(own.db);
  const openedAt = hoursAfter(new Date(), -100 - index);
  const [id, number] = [v7(), `ZX-2026-10${String(index)}`];
  const notifiedAt = state === "opened" ? null : hoursAfter(openedAt, 24);
  await own.db.insert(specialReview).values({ id, number, platformId, state, openedAt, notifiedAt });
  await own.db.insert(reviewTrigger).values({
    reviewId: id,
    code: "volume",
    value: 50,
    limit: 50,
    counts: { people_30d: 50 },
    rulebookVersion: DEFAULT_RULEBOOK.version,
    at: openedAt,
  });
  const people = await Promise.all(Array.from({ length: BUSY }, () => addPerson(own.sql)));
  await own.sql`insert into platform_person (platform_id, person_id, last_filed_at)
    select ${platformId}, id, now() - interval '1 hour' from unnest(${people}::uuid[]) as id`;
  return { state, number, slug, platformId };
}

beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  await givenRulebook(own.db);
  officer = await givenRegulator(own.db);
  reviews = await Promise.all(REVIEW_STATES.map(givenReview));
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

/** Those for which `stands` holds. */
async function statesWhere(stands: (review: Reviewed) => unknown): Promise<ReviewState[]> {
  const found: ReviewState[] = [];
  for (const review of reviews) if ((await stands(review)) === true) found.push(review.state);
  return found;
}

const LIVE = ["opened", "notified", "investigating", "ordered", "rectifying", "retesting"];
const PUBLIC = REVIEW_STATES.filter((state) => state !== "opened");
const LIVE_AND_PUBLIC = LIVE.filter((state) => state !== "opened");

describe("what the public sees of a review", () => {
  test("nothing while it is opened; from the notice on the platform's page has it, at the end among past ones", async () => {
    const page = async ({ slug }: Reviewed) => platformScreen(slug);
    expect(await statesWhere(async (one) => (await page(one))?.review.length === 1)).toEqual(LIVE_AND_PUBLIC);
    expect(await statesWhere(async (one) => (await page(one))?.pastReviews.length === 1)).toEqual([
      "dismissed",
      "closed",
    ]);
  });

  test("the front page and the list of platforms name those that are public and not over", async () => {
    const { platforms } = await platformsScreen("", "");
    const line = (slug: string) => platforms.find((one) => one.slug === slug);
    expect(await statesWhere(({ slug }) => line(slug)?.underReview)).toEqual(LIVE_AND_PUBLIC);
    const front = (await homeScreen()).reviews.map(({ number }) => number);
    expect(await statesWhere(({ number }) => front.includes(number))).toEqual(LIVE_AND_PUBLIC);
  });
});

describe("what a regulator sees of a review", () => {
  test("every one in the list, with the instant since when it is public", async () => {
    const lines = await specialReviewsScreen(officer);
    const line = (number: string) => lines.find(({ review }) => review.number === number);
    expect(await statesWhere(({ number }) => line(number) !== undefined)).toEqual(REVIEW_STATES);
    expect(await statesWhere(({ number }) => line(number)?.publicSince instanceof Date)).toEqual(PUBLIC);
  });

  test("the live ones as a number beside the menu", async () => {
    expect((await regulatorMenuScreen(officer)).reviews).toBe(LIVE.length);
  });

  test("a platform comes near a threshold again only when its review is over", async () => {
    const near = (await regulatorTodayScreen(officer)).near.map(({ slug }) => slug);
    expect(await statesWhere(({ slug }) => near.includes(slug))).toEqual(["dismissed", "closed"]);
  });
});

test("a review that two people dismissed before its notice is for regulators only, for good", async () => {
  const { id: platformId, slug } = await givenPlatform(own.db);
  const openedAt = hoursAfter(new Date(), -50);
  const review = { id: v7(), number: "ZX-2026-200", platformId, state: "dismissed", openedAt } as const;
  await own.db.insert(specialReview).values(review);
  await own.db.insert(reviewTrigger).values({
    reviewId: review.id,
    code: "volume",
    value: 50,
    limit: 50,
    counts: { people_30d: 50 },
    rulebookVersion: "2026-2",
    at: openedAt,
  });
  const page = await platformScreen(slug);
  expect([page?.review, page?.pastReviews]).toEqual([[], []]);
  const line = (await specialReviewsScreen(officer)).find((one) => one.review.number === review.number);
  expect(line).toMatchObject({ publicSince: null, overdue: false });
});

test("a second review opens only on a platform whose first is over: the index says the same", async () => {
  const openedAt = new Date();
  const second = await statesWhere(async ({ platformId }) => {
    return (await own.db.transaction((tx) => insertOpenedReview(tx, platformId, openedAt))) !== null;
  });
  expect(second).toEqual(["dismissed", "closed"]);
});
