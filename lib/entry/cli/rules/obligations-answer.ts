// Answers `rules obligations`: what one platform owes, by these counts, and whether it is shown that it does it.
import { z } from "zod";
import { CHANNELS } from "@/lib/domain/complaint/complaint";
import { obligationsOf } from "@/lib/domain/platform/obligations";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { unknownKeys } from "@/lib/base/schema-fault";
import { parseInput } from "./bad-input";

const MOST_USERS = 10_000_000_000;
const MOST_CASES = 1_000_000_000;
const MOST_TESTS = 1_000_000;
const MOST_CHANNELS = 10_000;
const LONGEST_ID = 200;

function count(what: string, most: number) {
  return z
    .number({ error: `must be a number of ${what}` })
    .int({ error: "must be a whole number" })
    .min(0, { error: "must not be negative" })
    .max(most, { error: `must be at most ${String(most)}` });
}

const people = count("people", MOST_CASES);
const yesOrNo = z.boolean({ error: "must be true or false" });

function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, { error: `must be one of ${words.join(", ")}` });
}

const tests = z
  .strictObject(
    { answered: count("tests", MOST_TESTS), total: count("tests", MOST_TESTS) },
    { error: unknownKeys },
  )
  .refine(({ answered, total }) => answered <= total, {
    path: ["answered"],
    error: "must not be more than total",
  })
  .transform(({ answered, total }) => ({ hits: answered, total }));

const channel = z
  .strictObject(
    {
      id: z
        .string({ error: "must be the id of a channel" })
        .min(1, { error: "must not be empty" })
        .max(LONGEST_ID, { error: `must be at most ${String(LONGEST_ID)} characters` }),
      kind: oneOf(CHANNELS),
      elder_line: yesOrNo,
      one_tap: oneOf(["confirmed", "contradicted", "declared", "none"]),
      entry_items: oneOf(["passed", "failed", "not_shown"]),
      elder_reached_nobody: yesOrNo,
    },
    { error: unknownKeys },
  )
  .transform(({ id, elder_line, one_tap, entry_items, elder_reached_nobody }) => ({
    id,
    elderLine: elder_line,
    textInstead: null,
    textContradicted: false,
    elderContradicted: false,
    oneTap: one_tap,
    entryItems: entry_items,
    elderReachedNobody: elder_reached_nobody,
  }));

/** A channel that stood in the list twice would count twice. */
const channels = z
  .array(channel, { error: "must be a list of channels" })
  .max(MOST_CHANNELS, { error: `must be at most ${String(MOST_CHANNELS)} channels` })
  .superRefine((list, context) => {
    const known = new Set<string>();
    for (const [index, { id }] of list.entries()) {
      if (known.has(id)) context.addIssue({ code: "custom", path: [index, "id"], message: "is given twice" });
      known.add(id);
    }
  });

const firstContact = z
  .strictObject(
    { due: people, missed_without_contact: people, missed_denied: people },
    { error: unknownKeys },
  )
  .superRefine(({ due, missed_without_contact: without, missed_denied: denied }, context) => {
    const add = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (without > due) add("missed_without_contact", "must not be more than due");
    else if (without + denied > due)
      add("missed_denied", "must not be more than due, together with missed_without_contact");
  })
  .transform(({ due, missed_without_contact, missed_denied }) => ({
    due,
    missedWithoutContact: missed_without_contact,
    missedDenied: missed_denied,
  }));

const obligationsInput = z.strictObject(
  {
    users: z
      .number({ error: "must be a number of users, or null" })
      .int({ error: "must be a whole number" })
      .positive({ error: "must be more than 0; null when it is not known" })
      .max(MOST_USERS, { error: `must be at most ${String(MOST_USERS)}` })
      .nullable(),
    signed: yesOrNo,
    channels,
    tests,
    dispute_tests: tests,
    first_contact: firstContact,
    priority_contact: z
      .strictObject({ due: people, missed: people }, { error: unknownKeys })
      .refine(({ due, missed }) => missed <= due, { path: ["missed"], error: "must not be more than due" }),
  },
  { error: unknownKeys },
);

/** By the rulebook of this program. @throws BadInput naming the field that is wrong */
export function answerObligations(document: unknown): object {
  const { dispute_tests, first_contact, priority_contact, ...given } = parseInput(obligationsInput, document);
  const platform = {
    ...given,
    disputeTests: dispute_tests,
    firstContact: first_contact,
    priorityContact: priority_contact,
    completed: null,
  };
  const obligations = obligationsOf(platform, DEFAULT_RULEBOOK, chinaDay(new Date()));
  return {
    obligations: obligations.map(({ code, standing, applies, met }) => ({ code, standing, applies, met })),
  };
}
