CREATE TABLE "proposal_deed" (
	"proposal_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"complaint_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount_cents" integer,
	"text_n" integer,
	"by" date,
	"done_on" date,
	CONSTRAINT "proposal_deed_proposal_id_n_pk" PRIMARY KEY("proposal_id","n"),
	CONSTRAINT "deed_is_done_or_promised" CHECK (("proposal_deed"."by" is null) <> ("proposal_deed"."done_on" is null)),
	CONSTRAINT "deed_is_money_or_has_words" CHECK (case when "proposal_deed"."kind" in ('refund', 'compensation') then coalesce("proposal_deed"."amount_cents" > 0, false)
        else "proposal_deed"."amount_cents" is null and "proposal_deed"."text_n" is not null end)
);
--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "decision" text;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "ground" text;--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "reason_n" integer;--> statement-breakpoint
ALTER TABLE "proposal_deed" ADD CONSTRAINT "proposal_deed_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_deed" ADD CONSTRAINT "proposal_deed_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proposal_deed_complaint" ON "proposal_deed" USING btree ("complaint_id");--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "only_a_refusal_has_a_ground" CHECK (("proposal"."decision" = 'refused') = ("proposal"."ground" is not null)) NOT VALID;