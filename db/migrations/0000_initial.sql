-- Every pair of neighbouring characters of a name, so that two Chinese characters find it. A name of one is itself.
CREATE FUNCTION bigrams(words text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(n, i, 2)), '{}')
  FROM (SELECT regexp_replace(lower(normalize(words, NFKC)), '\s+', '', 'g') AS n) AS plain,
    generate_series(1, greatest(length(n) - 1, least(length(n), 1))) AS i
$$;
--> statement-breakpoint
CREATE TYPE "public"."appeal_state" AS ENUM('pending', 'decided');--> statement-breakpoint
CREATE TYPE "public"."contact_answer" AS ENUM('confirmed', 'denied');--> statement-breakpoint
CREATE TYPE "public"."contest_state" AS ENUM('pending', 'dismissed', 'upheld', 'moot');--> statement-breakpoint
CREATE TYPE "public"."delivery_channel" AS ENUM('in_app', 'email', 'sms');--> statement-breakpoint
CREATE TYPE "public"."delivery_state" AS ENUM('pending', 'sent', 'dead');--> statement-breakpoint
CREATE TYPE "public"."contact_kind" AS ENUM('email', 'phone');--> statement-breakpoint
CREATE TYPE "public"."platform_state" AS ENUM('listed', 'unlisted', 'merged');--> statement-breakpoint
CREATE TYPE "public"."session_kind" AS ENUM('consumer', 'staff', 'complaint');--> statement-breakpoint
CREATE TYPE "public"."review_state" AS ENUM('opened', 'notified', 'investigating', 'dismissed', 'ordered', 'rectifying', 'retesting', 'closed');--> statement-breakpoint
CREATE TYPE "public"."attempt_outcome" AS ENUM('connected', 'queued', 'no_human', 'unreachable', 'abandoned');--> statement-breakpoint
CREATE TYPE "public"."channel" AS ENUM('app_chat', 'web_chat', 'hotline', 'mini_program', 'official_account', 'email', 'social', 'counter');--> statement-breakpoint
CREATE TYPE "public"."clock_state" AS ENUM('running', 'paused', 'held', 'stopped');--> statement-breakpoint
CREATE TYPE "public"."contest_kind" AS ENUM('not_ours', 'duplicate', 'out_of_scope', 'abusive');--> statement-breakpoint
CREATE TYPE "public"."event_type" AS ENUM('filed', 'human_contact_attested', 'human_contact_confirmed', 'human_contact_denied', 'information_requested', 'information_supplied', 'resolution_proposed', 'resolution_accepted', 'resolution_disputed', 'contested', 'contest_dismissed', 'contest_upheld', 'merged', 'withdrawn', 'reopened', 'appealed', 'adjudicated', 'referred', 'evidence_added', 'message_sent', 'amended', 'information_lapsed', 'confirmation_lapsed', 'first_contact_due', 'warn_48', 'warn_24', 'warn_6', 'breach', 'escalate_1', 'escalate_2', 'escalate_3');--> statement-breakpoint
CREATE TYPE "public"."matter" AS ENUM('standard_query', 'dispute', 'rights_complaint');--> statement-breakpoint
CREATE TYPE "public"."outcome" AS ENUM('resolved', 'unconfirmed', 'for_consumer', 'for_company', 'withdrawn', 'rejected', 'merged', 'recorded');--> statement-breakpoint
CREATE TYPE "public"."side" AS ENUM('consumer', 'company', 'regulator', 'clock');--> statement-breakpoint
CREATE TYPE "public"."staff_role" AS ENUM('company_agent', 'company_manager', 'regulator_officer', 'regulator_supervisor');--> statement-breakpoint
CREATE TYPE "public"."status" AS ENUM('open', 'awaiting_consumer', 'proposed', 'closed');--> statement-breakpoint
CREATE TYPE "public"."vulnerability" AS ENUM('none', 'elderly', 'disabled');--> statement-breakpoint
CREATE TABLE "complaint_event" (
	"complaint_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" "event_type" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"cycle" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"side" "side" NOT NULL,
	"actor_id" uuid,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"prev_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "complaint_event_complaint_id_seq_pk" PRIMARY KEY("complaint_id","seq")
);
--> statement-breakpoint
CREATE TABLE "appeal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"complaint_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"seq" integer NOT NULL,
	"reason_n" integer NOT NULL,
	"state" "appeal_state" DEFAULT 'pending' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"complaint_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"channel" "channel" NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"human_asks" integer,
	"queue_seconds" integer,
	"outcome" "attempt_outcome" NOT NULL,
	CONSTRAINT "attempt_complaint_id_n_pk" PRIMARY KEY("complaint_id","n"),
	CONSTRAINT "attempt_is_not_negative" CHECK (coalesce("attempt"."human_asks", 0) >= 0 and coalesce("attempt"."queue_seconds", 0) >= 0)
);
--> statement-breakpoint
CREATE TABLE "attempt_barrier" (
	"complaint_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"barrier" text NOT NULL,
	"measure" integer,
	"text_n" integer,
	CONSTRAINT "attempt_barrier_complaint_id_n_barrier_pk" PRIMARY KEY("complaint_id","n","barrier")
);
--> statement-breakpoint
CREATE TABLE "complaint_text" (
	"complaint_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"kind" text NOT NULL,
	"body" text,
	"salt" "bytea",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "complaint_text_complaint_id_n_pk" PRIMARY KEY("complaint_id","n")
);
--> statement-breakpoint
CREATE TABLE "contest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"complaint_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"kind" "contest_kind" NOT NULL,
	"reason_n" integer NOT NULL,
	"contested_by" uuid,
	"state" "contest_state" DEFAULT 'pending' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"decision_n" integer,
	CONSTRAINT "contest_complaint_id_unique" UNIQUE("complaint_id")
);
--> statement-breakpoint
CREATE TABLE "human_contact" (
	"id" uuid PRIMARY KEY NOT NULL,
	"complaint_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"person_name" text NOT NULL,
	"person_no" text NOT NULL,
	"company_id" uuid NOT NULL,
	"attested_by" uuid,
	"channel" "channel" NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seconds" integer NOT NULL,
	"answer" "contact_answer",
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "contact_takes_time" CHECK ("human_contact"."seconds" >= 0)
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"complaint_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"platform_id" uuid NOT NULL,
	"steps_n" integer NOT NULL,
	"answer_n" integer NOT NULL,
	"remedy" text,
	"amount_cents" integer,
	"promised_at" timestamp (3) with time zone,
	"follow_up" text,
	"proposed_by" uuid,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"holds" boolean NOT NULL,
	"flag" jsonb
);
--> statement-breakpoint
CREATE TABLE "complaint" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"access_code_hash" "bytea" NOT NULL,
	"idempotency_hash" "bytea" NOT NULL,
	"platform_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"channel" "channel" NOT NULL,
	"matter" "matter" NOT NULL,
	"region" text,
	"vulnerability" "vulnerability" DEFAULT 'none' NOT NULL,
	"held_elsewhere" boolean DEFAULT false NOT NULL,
	"consent_contact" boolean DEFAULT false NOT NULL,
	"consent_publication" boolean DEFAULT false NOT NULL,
	"locale" text DEFAULT 'zh' NOT NULL,
	"rulebook_version" text NOT NULL,
	"status" "status" NOT NULL,
	"outcome" "outcome",
	"version" integer NOT NULL,
	"chain_head" "bytea" NOT NULL,
	"clock" jsonb NOT NULL,
	"clock_state" "clock_state" NOT NULL,
	"cycle" integer DEFAULT 1 NOT NULL,
	"deadline_at" timestamp (3) with time zone,
	"remaining_seconds" bigint,
	"next_due_at" timestamp (3) with time zone,
	"breached_at" timestamp (3) with time zone,
	"breach_counts" boolean DEFAULT true NOT NULL,
	"escalation" integer DEFAULT 0 NOT NULL,
	"contest_pending" boolean DEFAULT false NOT NULL,
	"appeal_pending" boolean DEFAULT false NOT NULL,
	"first_contact_missed_at" timestamp (3) with time zone,
	"first_contact_due_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"counted" boolean DEFAULT true NOT NULL,
	"counted_in_review_id" uuid,
	"succeeded_by_id" uuid,
	"live_slot" smallint,
	"stuck_at" timestamp (3) with time zone,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "complaint_number_unique" UNIQUE("number"),
	CONSTRAINT "complaint_idempotency_hash_unique" UNIQUE("idempotency_hash"),
	CONSTRAINT "closed_has_an_outcome" CHECK (("complaint"."status" = 'closed') = ("complaint"."outcome" is not null)),
	CONSTRAINT "closed_has_an_instant" CHECK (("complaint"."status" = 'closed') = ("complaint"."closed_at" is not null)),
	CONSTRAINT "live_takes_a_place" CHECK (("complaint"."status" = 'closed') = ("complaint"."live_slot" is null)),
	CONSTRAINT "closed_stands_still" CHECK ("complaint"."status" <> 'closed' or "complaint"."clock_state" = 'stopped'),
	CONSTRAINT "stopped_time_keeps_what_is_left" CHECK ("complaint"."clock_state" not in ('paused', 'held') or "complaint"."remaining_seconds" is not null)
);
--> statement-breakpoint
CREATE TABLE "dial_campaign" (
	"quarter" text PRIMARY KEY NOT NULL,
	"bulletin" text,
	"published_on" date,
	"service_function_share" double precision,
	"service_channel_share" double precision,
	"personal_information_share" double precision,
	"other_share" double precision,
	"connected_companies" integer,
	"late_companies" integer
);
--> statement-breakpoint
CREATE TABLE "dial_finding" (
	"quarter" text NOT NULL,
	"platform_name" text NOT NULL,
	"outcome" text NOT NULL,
	CONSTRAINT "dial_finding_quarter_platform_name_pk" PRIMARY KEY("quarter","platform_name")
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_key" text NOT NULL,
	"recipient" text NOT NULL,
	"person_id" uuid,
	"staff_id" uuid,
	"contact_id" uuid,
	"channel" "delivery_channel" NOT NULL,
	"message" text NOT NULL,
	"locale" text NOT NULL,
	"complaint_id" uuid,
	"review_id" uuid,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" "delivery_state" DEFAULT 'pending' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"event_key" text NOT NULL,
	"topic" text NOT NULL,
	"complaint_id" uuid,
	"review_id" uuid,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "outbox_event_key_unique" UNIQUE("event_key")
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limit_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "round" (
	"name" text PRIMARY KEY NOT NULL,
	"last_ran_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" "contact_kind" NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_fingerprint_unique" UNIQUE("fingerprint")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"locale" text DEFAULT 'zh' NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "company" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"credit_code" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "company_credit_code_unique" UNIQUE("credit_code")
);
--> statement-breakpoint
CREATE TABLE "platform" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"category" text DEFAULT 'other' NOT NULL,
	"state" "platform_state" DEFAULT 'listed' NOT NULL,
	"merged_into_id" uuid,
	"company_id" uuid,
	"users" bigint,
	"users_source" text,
	"users_as_of" date,
	"convention_signed_at" timestamp (3) with time zone,
	"listed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "platform_slug_unique" UNIQUE("slug"),
	CONSTRAINT "users_positive" CHECK ("platform"."users" > 0),
	CONSTRAINT "merged_names_its_heir" CHECK (("platform"."state" = 'merged') = ("platform"."merged_into_id" is not null)),
	CONSTRAINT "listed_has_a_date" CHECK ("platform"."state" <> 'listed' or "platform"."listed_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "public_figures" (
	"scope" text PRIMARY KEY NOT NULL,
	"figures" jsonb NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rulebook_version" (
	"version" text PRIMARY KEY NOT NULL,
	"numbers" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"effective_at" timestamp (3) with time zone NOT NULL,
	"proposed_by" uuid,
	"approved_by" uuid
);
--> statement-breakpoint
CREATE TABLE "one_time_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "session_kind" NOT NULL,
	"person_id" uuid,
	"staff_id" uuid,
	"complaint_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "session_has_one_owner" CHECK (num_nonnulls("session"."person_id", "session"."staff_id", "session"."complaint_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "review_complaint" (
	"review_id" uuid NOT NULL,
	"complaint_id" uuid NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "review_complaint_review_id_code_complaint_id_pk" PRIMARY KEY("review_id","code","complaint_id")
);
--> statement-breakpoint
CREATE TABLE "review_event" (
	"review_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"staff_id" uuid,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "review_event_review_id_n_pk" PRIMARY KEY("review_id","n")
);
--> statement-breakpoint
CREATE TABLE "review_trigger" (
	"review_id" uuid NOT NULL,
	"code" text NOT NULL,
	"value" double precision NOT NULL,
	"limit_value" double precision NOT NULL,
	"counts" jsonb NOT NULL,
	"rulebook_version" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_trigger_review_id_code_pk" PRIMARY KEY("review_id","code")
);
--> statement-breakpoint
CREATE TABLE "special_review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"platform_id" uuid NOT NULL,
	"state" "review_state" DEFAULT 'opened' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"users" bigint,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"notified_at" timestamp (3) with time zone,
	"notified_by" uuid,
	"next_due_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "special_review_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"staff_no" text NOT NULL,
	"role" "staff_role" NOT NULL,
	"company_id" uuid,
	"password_hash" text NOT NULL,
	"totp_sealed" "bytea" NOT NULL,
	"totp_last_step" text,
	"locale" text DEFAULT 'zh' NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_email_unique" UNIQUE("email"),
	CONSTRAINT "company_people_have_a_company" CHECK (("staff"."role" in ('company_agent', 'company_manager')) = ("staff"."company_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "staff_platform" (
	"staff_id" uuid NOT NULL,
	"platform_id" uuid NOT NULL,
	CONSTRAINT "staff_platform_staff_id_platform_id_pk" PRIMARY KEY("staff_id","platform_id")
);
--> statement-breakpoint
CREATE TABLE "platform_delta" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"platform_id" uuid NOT NULL,
	"person_id" uuid,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform_person" (
	"platform_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"last_filed_at" timestamp (3) with time zone,
	"last_priority_at" timestamp (3) with time zone,
	"filings" text[] DEFAULT '{}' NOT NULL,
	"last_due_at" timestamp (3) with time zone,
	"last_breached_due_at" timestamp (3) with time zone,
	"last_first_contact_due_at" timestamp (3) with time zone,
	"last_first_contact_missed_at" timestamp (3) with time zone,
	CONSTRAINT "platform_person_platform_id_person_id_pk" PRIMARY KEY("platform_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "platform_person_barrier" (
	"platform_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"barrier" text NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "platform_person_barrier_platform_id_person_id_barrier_pk" PRIMARY KEY("platform_id","person_id","barrier")
);
--> statement-breakpoint
ALTER TABLE "complaint_event" ADD CONSTRAINT "complaint_event_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_barrier" ADD CONSTRAINT "attempt_barrier_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_text" ADD CONSTRAINT "complaint_text_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_contested_by_staff_id_fk" FOREIGN KEY ("contested_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "human_contact" ADD CONSTRAINT "human_contact_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "human_contact" ADD CONSTRAINT "human_contact_attested_by_staff_id_fk" FOREIGN KEY ("attested_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_platform_id_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_proposed_by_staff_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_platform_id_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_rulebook_version_rulebook_version_version_fk" FOREIGN KEY ("rulebook_version") REFERENCES "public"."rulebook_version"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dial_finding" ADD CONSTRAINT "dial_finding_quarter_dial_campaign_quarter_fk" FOREIGN KEY ("quarter") REFERENCES "public"."dial_campaign"("quarter") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform" ADD CONSTRAINT "platform_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_complaint" ADD CONSTRAINT "review_complaint_review_id_special_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."special_review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_complaint" ADD CONSTRAINT "review_complaint_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_event" ADD CONSTRAINT "review_event_review_id_special_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."special_review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_trigger" ADD CONSTRAINT "review_trigger_review_id_special_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."special_review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "special_review" ADD CONSTRAINT "special_review_platform_id_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_platform" ADD CONSTRAINT "staff_platform_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_platform" ADD CONSTRAINT "staff_platform_platform_id_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_person" ADD CONSTRAINT "platform_person_platform_id_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "milestone_fires_once" ON "complaint_event" USING btree ("complaint_id","type","cycle") WHERE "complaint_event"."type" in ('first_contact_due', 'warn_48', 'warn_24', 'warn_6', 'breach', 'escalate_1', 'escalate_2', 'escalate_3');--> statement-breakpoint
CREATE INDEX "complaint_event_recorded" ON "complaint_event" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "appeal_complaint" ON "appeal" USING btree ("complaint_id");--> statement-breakpoint
CREATE INDEX "human_contact_complaint" ON "human_contact" USING btree ("complaint_id");--> statement-breakpoint
CREATE INDEX "human_contact_caller" ON "human_contact" USING btree ("company_id","person_no","started_at");--> statement-breakpoint
CREATE INDEX "proposal_complaint" ON "proposal" USING btree ("complaint_id","seq");--> statement-breakpoint
CREATE INDEX "proposal_platform" ON "proposal" USING btree ("platform_id","proposed_at");--> statement-breakpoint
CREATE INDEX "complaint_due" ON "complaint" USING btree ("next_due_at") WHERE "complaint"."next_due_at" is not null and "complaint"."stuck_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "complaint_live_place" ON "complaint" USING btree ("platform_id","person_id","live_slot") WHERE "complaint"."live_slot" is not null;--> statement-breakpoint
CREATE INDEX "complaint_running" ON "complaint" USING btree ("platform_id","deadline_at","id") WHERE "complaint"."status" <> 'closed' and "complaint"."clock_state" = 'running';--> statement-breakpoint
CREATE INDEX "complaint_stopped" ON "complaint" USING btree ("platform_id","remaining_seconds","id") WHERE "complaint"."status" <> 'closed' and "complaint"."clock_state" <> 'running';--> statement-breakpoint
CREATE INDEX "complaint_closed" ON "complaint" USING btree ("platform_id","closed_at","id") WHERE "complaint"."status" = 'closed';--> statement-breakpoint
CREATE INDEX "complaint_escalated" ON "complaint" USING btree ("breached_at","id") WHERE "complaint"."status" <> 'closed' and "complaint"."escalation" > 0;--> statement-breakpoint
CREATE INDEX "complaint_contested" ON "complaint" USING btree ("filed_at","id") WHERE "complaint"."contest_pending";--> statement-breakpoint
CREATE INDEX "complaint_appealed" ON "complaint" USING btree ("closed_at","id") WHERE "complaint"."appeal_pending";--> statement-breakpoint
CREATE INDEX "complaint_person" ON "complaint" USING btree ("person_id","filed_at","id");--> statement-breakpoint
CREATE INDEX "complaint_pair" ON "complaint" USING btree ("platform_id","person_id");--> statement-breakpoint
CREATE INDEX "complaint_platform_filed" ON "complaint" USING btree ("platform_id","filed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "told_once" ON "notification" USING btree ("event_key","recipient","channel");--> statement-breakpoint
CREATE INDEX "notification_person" ON "notification" USING btree ("person_id","created_at") WHERE "notification"."channel" = 'in_app';--> statement-breakpoint
CREATE INDEX "notification_staff" ON "notification" USING btree ("staff_id","created_at") WHERE "notification"."channel" = 'in_app';--> statement-breakpoint
CREATE INDEX "notification_pending" ON "notification" USING btree ("created_at") WHERE "notification"."state" = 'pending' and "notification"."channel" <> 'in_app';--> statement-breakpoint
CREATE INDEX "contact_person" ON "contact" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "platform_name_bigrams" ON "platform" USING gin (bigrams("name_zh" || ' ' || "name_en"));--> statement-breakpoint
CREATE INDEX "platform_company" ON "platform" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "platform_unlisted" ON "platform" USING btree ("created_at") WHERE "platform"."state" = 'unlisted';--> statement-breakpoint
CREATE INDEX "one_time_code_fingerprint" ON "one_time_code" USING btree ("fingerprint","created_at");--> statement-breakpoint
CREATE INDEX "session_staff" ON "session" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "review_complaint_complaint" ON "review_complaint" USING btree ("complaint_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_review_per_platform" ON "special_review" USING btree ("platform_id") WHERE "special_review"."state" not in ('dismissed', 'closed');--> statement-breakpoint
CREATE INDEX "special_review_due" ON "special_review" USING btree ("next_due_at") WHERE "special_review"."next_due_at" is not null;--> statement-breakpoint
CREATE INDEX "platform_person_filed" ON "platform_person" USING btree ("platform_id","last_filed_at");--> statement-breakpoint
CREATE INDEX "platform_person_priority" ON "platform_person" USING btree ("platform_id","last_priority_at");--> statement-breakpoint
CREATE INDEX "platform_person_due" ON "platform_person" USING btree ("platform_id","last_due_at");--> statement-breakpoint
CREATE INDEX "platform_person_first_contact" ON "platform_person" USING btree ("platform_id","last_first_contact_due_at");--> statement-breakpoint
CREATE INDEX "platform_person_barrier_window" ON "platform_person_barrier" USING btree ("platform_id","last_at","barrier");--> statement-breakpoint
-- What happened, happened: the two logs take rows and never change or lose one.
CREATE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, lower(TG_OP) USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER complaint_event_is_append_only BEFORE UPDATE OR DELETE ON "complaint_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log();
--> statement-breakpoint
CREATE TRIGGER complaint_event_is_never_emptied BEFORE TRUNCATE ON "complaint_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
--> statement-breakpoint
CREATE TRIGGER review_event_is_append_only BEFORE UPDATE OR DELETE ON "review_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log();
--> statement-breakpoint
CREATE TRIGGER review_event_is_never_emptied BEFORE TRUNCATE ON "review_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
