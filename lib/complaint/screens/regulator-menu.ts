// The counts beside the regulator's menu.
import { database } from "@/db/engine/client";
import { countUnread } from "@/db/notification/notification";
import { listUnlisted } from "@/db/platform/regulator-platforms";
import { countQueue, LATE_QUEUE } from "@/db/complaint/regulator-queue";
import { listReviews } from "@/db/review/special-review";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { isLive, REVIEW_STATES } from "@/lib/domain/review/review-lifecycle";
import { COUNT_CAP } from "@/lib/complaint/screens/regulator-queue";

const SHOWN = 50;

export interface RegulatorMenuScreen {
  readonly waiting: number;
  readonly reviews: number;
  readonly unlisted: number;
  readonly unread: number;
}

/** What waits: proved overdue complaints (for a supervisor, those that reached them), live reviews, names to confirm. */
export async function regulatorMenuScreen(actor: RegulatorActor): Promise<RegulatorMenuScreen> {
  const db = database();
  const queue = LATE_QUEUE[actor.role];
  const [waiting, reviews, unlisted, unread] = await Promise.all([
    countQueue(db, { queue, platform: "", number: "", barrier: null, level: null }, COUNT_CAP, "proved"),
    listReviews(db, { states: REVIEW_STATES.filter(isLive), before: null, limit: SHOWN }),
    listUnlisted(db, SHOWN),
    countUnread(db, { staffId: actor.staffId }, COUNT_CAP),
  ]);
  return { waiting, reviews: reviews.length, unlisted: unlisted.length, unread };
}
