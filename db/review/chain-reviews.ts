// Chains the logs of reviews from before there was a chain. Runs after the migrations, and again at every start: a worker
// of the version before may have written without a chain meanwhile.
import { sql } from "drizzle-orm";
import { withTransaction, type Db } from "@/db/engine/client";
import { chainReview } from "@/db/review/chain-review";

/** Every review whose log is not wholly chained. */
export async function chainReviews(db: Db): Promise<void> {
  const waiting = await db.execute<{ id: string }>(sql`
    select r.id from special_review r where r.chain_head is null
      or exists (select 1 from review_event e where e.review_id = r.id and e.hash is null)`);
  for (const { id } of waiting) {
    await withTransaction(db, async (tx) => {
      await tx.execute(sql`select 1 from special_review where id = ${id}::uuid for update`);
      await chainReview(tx, id);
    });
  }
}
