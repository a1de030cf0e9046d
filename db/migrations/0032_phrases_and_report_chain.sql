-- one by one: the indexes are built while complaints are filed and numbers are reported.
-- What a program of the version before files meanwhile has phrases that nobody noted, and what people say of numbers to it has no
-- place in a chain: both are made good when the next process starts, and a report also by the next one of its channel.
CREATE TABLE IF NOT EXISTS "path_phrase" (
	"phrase" text PRIMARY KEY NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"verdict" text,
	"seq" integer,
	CONSTRAINT "phrase_is_decided_by_an_edit" CHECK (("path_phrase"."verdict" is null) = ("path_phrase"."seq" is null))
);
--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "path_phrase_waiting" ON "path_phrase" USING btree ("first_at","phrase") WHERE "path_phrase"."verdict" is null;--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "path_phrase_decided" ON "path_phrase" USING btree ("seq") WHERE "path_phrase"."seq" is not null;--> statement-breakpoint
-- A phrase stays, with the instant at which it was first said; what is decided of it may become something else.
CREATE OR REPLACE FUNCTION refuse_change_of_phrase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.phrase = OLD.phrase AND NEW.first_at = OLD.first_at AND NEW.verdict IS NOT NULL THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, lower(TG_OP) USING ERRCODE = 'integrity_constraint_violation';
END
$$;--> statement-breakpoint
CREATE OR REPLACE TRIGGER path_phrase_stays BEFORE UPDATE OR DELETE ON "path_phrase"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_phrase();--> statement-breakpoint
CREATE OR REPLACE TRIGGER path_phrase_is_never_emptied BEFORE TRUNCATE ON "path_phrase"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "attempt_path";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "attempt_path" ON "attempt" USING gin ("path") WHERE "attempt"."path" is not null;--> statement-breakpoint
ALTER TABLE "channel_report" ADD COLUMN IF NOT EXISTS "seq" integer;--> statement-breakpoint
ALTER TABLE "channel_report" ADD COLUMN IF NOT EXISTS "salt" "bytea";--> statement-breakpoint
ALTER TABLE "channel_report" ADD COLUMN IF NOT EXISTS "prev_hash" "bytea";--> statement-breakpoint
ALTER TABLE "channel_report" ADD COLUMN IF NOT EXISTS "hash" "bytea";--> statement-breakpoint
ALTER TABLE "platform_channel" ADD COLUMN IF NOT EXISTS "reports" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "platform_channel" ADD COLUMN IF NOT EXISTS "reports_head" "bytea";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "channel_report_oldest";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "channel_report_oldest" ON "channel_report" USING btree ("at","id") WHERE "channel_report"."settled_at" is null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "channel_report_unchained";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "channel_report_unchained" ON "channel_report" USING btree ("channel_id") WHERE "channel_report"."hash" is null;--> statement-breakpoint
-- A report is written once. It gets its place in the chain once, and is answered once; nothing else of it changes.
CREATE OR REPLACE FUNCTION refuse_change_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said text[] := '{id,channel_id,version,person_id,note,at}';
  placed text[] := '{seq,salt,prev_hash,hash}';
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) - placed - 'settled_at'::text = to_jsonb(OLD) - placed - 'settled_at'::text
      AND (NEW.settled_at IS NOT DISTINCT FROM OLD.settled_at OR OLD.settled_at IS NULL)
      AND (to_jsonb(NEW) - said - 'settled_at'::text = to_jsonb(OLD) - said - 'settled_at'::text OR OLD.hash IS NULL AND NEW.hash IS NOT NULL) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, lower(TG_OP) USING ERRCODE = 'integrity_constraint_violation';
END
$$;--> statement-breakpoint
CREATE OR REPLACE TRIGGER channel_report_is_append_only BEFORE UPDATE OR DELETE ON "channel_report"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_report();--> statement-breakpoint
CREATE OR REPLACE TRIGGER channel_report_is_never_emptied BEFORE TRUNCATE ON "channel_report"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
