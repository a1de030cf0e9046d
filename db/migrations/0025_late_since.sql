-- one by one: old rows are filled in small transactions, and the indexes are built while complaints are filed.
-- Since when a complaint is late: its first breach that counts. Until now that was its first breach, whether that one counted
-- or not. What a program of the version before writes meanwhile is read as it was: coalesce(late_since, breached_at).
ALTER TABLE "complaint" ADD COLUMN IF NOT EXISTS "late_since" timestamp (3) with time zone;--> statement-breakpoint
-- A run of keys at a time, each committed by itself. Left from the start after a crash: what is filled is passed over.
-- Breaches up to the last word that they do not count are excused; it is late since the first one after it, or, where a
-- regulator said after it that the breach counts, since the latest one of then.
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
    UPDATE complaint c SET late_since = since.at
    FROM (
      SELECT k.id, coalesce(CASE
        WHEN excused.seq IS NULL THEN NULL
        WHEN next.type = 'breach' THEN next.due_at
        ELSE (SELECT max(b.due_at) FROM complaint_event b
          WHERE b.complaint_id = k.id AND b.type = 'breach' AND b.seq < next.seq) END, k.breached_at) AS at
      FROM complaint k
      CROSS JOIN LATERAL (
        SELECT max(e.seq) AS seq FROM complaint_event e
        WHERE e.complaint_id = k.id AND e.type IN ('breach_judged', 'adjudicated') AND e.facts ->> 'breachCounts' = 'false'
      ) excused
      LEFT JOIN LATERAL (
        SELECT e.seq, e.type, e.due_at FROM complaint_event e
        WHERE e.complaint_id = k.id AND e.seq > excused.seq AND e.type IN ('breach', 'breach_judged', 'adjudicated')
        ORDER BY e.seq LIMIT 1
      ) next ON true
      WHERE k.id = ANY(run) AND k.breached_at IS NOT NULL AND k.breach_counts AND k.late_since IS NULL
    ) since
    WHERE c.id = since.id AND c.breach_counts AND c.late_since IS NULL;
    COMMIT;
  END LOOP;
END
$$;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_late_by_proof";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_late_by_proof" ON "complaint" USING btree (("proved_at" is null),coalesce("late_since", "deadline_at"),"id") WHERE "complaint"."status" <> 'closed' and "complaint"."escalation" > 0;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_public_late";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "complaint_public_late" ON "complaint" USING btree ("platform_id",coalesce("late_since", "breached_at"),"id") WHERE "complaint"."highest_escalation" = 3 and "complaint"."proved_at" is not null and "complaint"."breach_counts";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_escalated_by_proof";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "complaint_public_breach_proved";
