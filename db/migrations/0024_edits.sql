CREATE TABLE "edit_event" (
	"file_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"actor_id" uuid,
	"by_name" text,
	"proposed_by" uuid,
	"old" jsonb,
	"new" jsonb,
	"reason" text,
	"salt" "bytea",
	"prev_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "edit_event_file_id_seq_pk" PRIMARY KEY("file_id","seq"),
	CONSTRAINT "edit_has_a_name" CHECK (("edit_event"."by" = 'staff') = ("edit_event"."actor_id" is not null) and ("edit_event"."by" <> 'staff') = ("edit_event"."by_name" is not null)),
	CONSTRAINT "edit_is_of_two_people" CHECK ("edit_event"."proposed_by" <> "edit_event"."actor_id"),
	CONSTRAINT "edit_reason_has_salt" CHECK (("edit_event"."reason" is null) = ("edit_event"."salt" is null))
);
--> statement-breakpoint
CREATE TABLE "edit_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"chain_head" "bytea" NOT NULL,
	"waiting_seq" integer,
	"last_at" timestamp (3) with time zone,
	"begun_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "edit_event" ADD CONSTRAINT "edit_event_file_id_edit_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."edit_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edit_event" ADD CONSTRAINT "edit_event_actor_id_staff_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edit_event" ADD CONSTRAINT "edit_event_proposed_by_staff_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "edit_file_waiting" ON "edit_file" USING btree ("last_at") WHERE "edit_file"."waiting_seq" is not null;--> statement-breakpoint
-- An edit is written once. The head of a log only moves on by one edit, and stays.
CREATE TRIGGER edit_event_is_append_only BEFORE UPDATE OR DELETE ON "edit_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log();
--> statement-breakpoint
CREATE TRIGGER edit_event_is_never_emptied BEFORE TRUNCATE ON "edit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_edit_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.version = OLD.version + 1 AND NEW.id = OLD.id AND NEW.subject = OLD.subject AND NEW.begun_at = OLD.begun_at THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, lower(TG_OP) USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER edit_file_moves_on BEFORE UPDATE OR DELETE ON "edit_file"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_edit_file();
--> statement-breakpoint
CREATE TRIGGER edit_file_is_never_emptied BEFORE TRUNCATE ON "edit_file"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
--> statement-breakpoint
-- The logs that there is one of begin now: of what was edited before, nobody knows who did it.
INSERT INTO "edit_file" ("id", "subject", "chain_head") VALUES
  ('00000000-0000-7000-8000-000000000001', 'authority', decode(repeat('0', 64), 'hex')),
  ('00000000-0000-7000-8000-000000000002', 'rulebook', decode(repeat('0', 64), 'hex'));
