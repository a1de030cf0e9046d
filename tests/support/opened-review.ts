// A review as a threshold opens it: its row, its first event and the chain.
import { v7 } from "uuid";
import type { Tx } from "@/db/engine/client";
import { insertReview } from "@/db/review/review-update";
import { pendingReviewEvent, reviewUpdate } from "@/lib/review/engine/review-file";
import { CHAIN_START } from "@/lib/domain/shared/event-chain";
import { openedReview } from "@/lib/domain/review/review-lifecycle";

/** Its id; null when the platform has a live one. */
export async function insertOpenedReview(tx: Tx, platformId: string, openedAt: Date): Promise<string | null> {
  const id = v7();
  const atMs = openedAt.getTime();
  const pending = [pendingReviewEvent("opened", atMs, { side: "clock", actorId: null }, { codes: "volume" })];
  const file = { state: openedReview(atMs), pending };
  const update = reviewUpdate({ id, version: 0, chainHead: CHAIN_START }, file, atMs);
  return (await insertReview(tx, { id, platformId, users: null, openedAt }, update)) ? id : null;
}
