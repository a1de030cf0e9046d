// Answers `rules thresholds`: one platform's counts of people, and which rules they pass.
import { z } from "zod";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";
import { readThresholds } from "@/lib/domain/review-threshold";
import { unknownKeys } from "@/lib/rulebook/schema-fault";
import { parseInput } from "./bad-input";

const MOST = 10_000_000_000;

const people = z
  .number({ error: "must be a number of people" })
  .int({ error: "must be a whole number" })
  .min(0, { error: "must not be negative" })
  .max(MOST, { error: `must be at most ${String(MOST)}` })
  .default(0);

const counts = z
  .strictObject(
    {
      people_30d: people,
      due_30d: people,
      breached_30d: people,
      people_7d: people,
      weekly_mean_8w: z
        .number({ error: "must be a number" })
        .min(0, { error: "must not be negative" })
        .max(MOST)
        .default(0),
      listed_weeks: people,
      vulnerable_30d: people,
      barrier_max_30d: people,
      first_contact_due_30d: people,
      first_contact_missed_30d: people,
    },
    { error: unknownKeys },
  )
  .refine((given) => given.breached_30d <= given.due_30d, {
    path: ["breached_30d"],
    error: "must not be more than due_30d",
  })
  .refine((given) => given.first_contact_missed_30d <= given.first_contact_due_30d, {
    path: ["first_contact_missed_30d"],
    error: "must not be more than first_contact_due_30d",
  });

const thresholdsInput = z.strictObject(
  {
    platform: z
      .strictObject(
        {
          users: z
            .number({ error: "must be a number of users, or null" })
            .int({ error: "must be a whole number" })
            .positive({ error: "must be more than 0; leave it out when it is not known" })
            .max(MOST, { error: `must be at most ${String(MOST)}` })
            .nullish(),
        },
        { error: unknownKeys },
      )
      .optional(),
    counts,
  },
  { error: unknownKeys },
);

/** @throws BadInput naming the field that is wrong */
export function answerThresholds(document: unknown): object {
  const { platform, counts } = parseInput(thresholdsInput, document);
  const reading = readThresholds({ users: platform?.users ?? null, ...counts }, DEFAULT_RULEBOOK);
  return { passed: reading.passed, near: reading.near, rulebook: DEFAULT_RULEBOOK.version };
}
