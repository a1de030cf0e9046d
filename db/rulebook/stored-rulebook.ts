// The one schema of rulebooks, wherever one enters: published, overridden from the command line, read from the database.
import { z } from "zod";
import type { Rulebook, RuleKey } from "@/lib/domain/rulebook/rulebook";
import {
  CITED_STANDINGS,
  type CitedStanding,
  type DeclaredStanding,
  PLAIN_STANDINGS,
} from "@/lib/domain/rulebook/standing";
import { completed } from "@/db/rulebook/earlier-versions";
import { RULE_NUMBERS } from "@/db/rulebook/rulebook-numbers";
import { faultText, unknownKeys } from "@/lib/base/schema-fault";

const MOST_LETTERS = 200;
const named = z
  .string({ error: "must be a text" })
  .trim()
  .min(1, { error: "must not be empty" })
  .max(MOST_LETTERS, { error: `must be at most ${String(MOST_LETTERS)} characters` });

const cited = z.strictObject(
  {
    standing: z.enum(CITED_STANDINGS, { error: `must be one of ${CITED_STANDINGS.join(", ")}` }),
    source: named,
    clause: named,
    date: z.iso.date({ error: "must be a day such as 2027-03-01" }),
  } satisfies Record<keyof CitedStanding, z.ZodType>,
  { error: unknownKeys },
);

/** A word that the rules page has a source for, or a word with the source that this version rests on. */
const standing: z.ZodType<DeclaredStanding> = z.union([z.enum(PLAIN_STANDINGS), cited], {
  error: `must be one of ${PLAIN_STANDINGS.join(", ")}, or an object with standing, source, clause and date`,
});

/** No number without a word on what it rests on. */
const standings = z.record(z.enum(Object.keys(RULE_NUMBERS) as RuleKey[]), standing, {
  error: unknownKeys,
});

const rulebook: z.ZodType<Rulebook> = z.strictObject(
  {
    version: z.string({ error: "must be the name of a version" }).regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/, {
      error: "must be 1 to 40 letters, digits, points or dashes",
    }),
    effective_at: z.iso.datetime({ error: "must be an instant in UTC such as 2026-03-01T00:00:00Z" }),
    ...RULE_NUMBERS,
    standing: standings,
  },
  { error: unknownKeys },
);

export type RulebookReading =
  | { readonly ok: true; readonly rulebook: Rulebook }
  /** `fault` names the key and says what is wrong with it. */
  | { readonly ok: false; readonly fault: string };

/** Checks a whole rulebook: every number within its bounds, every number with its standing, and nothing else. */
export function readRulebook(given: unknown): RulebookReading {
  const parsed = rulebook.safeParse(given);
  return parsed.success ? { ok: true, rulebook: parsed.data } : { ok: false, fault: faultText(parsed.error) };
}

/** A stored version. Throws when it is malformed: nothing is decided by numbers that nobody can have published. */
export function storedRulebook(version: string, numbers: unknown): Rulebook {
  const reading = readRulebook(completed(numbers));
  if (!reading.ok) throw new Error(`The stored rulebook ${version} is malformed: ${reading.fault}.`);
  return reading.rulebook;
}
