// Special reviews for regulators: the list, and one file with its triggers, its growth and the exact complaints.
import { database } from "@/db/engine/client";
import {
  countReviewFile,
  listReviewFile,
  listReviewGrowth,
  type ReviewComplaintRow,
} from "@/db/review/regulator-review";
import {
  findReviewByNumber,
  type ListedReview,
  listReviewEvents,
  listReviewReasons,
  listReviews,
  listReviewTriggers,
  type ReviewEventRow,
  type ReviewTriggerRow,
} from "@/db/review/special-review";
import { readDatabaseTime } from "@/db/engine/database-time";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import { listConversationFigures } from "@/db/platform/conversation-figures";
import { listOwnAccounts } from "@/db/people/staff";
import { findStaffNames } from "@/db/people/staff-names";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import {
  isLive,
  isPublic,
  REVIEW_STATES,
  reviewMovesFor,
  reviewRoleOf,
  storedReview,
  type ReviewSnapshot,
  type ReviewState,
} from "@/lib/domain/review/review-lifecycle";
import { actBy, isOverdueReview } from "@/lib/domain/review/review-owed";
import type { ConversationFigures } from "@/lib/domain/platform/public-figures";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

/** Of those that have ended. */
const REVIEWS_SHOWN = 50;
/** Live ones are one a platform: all of them, so that the longest waiting is never beyond the end. */
const LIVE_SHOWN = 1_000;
const PAGE_SIZE = 20;

export type { ReviewTriggerRow } from "@/db/review/special-review";
export type { ReviewComplaintRow } from "@/db/review/regulator-review";

export interface ReviewLine extends ListedReview {
  /** Since when anybody may see it; null while only regulators may, or when it ended without a notice. */
  readonly publicSince: Date | null;
  /** Until when somebody has to act on it; null when that was done. */
  readonly actBy: Date | null;
  readonly overdue: boolean;
  /** A dismissal waits for a supervisor. */
  readonly dismissalWaits: boolean;
}

function lineOf({ review, platform }: ListedReview, rules: Rulebook, now: Date): ReviewLine {
  const snapshot = snapshotOf(review);
  const limit = actBy(snapshot, rules);
  return {
    review,
    platform,
    publicSince: isPublic(review) ? review.notifiedAt : null,
    actBy: limit === null ? null : new Date(limit),
    overdue: isOverdueReview(snapshot, rules, now.getTime()),
    dismissalWaits: snapshot.dismissalProposedAt !== null,
  };
}

/** Those that waited too long first, the longest waiting at the head; then the newest. */
function byUrgency(a: ReviewLine, b: ReviewLine): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1;
  const newer = b.review.openedAt.getTime() - a.review.openedAt.getTime();
  return a.overdue ? -newer : newer;
}

async function listLines(states: readonly ReviewState[]): Promise<ReviewLine[]> {
  const db = database();
  const now = await readDatabaseTime(db);
  const rules = (await findRulebookInForce(db, now)) ?? DEFAULT_RULEBOOK;
  const [live, ended] = [states.filter(isLive), states.filter((state) => !isLive(state))];
  const listed = [
    ...(await listReviews(db, { states: live, before: null, limit: LIVE_SHOWN })),
    ...(ended.length === 0
      ? []
      : await listReviews(db, { states: ended, before: null, limit: REVIEWS_SHOWN })),
  ];
  return listed.map((one) => lineOf(one, rules, now)).sort(byUrgency);
}

/** Every review: what waited too long at the head, then the newest. */
export function specialReviewsScreen(_actor: RegulatorActor): Promise<ReviewLine[]> {
  return listLines(REVIEW_STATES);
}

/** What waits for this very person: what nobody has acted on, and for a supervisor the dismissals that wait. */
export async function waitingReviewsScreen(actor: RegulatorActor): Promise<readonly ReviewLine[]> {
  const lines = await listLines(REVIEW_STATES.filter(isLive));
  const supervisor = actor.role === "regulator_supervisor";
  return lines.filter((line) =>
    supervisor ? line.overdue || line.dismissalWaits : line.actBy !== null && !line.dismissalWaits,
  );
}

