-- Nothing is marked in proposals made before, nor in those that a program of the version before still makes.
ALTER TABLE "proposal" ADD COLUMN "own_reason" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- NOT VALID: no row can break it, so none has to be read for it.
ALTER TABLE "proposal" ADD CONSTRAINT "only_a_refusal_has_an_own_reason" CHECK (not "proposal"."own_reason" or "proposal"."decision" is not distinct from 'refused') NOT VALID;