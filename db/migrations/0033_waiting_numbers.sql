-- one by one: the indexes are built while numbers are reported.
-- What a program of the version before writes meanwhile is not counted in the new columns: the next process that starts counts all
-- that waits, and so does the next report of the same number.
ALTER TABLE "platform_channel" ADD COLUMN IF NOT EXISTS "waiting_hands" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "platform_channel" ADD COLUMN IF NOT EXISTS "waiting_others" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "platform_channel" ADD COLUMN IF NOT EXISTS "waiting_since" timestamp (3) with time zone;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "platform_channel_waiting";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "platform_channel_waiting" ON "platform_channel" USING btree ("waiting_hands" DESC NULLS LAST,"waiting_since","id") WHERE "platform_channel"."waiting_since" is not null and "platform_channel"."closed_at" is null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "channel_report_settled";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "channel_report_settled" ON "channel_report" USING btree ("channel_id","settled_at") WHERE "channel_report"."settled_at" is not null;--> statement-breakpoint
-- Nobody goes along the ages of single reports any more.
DROP INDEX CONCURRENTLY IF EXISTS "channel_report_oldest";
