-- one by one: enum values cannot be used before they are committed, old rows are carried over without keeping anybody from
-- writing, and the index is built while complaints are filed. Milestones get a type and an ordinal (the second warning of
-- three, instead of warn_24), so that a rulebook with other hours is possible. Hashes stay: they are taken of the name under
-- which an event leaves the product, which is the old one.
ALTER TYPE "public"."event_type" ADD VALUE IF NOT EXISTS 'warning';--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE IF NOT EXISTS 'escalation';--> statement-breakpoint
ALTER TABLE "complaint_event" ADD COLUMN IF NOT EXISTS "ordinal" smallint;--> statement-breakpoint
CREATE OR REPLACE FUNCTION milestone_ordinal(name text, numbers jsonb) RETURNS smallint LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN name IN ('breach', 'first_contact_due') THEN 1::smallint
    WHEN name ~ '^escalate_[0-9]+$' THEN substr(name, 10)::smallint
    WHEN name ~ '^warn_[0-9]+$' THEN coalesce((
      SELECT place::smallint FROM jsonb_array_elements_text(numbers->'warn_left_hours') WITH ORDINALITY AS listed(hours, place)
      WHERE hours = substr(name, 6)), 0::smallint)
  END
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION milestone_type(name text) RETURNS event_type LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN name LIKE 'warn\_%' THEN 'warning' WHEN name LIKE 'escalate\_%' THEN 'escalation' ELSE name END::event_type
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION name_milestone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.ordinal := milestone_ordinal(NEW.type::text, (
    SELECT r.numbers FROM complaint c JOIN rulebook_version r ON r.version = c.rulebook_version WHERE c.id = NEW.complaint_id));
  NEW.type := milestone_type(NEW.type::text);
  RETURN NEW;
END
$$;--> statement-breakpoint
-- A worker of the version before, which still runs while this one starts, goes on writing the former names.
DROP TRIGGER IF EXISTS complaint_event_names_milestones ON "complaint_event";--> statement-breakpoint
CREATE TRIGGER complaint_event_names_milestones BEFORE INSERT ON "complaint_event"
  FOR EACH ROW WHEN (NEW.ordinal IS NULL AND NEW.type IN ('first_contact_due', 'breach', 'warn_48', 'warn_24', 'warn_6',
    'escalate_1', 'escalate_2', 'escalate_3')) EXECUTE FUNCTION name_milestone();--> statement-breakpoint
-- For the next statement only: the log takes an ordinal for a milestone that has none, and nothing else.
CREATE OR REPLACE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'complaint_event' THEN
    IF OLD.ordinal IS NULL AND NEW.ordinal IS NOT NULL AND NEW.type = milestone_type(OLD.type::text)
      AND to_jsonb(NEW) - 'type' - 'ordinal' = to_jsonb(OLD) - 'type' - 'ordinal' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, lower(TG_OP) USING ERRCODE = 'integrity_constraint_violation';
END
$$;--> statement-breakpoint
UPDATE "complaint_event" e SET "type" = milestone_type(e."type"::text), "ordinal" = milestone_ordinal(e."type"::text, r."numbers")
FROM "complaint" c JOIN "rulebook_version" r ON r."version" = c."rulebook_version"
WHERE c."id" = e."complaint_id" AND e."ordinal" IS NULL
  AND e."type" IN ('first_contact_due', 'breach', 'warn_48', 'warn_24', 'warn_6', 'escalate_1', 'escalate_2', 'escalate_3');--> statement-breakpoint
CREATE OR REPLACE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, lower(TG_OP) USING ERRCODE = 'integrity_constraint_violation';
END
$$;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "milestone_once_per_ordinal";--> statement-breakpoint
CREATE UNIQUE INDEX CONCURRENTLY "milestone_once_per_ordinal" ON "complaint_event" USING btree ("complaint_id","type","ordinal","cycle") WHERE "complaint_event"."ordinal" is not null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "milestone_fires_once";
