// Answers `rules template`: what the template-reply rule says of one answer.
import { z } from "zod";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { chinaDayOver } from "@/lib/domain/shared/china-time";
import { DEED_KINDS, PROPOSAL_DECISIONS, REFUSAL_GROUNDS } from "@/lib/domain/answer/proposal";
import { templateVerdict } from "@/lib/domain/answer/template-reply";
import { unknownKeys } from "@/lib/base/schema-fault";
import { parseInput } from "./bad-input";

const LONGEST_TEXT = 20_000;

const text = z
  .string({ error: "must be a text" })
  .max(LONGEST_TEXT, { error: `must be at most ${String(LONGEST_TEXT)} characters` });
const texts = z
  .array(text, { error: "must be a list of texts" })
  .max(1000, { error: "must be at most 1000" });

const deed = z
  .strictObject(
    {
      kind: z.enum(DEED_KINDS, { error: "unknown kind of deed" }),
      amount_cents: z
        .number({ error: "must be a number of cents" })
        .int({ error: "must be whole cents" })
        .min(0, { error: "must not be negative" })
        .nullish(),
      by: text
        .refine((day) => chinaDayOver(day) !== null, { error: "must be a day such as 2026-11-30" })
        .nullish(),
      what: text.nullish(),
    },
    { error: unknownKeys },
  )
  .transform(({ kind, amount_cents, what }) => ({
    kind,
    amountCents: amount_cents ?? null,
    what: what ?? null,
  }));
const deeds = z.array(deed, { error: "must be a list of deeds" }).max(100, { error: "must be at most 100" });
const decision = z.enum(PROPOSAL_DECISIONS, { error: "must be granted, partly or refused" });

const templateInput = z.strictObject(
  {
    answer: text,
    decision,
    ground: z.enum(REFUSAL_GROUNDS, { error: "unknown ground" }).nullish(),
    reason: text.nullish(),
    own_reason: z.boolean({ error: "must be true or false" }).nullish(),
    deeds: deeds.default([]),
    story: text.default(""),
    names: texts.default([]),
    earlier: z
      .array(z.strictObject({ answer: text, decision, deeds: deeds.default([]) }, { error: unknownKeys }), {
        error: "must be a list of answers",
      })
      .max(1000, { error: "must be at most 1000" })
      .default([]),
    elsewhere: texts.default([]),
  },
  { error: unknownKeys },
);

/** @throws BadInput naming the field that is wrong */
export function answerTemplate(document: unknown): object {
  const { ground, reason, own_reason: ownReason, elsewhere, ...said } = parseInput(templateInput, document);
  const { flag, substance } = templateVerdict(
    {
      ...said,
      ground: ground ?? null,
      reason: reason ?? null,
      ownReason: ownReason ?? false,
      elsewhere: elsewhere.map((other) => ({ text: other, names: said.names })),
    },
    DEFAULT_RULEBOOK,
  );
  return { flag: flag?.reason ?? null, substance, clauses: flag?.clauses ?? [] };
}
