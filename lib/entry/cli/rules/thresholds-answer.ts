// Answers `rules thresholds`: one platform's counts of people, and which rules they pass.
import { z } from "zod";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { NOBODY_COUNTED, readThresholds, type PlatformCounts } from "@/lib/domain/review/review-threshold";
import { unknownKeys } from "@/lib/base/schema-fault";
import { parseInput } from "./bad-input";

const MOST = 10_000_000_000;

const people = z
  .number({ error: "must be a number of people" })
  .int({ error: "must be a whole number" })
  .min(0, { error: "must not be negative" })
  .max(MOST, { error: `must be at most ${String(MOST)}` });

const counted = z.strictObject(
  {
    people_30d: people,
    due_30d: people,
    breached_30d: people,
    people_7d: people,
    weekly_mean_8w: z
      .number({ error: "must be a number" })
      .min(0, { error: "must not be negative" })
      .max(MOST, { error: `must be at most ${String(MOST)}` }),
    listed_weeks: people,
    vulnerable_30d: people,
    barrier_max_30d: people,
    first_contact_due_30d: people,
    first_contact_missed_30d: people,
  },
  { error: unknownKeys },
);

type Count = keyof z.infer<typeof counted>;

/**
 * Who is counted in the first is counted in the second. A person who came due in the window may have filed before it, so the
 * people of `due_30d` and `first_contact_due_30d` are no part of `people_30d`.
 */
const PARTS: readonly (readonly [part: Count, whole: Count])[] = [
  ["breached_30d", "due_30d"],
  ["first_contact_missed_30d", "first_contact_due_30d"],
  ["people_7d", "people_30d"],
  ["vulnerable_30d", "people_30d"],
  ["barrier_max_30d", "people_30d"],
];

/** Of these a share is made, so the part without its whole says nothing. */
const SHARES: readonly Count[] = ["due_30d", "first_contact_due_30d"];

/** A count that was left out is judged by the rules as nobody, and against another count only where both make a share. */
const counts = counted
  .partial()
  .superRefine((given, context) => {
    for (const [part, whole] of PARTS) {
      const fewer = given[part];
      const more = given[whole] ?? (SHARES.includes(whole) ? 0 : undefined);
      if (fewer !== undefined && more !== undefined && fewer > more)
        context.addIssue({ code: "custom", path: [part], message: `must not be more than ${whole}` });
    }
  })
  // JSON holds no undefined: what is given is a number.
  .transform((given) => ({ ...NOBODY_COUNTED, ...given }) as PlatformCounts);

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
  const reading = readThresholds({ ...counts, users: platform?.users ?? null }, DEFAULT_RULEBOOK);
  return { passed: reading.passed, near: reading.near, rulebook: DEFAULT_RULEBOOK.version };
}
