-- one by one: enum values cannot be used before they are committed, old rows are judged in small transactions, and the
-- indexes are built while complaints are filed. Only a proved complaint counts. Of what was filed before, that is proved
-- which an account filed, or whose contact first answered a code at or after the filing; the rest can be claimed by its
-- owner. Their logs stay as they are and say nothing of it: docs/decisions/2026-11-28-only-proved-complaints-count.md.
ALTER TYPE "public"."event_type" ADD VALUE IF NOT EXISTS 'proved' BEFORE 'information_lapsed';--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE IF NOT EXISTS 'disowned' BEFORE 'information_lapsed';--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE IF NOT EXISTS 'contact_lapsed' BEFORE 'first_contact_due';--> statement-breakpoint
ALTER TABLE "complaint" ALTER COLUMN "contact_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN IF NOT EXISTS "proved_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN IF NOT EXISTS "contact_proved" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- A run of keys at a time, each committed by itself: nobody waits for more than that. Left from the start after a crash:
-- what is proved already is passed over.
DO $$
DECLARE
  last uuid := '00000000-0000-0000-0000-000000000000';
  run uuid[];
BEGIN
  LOOP
    SELECT array_agg(id ORDER BY id) INTO run FROM (
      SELECT id FROM complaint WHERE id > last ORDER BY id LIMIT 2000) keys;
    EXIT WHEN run IS NULL;
    last := run[array_upper(run, 1)];
    UPDATE complaint c SET proved_at = judged.proved_at, contact_proved = judged.contact_proved
    FROM (
      SELECT k.id,
        CASE WHEN f.side = 'consumer' AND f.actor_id IS NOT NULL THEN k.filed_at
          WHEN t.person_id = k.person_id AND t.verified_at >= k.filed_at THEN t.verified_at
          WHEN f.side = 'regulator' AND p.proved_at IS NOT NULL THEN k.filed_at END AS proved_at,
        CASE WHEN f.side = 'regulator' AND p.proved_at IS NOT NULL THEN p.contact_proved
          WHEN f.side = 'consumer' AND f.actor_id IS NOT NULL THEN t.person_id = k.person_id AND t.verified_at IS NOT NULL
          ELSE true END AS contact_proved
      FROM complaint k
      JOIN complaint_event f ON f.complaint_id = k.id AND f.seq = 1
      LEFT JOIN contact t ON t.id = k.contact_id
      -- Keys begin with their instant, so that a predecessor is judged before what took its place.
      LEFT JOIN complaint p ON p.id = (f.facts ->> 'predecessorId')::uuid
      WHERE k.id = ANY(run) AND k.proved_at IS NULL AND NOT f.facts ? 'proof'
    ) judged
    WHERE c.id = judged.id AND judged.proved_at IS NOT NULL;
    COMMIT;
  END LOOP;
END
$$;--> statement-breakpoint
-- What nobody proved is no longer filed under the person of the contact that it names, and takes none of their places.
DO $$
DECLARE
  last uuid := '00000000-0000-0000-0000-000000000000';
  run uuid[];
BEGIN
  LOOP
    SELECT array_agg(id ORDER BY id) INTO run FROM (
      SELECT id FROM complaint WHERE id > last ORDER BY id LIMIT 2000) keys;
    EXIT WHEN run IS NULL;
    last := run[array_upper(run, 1)];
    WITH apart AS (
      SELECT c.id, c.platform_id, c.person_id AS before, gen_random_uuid() AS person_id, p.verified_at IS NOT NULL AS counted
      FROM complaint c JOIN contact t ON t.id = c.contact_id AND t.person_id = c.person_id JOIN person p ON p.id = c.person_id
      WHERE c.id = ANY(run) AND c.proved_at IS NULL FOR NO KEY UPDATE OF c
    ), people AS (
      INSERT INTO person (id, locale, created_at) SELECT a.person_id, c.locale, c.filed_at FROM apart a JOIN complaint c USING (id)
      RETURNING id
    ), counted_anew AS (
      INSERT INTO platform_delta (platform_id, person_id, reason)
      SELECT DISTINCT platform_id, before, 'proof_asked' FROM apart WHERE counted
    )
    UPDATE complaint c SET person_id = a.person_id, live_slot = CASE WHEN c.live_slot IS NOT NULL THEN 1 END
    FROM apart a JOIN people ON people.id = a.person_id WHERE c.id = a.id;
    COMMIT;
  END LOOP;
END
$$;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_running_proved";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_running_proved" ON "complaint" USING btree ("platform_id","deadline_at","id") WHERE "complaint"."status" <> 'closed' and "complaint"."clock_state" = 'running' and "complaint"."proved_at" is not null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_stopped_proved";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_stopped_proved" ON "complaint" USING btree ("platform_id","remaining_seconds","id") WHERE "complaint"."status" <> 'closed' and "complaint"."clock_state" <> 'running' and "complaint"."proved_at" is not null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_unproved";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_unproved" ON "complaint" USING btree ("platform_id","filed_at","id") WHERE "complaint"."status" <> 'closed' and "complaint"."proved_at" is null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_unclaimed";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_unclaimed" ON "complaint" USING btree ("contact_id","filed_at","id") WHERE not "complaint"."contact_proved" and "complaint"."contact_id" is not null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_running_priority_proved";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_running_priority_proved" ON "complaint" USING btree ("platform_id","deadline_at","id") WHERE "complaint"."status" <> 'closed' and "complaint"."clock_state" = 'running' and "complaint"."vulnerability" <> 'none' and "complaint"."proved_at" is not null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_stopped_priority_proved";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_stopped_priority_proved" ON "complaint" USING btree ("platform_id","remaining_seconds","id") WHERE "complaint"."status" <> 'closed' and "complaint"."clock_state" <> 'running' and "complaint"."vulnerability" <> 'none' and "complaint"."proved_at" is not null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_escalated_by_proof";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_escalated_by_proof" ON "complaint" USING btree (("proved_at" is null),"breached_at","id") WHERE "complaint"."status" <> 'closed' and "complaint"."escalation" > 0;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_public_breach_proved";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_public_breach_proved" ON "complaint" USING btree ("platform_id","breached_at","id") WHERE "complaint"."highest_escalation" = 3 and "complaint"."proved_at" is not null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_contested_by_proof";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_contested_by_proof" ON "complaint" USING btree (("proved_at" is null),"filed_at","id") WHERE "complaint"."contest_pending";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_live_by_proof";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_live_by_proof" ON "complaint" USING btree (("proved_at" is null),"filed_at","id") WHERE "complaint"."status" <> 'closed';--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_appealed_by_proof";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_appealed_by_proof" ON "complaint" USING btree (("proved_at" is null),"closed_at","id") WHERE "complaint"."appeal_pending";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "session_complaint";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "session_complaint" ON "session" USING btree ("complaint_id") WHERE "session"."complaint_id" is not null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_running";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_stopped";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_running_priority";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_stopped_priority";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_escalated";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_public_breach";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_contested";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_appealed";
