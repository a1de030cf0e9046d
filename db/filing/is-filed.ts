import { eq } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { complaint } from "@/db/complaint/schema/complaint";

/** Whether a complaint was filed by the form of this hash (complaint.idempotency_hash) before. */
export async function isFiled(db: Executor, idempotencyHash: Buffer): Promise<boolean> {
  return (await db.$count(complaint, eq(complaint.idempotencyHash, idempotencyHash))) > 0;
}
