ALTER TABLE "review_event" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "review_event" ADD COLUMN "recorded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "review_event" ADD COLUMN "side" "side";--> statement-breakpoint
ALTER TABLE "review_event" ADD COLUMN "prev_hash" "bytea";--> statement-breakpoint
ALTER TABLE "review_event" ADD COLUMN "hash" "bytea";--> statement-breakpoint
ALTER TABLE "special_review" ADD COLUMN "chain_head" "bytea";--> statement-breakpoint
ALTER TABLE "special_review" ADD COLUMN "life" jsonb;--> statement-breakpoint
-- A review's log is append-only. What was logged before there was a chain gets its place in it, once, and nothing else.
CREATE FUNCTION refuse_change_of_review_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.hash IS NULL AND NEW.hash IS NOT NULL
      AND to_jsonb(NEW) - '{due_at,recorded_at,side,prev_hash,hash}'::text[] = to_jsonb(OLD) - '{due_at,recorded_at,side,prev_hash,hash}'::text[] THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, lower(TG_OP) USING ERRCODE = 'integrity_constraint_violation';
END
$$;--> statement-breakpoint
DROP TRIGGER review_event_is_append_only ON "review_event";--> statement-breakpoint
CREATE TRIGGER review_event_is_append_only BEFORE UPDATE OR DELETE ON "review_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_review_log();
