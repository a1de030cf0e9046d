ALTER TABLE "contact" ADD COLUMN "private_domain" "bytea";--> statement-breakpoint
ALTER TABLE "platform_person" ADD COLUMN "private_domain" "bytea";