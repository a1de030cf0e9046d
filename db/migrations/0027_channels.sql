CREATE TABLE "channel_version" (
	"channel_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"deed" text NOT NULL,
	"platform_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"hours" jsonb,
	"one_tap" boolean,
	"elder_line" boolean,
	"text_instead" boolean,
	"bot_vendor" text NOT NULL,
	"origin" text NOT NULL,
	"source" text NOT NULL,
	"checked_on" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "channel_version_channel_id_version_pk" PRIMARY KEY("channel_id","version"),
	CONSTRAINT "channel_versions_count_from_one" CHECK ("channel_version"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "platform_channel" (
	"id" uuid PRIMARY KEY NOT NULL,
	"platform_id" uuid NOT NULL,
	"place_key" text NOT NULL,
	"version" integer NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "platform_known_as" (
	"id" uuid PRIMARY KEY NOT NULL,
	"platform_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"match_key" text NOT NULL,
	"source" text NOT NULL,
	"checked_on" date NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "platform" ADD COLUMN "industry" text;--> statement-breakpoint
ALTER TABLE "channel_version" ADD CONSTRAINT "channel_version_platform_id_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_version" ADD CONSTRAINT "channel_version_channel_id_platform_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."platform_channel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_channel" ADD CONSTRAINT "platform_channel_platform_id_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_known_as" ADD CONSTRAINT "platform_known_as_platform_id_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "platform_channel_open" ON "platform_channel" USING btree ("platform_id","place_key") WHERE "platform_channel"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "platform_channel_platform" ON "platform_channel" USING btree ("platform_id");--> statement-breakpoint
CREATE INDEX "platform_known_as_platform" ON "platform_known_as" USING btree ("platform_id");--> statement-breakpoint
CREATE UNIQUE INDEX "platform_known_as_name" ON "platform_known_as" USING btree ("match_key") WHERE "platform_known_as"."kind" = 'name' and "platform_known_as"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "platform_known_as_number" ON "platform_known_as" USING btree ("platform_id","match_key") WHERE "platform_known_as"."kind" = 'number' and "platform_known_as"."ended_at" is null;--> statement-breakpoint
-- A version is written once, and no channel or name vanishes.
CREATE TRIGGER channel_version_is_append_only BEFORE UPDATE OR DELETE ON "channel_version"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log();
--> statement-breakpoint
CREATE TRIGGER channel_version_is_never_emptied BEFORE TRUNCATE ON "channel_version"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
--> statement-breakpoint
CREATE TRIGGER platform_channel_stays BEFORE DELETE ON "platform_channel"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log();
--> statement-breakpoint
CREATE TRIGGER platform_known_as_stays BEFORE DELETE ON "platform_known_as"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log();
