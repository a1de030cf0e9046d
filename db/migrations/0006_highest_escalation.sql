-- one by one: the column is filled without holding its lock, and the index is built while complaints are filed.
ALTER TABLE "complaint" ADD COLUMN IF NOT EXISTS "highest_escalation" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "complaint" c SET "highest_escalation" = reached.level FROM (
  SELECT b.id, max(right(fired->>'type', 1)::integer) AS level
  FROM "complaint" b, jsonb_array_elements(b.clock->'fired') AS fired
  WHERE b.breached_at IS NOT NULL AND fired->>'type' LIKE 'escalate\_%' GROUP BY b.id
) reached WHERE reached.id = c.id;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_public_breach";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_public_breach" ON "complaint" USING btree ("platform_id","breached_at","id") WHERE "complaint"."highest_escalation" = 3;
