CREATE TABLE "review_text" (
	"review_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"body" text NOT NULL,
	"salt" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_text_review_id_n_pk" PRIMARY KEY("review_id","n")
);
--> statement-breakpoint
ALTER TABLE "review_text" ADD CONSTRAINT "review_text_review_id_special_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."special_review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- A reason is given once: append-only like the log that names it.
CREATE TRIGGER review_text_is_append_only BEFORE UPDATE OR DELETE ON "review_text"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log();
--> statement-breakpoint
CREATE TRIGGER review_text_is_never_emptied BEFORE TRUNCATE ON "review_text"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
--> statement-breakpoint
-- Nothing is notified by itself: a worker of the version before finds no review whose hour has come.
UPDATE "special_review" SET "next_due_at" = NULL WHERE "next_due_at" IS NOT NULL;
