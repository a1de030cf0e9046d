-- The rounds are called after what they do: health and metrics count on from what was noted under the former names.
UPDATE "round" SET "name" = CASE "name" WHEN 'fold' THEN 'recount' WHEN 'carry' THEN 'reassign' ELSE 'notify' END
WHERE "name" IN ('fold', 'carry', 'tell');
