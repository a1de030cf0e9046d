CREATE TABLE "channel_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"channel_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"person_id" uuid,
	"note" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "channel_report" ADD CONSTRAINT "channel_report_channel_id_platform_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."platform_channel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "channel_report_person" ON "channel_report" USING btree ("channel_id","person_id") WHERE "channel_report"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "channel_report_open" ON "channel_report" USING btree ("channel_id") WHERE "channel_report"."settled_at" is null;