export interface ReviewScreen {
  readonly review: ListedReview["review"];
  readonly platform: ListedReview["platform"];
  /** What its reader may do to it now. */
  readonly moves: ReturnType<typeof reviewMovesFor>;
  /** A dismissal waits, and the reader proposed it: a supervisor who is another person has to confirm it. */
  readonly ownProposal: boolean;
  /** Attested conversations of the platform, by what became of them; null before they were first counted. */
  readonly conversations: ConversationFigures | null;
  readonly dismissalWaits: boolean;
  /** Until when somebody has to act on it; null when that was done. */
  readonly actBy: Date | null;
  readonly overdue: boolean;
  readonly triggers: readonly (ReviewTriggerRow & { readonly complaints: number })[];
  /** How the count of the first rule's people grew. */
  readonly growth: readonly { readonly day: Date; readonly people: number }[];
  readonly complaints: readonly ReviewComplaintRow[];
  readonly next: string | null;
  readonly events: readonly (ReviewEventRow & {
    readonly staffName: string | null;
    /** The reason that was given with it. */
    readonly reason: string | null;
  })[];
}

/** One file by its number (ZX-2026-017); null when there is none. `after` is a complaint number from the address. */
export async function specialReviewScreen(
  actor: RegulatorActor,
  number: string,
  after: string | null,
): Promise<ReviewScreen | null> {
  const db = database();
  const found = await findReviewByNumber(db, number);
  if (found === null) return null;
  const { review, platform } = found;
  const now = await readDatabaseTime(db);
  const [triggers, events, rows, counts, reasons, inForce, ownAccounts, [figures]] = await Promise.all([
    listReviewTriggers(db, review.id),
    listReviewEvents(db, review.id),
    listReviewFile(db, review.id, { after, limit: PAGE_SIZE + 1 }),
    countReviewFile(db, review.id),
    listReviewReasons(db, review.id),
    findRulebookInForce(db, now),
    listOwnAccounts(db, actor.staffId),
    listConversationFigures(db, [review.platformId]),
  ]);
  const snapshot = snapshotOf(review);
  const line = lineOf(found, inForce ?? DEFAULT_RULEBOOK, now);
  const names = await findStaffNames(
    db,
    events.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
  );
  const complaints = rows.slice(0, PAGE_SIZE);
  return {
    review,
    platform,
    moves: reviewMovesFor(snapshot, { role: reviewRoleOf(actor), actorId: actor.staffId, ownAccounts }),
    ownProposal: ownAccounts.includes(snapshot.dismissalProposedBy ?? ""),
    conversations: figures?.conversations ?? null,
    dismissalWaits: line.dismissalWaits,
    actBy: line.actBy,
    overdue: line.overdue,
    triggers: triggers.map((trigger) => ({ ...trigger, complaints: counts.get(trigger.code) ?? 0 })),
    growth: await listReviewGrowth(db, review.id, triggers[0]?.code ?? ""),
    complaints,
    next: rows.length > PAGE_SIZE ? (complaints.at(-1)?.number ?? null) : null,
    events: events.map((event) => ({
      ...event,
      staffName: event.staffId === null ? null : (names.get(event.staffId) ?? null),
      reason: reasons.get(textNumberOf(event.facts)) ?? null,
    })),
  };
}

function snapshotOf({
  life,
  state,
  openedAt,
  notifiedAt,
  notifiedBy,
}: ListedReview["review"]): ReviewSnapshot {
  const columns = {
    state,
    openedAt: openedAt.getTime(),
    notifiedAt: notifiedAt?.getTime() ?? null,
    notifiedBy,
  };
  return storedReview(life ?? columns);
}

/** The number of the reason that an event stands for; 0 when it stands for none. */
function textNumberOf({ texts }: ReviewEventRow["facts"]): number {
  return Array.isArray(texts) ? Number(String(texts[0]).split(":")[0]) : 0;
}

/** From a review's number in a form to its id; null when there is none. */
export async function reviewIdOf(_actor: RegulatorActor, number: string): Promise<string | null> {
  return (await findReviewByNumber(database(), number))?.review.id ?? null;
}
