-- What an appeal decided for one side counts again; until now such complaints stayed out of the count.
WITH healed AS (
  UPDATE "complaint" SET "counted" = true
  WHERE NOT "counted" AND "outcome" IN ('for_consumer', 'for_company') RETURNING "platform_id", "person_id"
)
INSERT INTO "platform_delta" ("platform_id", "person_id", "reason")
SELECT DISTINCT "platform_id", "person_id", 'adjudicated' FROM healed;
