ALTER TYPE "public"."event_type" ADD VALUE 'platform_confirmed' BEFORE 'information_lapsed';--> statement-breakpoint
CREATE TABLE "platform_move" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"after_id" uuid,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "platform_move" ADD CONSTRAINT "platform_move_from_id_platform_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_move" ADD CONSTRAINT "platform_move_to_id_platform_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "platform_move_waiting" ON "platform_move" USING btree ("decided_at") WHERE "platform_move"."done_at" is null;--> statement-breakpoint
CREATE INDEX "platform_move_from" ON "platform_move" USING btree ("from_id");