CREATE TYPE "public"."contact_direction" AS ENUM('to_consumer', 'from_consumer');--> statement-breakpoint
ALTER TYPE "public"."contact_answer" ADD VALUE 'revoked';--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE 'human_contact_revoked' BEFORE 'human_contact_confirmed';--> statement-breakpoint
ALTER TABLE "human_contact" ADD COLUMN "direction" "contact_direction";--> statement-breakpoint
-- Which of the contacts that stand were attested before the running cycle began: no ground for a proposal in it.
UPDATE "complaint" c SET "clock" = c."clock" || jsonb_build_object('contactsBefore', earlier.standing)
FROM (
  SELECT h."complaint_id", count(*)::int AS standing FROM "human_contact" h
  WHERE h."answer" IS DISTINCT FROM 'denied' AND h."seq" < (
    SELECT max(e."seq") FROM "complaint_event" e WHERE e."complaint_id" = h."complaint_id" AND e."type" = 'reopened')
  GROUP BY h."complaint_id"
) earlier WHERE c."id" = earlier."complaint_id" AND c."cycle" > 1;