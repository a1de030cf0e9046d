-- one by one: enum values cannot be used before they are committed, and the index is built while complaints are filed.
-- No stored breach waits to be judged: those of before count as they did.
ALTER TYPE "public"."event_type" ADD VALUE IF NOT EXISTS 'judgement_proposed' BEFORE 'information_lapsed';--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE IF NOT EXISTS 'breach_judged' BEFORE 'information_lapsed';--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE IF NOT EXISTS 'judgement_lapsed' BEFORE 'first_contact_due';--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN IF NOT EXISTS "judged_by" timestamp (3) with time zone;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_to_judge";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_to_judge" ON "complaint" USING btree (("proved_at" is null),"judged_by","id") WHERE "complaint"."judged_by" is not null;
