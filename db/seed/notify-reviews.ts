// What an officer of the stories does every day: a review that has stood open for a day is notified.
import { sql } from "drizzle-orm";
import { notifyReview } from "@/lib/review/commands/notify-review";
import type { CommandContext } from "@/lib/complaint/engine/context";
import type { RegulatorActor } from "@/lib/domain/people/actor";

const DAY_MS = 86_400_000;

export async function notifyReviews(
  context: CommandContext,
  officer: RegulatorActor,
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - DAY_MS).toISOString();
  const rows = await context.db.execute<{ id: string }>(sql`
    select id from special_review where state = 'opened' and opened_at <= ${before}::timestamptz order by opened_at`);
  for (const { id } of rows) await notifyReview(context, officer, { reviewId: id });
}
