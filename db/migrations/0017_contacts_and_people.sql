ALTER TYPE "public"."event_type" ADD VALUE 'contact_consent_withdrawn' BEFORE 'platform_confirmed';--> statement-breakpoint
CREATE TABLE "company_person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"company_id" uuid NOT NULL,
	"name" text NOT NULL,
	"staff_no" text NOT NULL,
	"role_title" text DEFAULT '' NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by" uuid,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	CONSTRAINT "company_person_number" UNIQUE("company_id","staff_no"),
	CONSTRAINT "person_ends_after_start" CHECK ("company_person"."ended_at" >= "company_person"."added_at")
);
--> statement-breakpoint
CREATE TABLE "platform_name" (
	"key" text NOT NULL,
	"platform_id" uuid NOT NULL,
	CONSTRAINT "platform_name_key_platform_id_pk" PRIMARY KEY("key","platform_id")
);
--> statement-breakpoint
ALTER TABLE "attempt" ALTER COLUMN "started_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "human_contact" ADD COLUMN "caller_digits" text;--> statement-breakpoint
ALTER TABLE "human_contact" ADD COLUMN "person_new" boolean;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "contact_sealed" "bytea";--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "takes_messages" boolean DEFAULT true NOT NULL;--> statement-breakpoint
-- What is there already is by the rule of before (db/rekey-contacts); what is written from now on, by the new one.
ALTER TABLE "contact" ADD COLUMN "identity_rule" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "contact" ALTER COLUMN "identity_rule" SET DEFAULT 2;--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "mailed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "company_person" ADD CONSTRAINT "company_person_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_person" ADD CONSTRAINT "company_person_added_by_staff_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_person" ADD CONSTRAINT "company_person_ended_by_staff_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_name" ADD CONSTRAINT "platform_name_platform_id_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "platform_name_platform" ON "platform_name" USING btree ("platform_id");--> statement-breakpoint
-- Who was attested before there was a list is on it since then.
INSERT INTO "company_person" ("id", "company_id", "name", "staff_no", "role_title", "added_at")
SELECT gen_random_uuid(), first."company_id", first."person_name", first."person_no", '', first."at" FROM (
  SELECT DISTINCT ON (h."company_id", h."person_no") h."company_id", h."person_no", h."person_name", e."at"
  FROM "human_contact" h JOIN "complaint_event" e ON e."complaint_id" = h."complaint_id" AND e."seq" = h."seq"
  WHERE EXISTS (SELECT 1 FROM "company" c WHERE c."id" = h."company_id")
  ORDER BY h."company_id", h."person_no", e."at"
) first ON CONFLICT DO NOTHING;--> statement-breakpoint
-- Nobody is deleted or renamed, and an end is for good.
CREATE FUNCTION refuse_change_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL
      AND to_jsonb(NEW) - 'ended_at' - 'ended_by' = to_jsonb(OLD) - 'ended_at' - 'ended_by' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'company_person is kept: % is refused', lower(TG_OP) USING ERRCODE = 'integrity_constraint_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER company_person_is_kept BEFORE UPDATE OR DELETE ON "company_person"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_person();
