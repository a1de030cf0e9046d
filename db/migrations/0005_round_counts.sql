ALTER TABLE "round" ADD COLUMN "runs" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "round" ADD COLUMN "failures" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "round" ADD COLUMN "busy_seconds" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "notification_dead" ON "notification" USING btree ("created_at") WHERE "notification"."state" = 'dead';