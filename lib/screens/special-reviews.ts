// Special reviews for regulators: the list, and one file with its triggers, its growth and the exact complaints.
import { database } from "@/db/client";
import {
  countReviewFile,
  listReviewFile,
  listReviewGrowth,
  type ReviewComplaintRow,
} from "@/db/queries/regulator-review";
import {
  findReviewByNumber,
  type ListedReview,
  listReviewEvents,
  listReviews,
  listReviewTriggers,
  type ReviewEventRow,
  type ReviewTriggerRow,
} from "@/db/queries/special-review";
import { findStaffNames } from "@/db/queries/staff-names";
import type { RegulatorActor } from "@/lib/domain/actor";
import { isPublic, REVIEW_STATES } from "@/lib/domain/review-lifecycle";

const REVIEWS_SHOWN = 50;
const PAGE_SIZE = 20;

export type { ReviewTriggerRow } from "@/db/queries/special-review";
export type { ReviewComplaintRow } from "@/db/queries/regulator-review";

export interface ReviewLine extends ListedReview {
  /** Since when anybody may see it; null while only regulators may. */
  readonly publicSince: Date | null;
}

/** Every review, the newest first. */
export async function specialReviewsScreen(_actor: RegulatorActor): Promise<ReviewLine[]> {
  const listed = await listReviews(database(), { states: REVIEW_STATES, before: null, limit: REVIEWS_SHOWN });
  return listed.map(({ review, platform }) => ({
    review,
    platform,
    publicSince: isPublic(review.state) ? review.notifiedAt : null,
  }));
}

export interface ReviewScreen {
  readonly review: ListedReview["review"];
  readonly platform: ListedReview["platform"];
  readonly triggers: readonly (ReviewTriggerRow & { readonly complaints: number })[];
  /** How the count of the first rule's people grew. */
  readonly growth: readonly { readonly day: Date; readonly people: number }[];
  readonly complaints: readonly ReviewComplaintRow[];
  readonly next: string | null;
  readonly events: readonly (ReviewEventRow & { readonly staffName: string | null })[];
}

/** One file by its number (ZX-2026-017); null when there is none. `after` is a complaint number from the address. */
export async function specialReviewScreen(
  _actor: RegulatorActor,
  number: string,
  after: string | null,
): Promise<ReviewScreen | null> {
  const db = database();
  const found = await findReviewByNumber(db, number);
  if (found === null) return null;
  const { review, platform } = found;
  const [triggers, events, rows, counts] = await Promise.all([
    listReviewTriggers(db, review.id),
    listReviewEvents(db, review.id),
    listReviewFile(db, review.id, { after, limit: PAGE_SIZE + 1 }),
    countReviewFile(db, review.id),
  ]);
  const names = await findStaffNames(
    db,
    events.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
  );
  const complaints = rows.slice(0, PAGE_SIZE);
  return {
    review,
    platform,
    triggers: triggers.map((trigger) => ({ ...trigger, complaints: counts.get(trigger.code) ?? 0 })),
    growth: await listReviewGrowth(db, review.id, triggers[0]?.code ?? ""),
    complaints,
    next: rows.length > PAGE_SIZE ? (complaints.at(-1)?.number ?? null) : null,
    events: events.map((event) => ({
      ...event,
      staffName: event.staffId === null ? null : (names.get(event.staffId) ?? null),
    })),
  };
}

/** From a review's number in a form to its id; null when there is none. */
export async function reviewIdOf(_actor: RegulatorActor, number: string): Promise<string | null> {
  return (await findReviewByNumber(database(), number))?.review.id ?? null;
}
