// Gives the log of a review from before there was a chain its places in it.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { sha256 } from "@/lib/base/sha256";
import type { Side } from "@/lib/domain/people/actor";
import { CHAIN_START, chainHash, type FactValue } from "@/lib/domain/shared/event-chain";
import type { ReviewEventType } from "@/lib/domain/review/review-catalogue";
import { exportedReviewEvent } from "@/lib/domain/review/review-log";

interface Row extends Record<string, unknown> {
  readonly n: number;
  readonly type: ReviewEventType;
  readonly at_ms: number;
  readonly scheduled_ms: number | null;
  readonly recorded_ms: number | null;
  readonly side: Side | null;
  readonly staff_id: string | null;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly chained: boolean;
  readonly hash: string | null;
}

/** Chains one review's log from its first row without a hash on. The caller holds the review's row. */
export async function chainReview(tx: Executor, reviewId: string): Promise<void> {
  const rows = await tx.execute<Row>(sql`
    select n, type, (extract(epoch from at) * 1000)::float8 as at_ms, (extract(epoch from due_at) * 1000)::float8 as scheduled_ms,
      (extract(epoch from recorded_at) * 1000)::float8 as recorded_ms, side, staff_id, facts, encode(hash, 'hex') as hash
    from review_event where review_id = ${reviewId}::uuid order by n`);
  let head = CHAIN_START;
  for (const row of rows) {
    const {
      n: seq,
      type,
      at_ms: atMs,
      scheduled_ms: scheduledMs,
      recorded_ms,
      staff_id: actorId,
      facts,
    } = row;
    const side = row.side ?? (actorId === null ? "clock" : "regulator");
    const recordedMs = recorded_ms ?? atMs;
    const prevHash = head;
    const event = { seq, type, atMs, scheduledMs, recordedMs, side, actorId, facts };
    head = row.hash ?? chainHash(prevHash, exportedReviewEvent(reviewId, event), sha256);
    if (row.hash !== null) continue;
    await tx.execute(sql`
      update review_event set side = ${side}, recorded_at = ${new Date(recordedMs).toISOString()}::timestamptz,
        prev_hash = decode(${prevHash}, 'hex'), hash = decode(${head}, 'hex')
      where review_id = ${reviewId}::uuid and n = ${seq}`);
  }
  await tx.execute(sql`
    update special_review set chain_head = decode(${head}, 'hex'), version = ${rows.length} where id = ${reviewId}::uuid`);
}
