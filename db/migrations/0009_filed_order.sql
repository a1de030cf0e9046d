-- one by one
CREATE INDEX CONCURRENTLY IF NOT EXISTS "complaint_filed" ON "complaint" USING btree ("filed_at","id");--> statement-breakpoint
-- A person's complaints are few: their own index finds those on one platform as well.
DROP INDEX CONCURRENTLY IF EXISTS "complaint_pair";
