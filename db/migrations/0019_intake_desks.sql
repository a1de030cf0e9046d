CREATE TABLE "desk_filing" (
	"complaint_id" uuid PRIMARY KEY NOT NULL,
	"desk_id" uuid NOT NULL,
	"day" date NOT NULL,
	"place" smallint NOT NULL,
	"read_back_by" text NOT NULL,
	CONSTRAINT "desk_filing_place" UNIQUE("desk_id","day","place")
);
--> statement-breakpoint
CREATE TABLE "intake_desk" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "intake_desk_name_unique" UNIQUE("name"),
	CONSTRAINT "desk_ends_after_start" CHECK ("intake_desk"."ended_at" >= "intake_desk"."registered_at")
);
--> statement-breakpoint
CREATE TABLE "intake_desk_event" (
	"desk_id" uuid NOT NULL,
	"n" smallint NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"proposed_by" uuid,
	"decided_by" uuid NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "intake_desk_event_desk_id_n_pk" PRIMARY KEY("desk_id","n"),
	CONSTRAINT "desk_registered_by_two" CHECK ("intake_desk_event"."type" <> 'registered' or coalesce("intake_desk_event"."proposed_by" <> "intake_desk_event"."decided_by", false))
);
--> statement-breakpoint
ALTER TABLE "desk_filing" ADD CONSTRAINT "desk_filing_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_filing" ADD CONSTRAINT "desk_filing_desk_id_intake_desk_id_fk" FOREIGN KEY ("desk_id") REFERENCES "public"."intake_desk"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_desk_event" ADD CONSTRAINT "intake_desk_event_desk_id_intake_desk_id_fk" FOREIGN KEY ("desk_id") REFERENCES "public"."intake_desk"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_desk_event" ADD CONSTRAINT "intake_desk_event_proposed_by_staff_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_desk_event" ADD CONSTRAINT "intake_desk_event_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What was decided of a desk, and what it filed, is never rewritten; a desk is not renamed, and its end is for good.
CREATE FUNCTION refuse_change_of_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'intake_desk' THEN
    IF OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL
      AND to_jsonb(NEW) - 'ended_at' = to_jsonb(OLD) - 'ended_at' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% is kept: % is refused', TG_TABLE_NAME, lower(TG_OP) USING ERRCODE = 'integrity_constraint_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER intake_desk_is_kept BEFORE UPDATE OR DELETE ON "intake_desk"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_desk();--> statement-breakpoint
CREATE TRIGGER intake_desk_event_is_kept BEFORE UPDATE OR DELETE ON "intake_desk_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_desk();--> statement-breakpoint
CREATE TRIGGER desk_filing_is_kept BEFORE UPDATE OR DELETE ON "desk_filing"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_desk();
