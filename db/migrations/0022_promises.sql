-- one by one: enum values cannot be used before they are committed, and indexes are built while complaints are filed.
ALTER TYPE "public"."appeal_state" ADD VALUE IF NOT EXISTS 'moot';--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE IF NOT EXISTS 'promise_kept' BEFORE 'contested';--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE IF NOT EXISTS 'promise_broken' BEFORE 'contested';--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE IF NOT EXISTS 'deed_found_done' BEFORE 'referred';--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE IF NOT EXISTS 'promise_due';--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN IF NOT EXISTS "promise_broken_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN IF NOT EXISTS "promise_to_judge" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN IF NOT EXISTS "promises_kept" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN IF NOT EXISTS "promises_broken" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN IF NOT EXISTS "promises_unanswered" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN IF NOT EXISTS "due_at" timestamp (3) with time zone;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_promise_to_judge";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_promise_to_judge" ON "complaint" USING btree (("proved_at" is null),"promise_broken_at","id") WHERE "complaint"."promise_to_judge";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_promise_broken";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_promise_broken" ON "complaint" USING btree ("platform_id","promise_broken_at") WHERE "complaint"."promise_broken_at" is not null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "outbox_now";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "outbox_now" ON "outbox" USING btree ("id") WHERE "outbox"."due_at" is null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "outbox_later";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "outbox_later" ON "outbox" USING btree ("due_at") WHERE "outbox"."due_at" is not null;--> statement-breakpoint
-- A proposal that waits now promises, once it is accepted, what its deeds say; before there were deeds, its one date.
UPDATE "complaint" c SET clock = c.clock || jsonb_build_object('proposalDeeds', coalesce(
  (select jsonb_agg(extract(epoch from ((d.by + 1)::timestamp at time zone 'Asia/Shanghai')) * 1000 order by d.n)
     from proposal_deed d where d.proposal_id = p.id),
  case when p.promised_at is null then '[]'::jsonb else jsonb_build_array(floor(extract(epoch from p.promised_at) * 1000)) end))
FROM "proposal" p
WHERE c.status = 'proposed' AND NOT c.clock ? 'proposalDeeds'
  AND p.id = (select id from proposal last where last.complaint_id = c.id order by last.seq desc limit 1);--> statement-breakpoint
-- Whose appeal waits, the log of appeals says.
UPDATE "complaint" c SET clock = c.clock || '{"consumerAppealPending": true}'::jsonb
WHERE c.appeal_pending AND exists (
  select 1 from appeal a where a.complaint_id = c.id and a.side = 'consumer' and a.state = 'pending');
