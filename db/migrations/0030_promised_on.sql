-- Null in every row there is, and in those that a program of the version before still writes.
ALTER TABLE "attempt_barrier" ADD COLUMN "promised_on" date;--> statement-breakpoint
-- NOT VALID: no row can break it, so none has to be read for it.
ALTER TABLE "attempt_barrier" ADD CONSTRAINT "only_a_promise_has_a_day" CHECK ("attempt_barrier"."promised_on" is null or "attempt_barrier"."barrier" = 'bot_promise_broken') NOT VALID;
