// Reads a proposal's decision and promises from the form, with all problems at once.
import { z } from "zod";
import type { FormProblem } from "@/app/_forms/form-state";
import type { AnswerInput } from "@/lib/complaint/commands/propose-resolution";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { readFen } from "@/lib/domain/shared/yuan";
import { deedFault, type DeedFault, type DeedTerms } from "@/lib/domain/answer/deed-terms";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import {
  DEED_KINDS,
  isMoneyDeed,
  PROPOSAL_DECISIONS,
  REFUSAL_GROUNDS,
  type DeedKind,
} from "@/lib/domain/answer/proposal";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { hidden, refusalProblem, text, atMost } from "../form-schemas";

const typed = z.string().default("");

/** The fields as sent; `draftOf` checks their values. */
const decisionFields = {
  decision: typed,
  ground: typed,
  reason: typed,
  /** "yes" where it is ticked. */
  ownReason: typed,
  deeds: z
    .array(z.object({ kind: typed, amount: typed, what: typed, when: typed, day: typed }))
    .max(100)
    .default([]),
};

export const draftSchema = z.object(decisionFields);
type Fields = z.output<typeof draftSchema>;
type DeedFields = Fields["deeds"][number];

export function proposeSchema(locale: Locale) {
  return z.object({
    ...hidden,
    ...decisionFields,
    reason: z
      .string()
      .default("")
      .superRefine(atMost(locale, "reason", "reason")),
    steps: text(locale, "steps", "steps"),
    answer: text(locale, "answer", "answer"),
    followUp: z.string().superRefine(atMost(locale, "reason", "followUp")),
  });
}

export interface DecisionDraft {
  readonly decided: Omit<AnswerInput, "answer">;
  readonly problems: readonly FormProblem[];
}

const FIELD_OF: Readonly<Record<DeedFault, keyof DeedFields>> = {
  amount_needed: "amount",
  amount_too_large: "amount",
  deed_words_needed: "what",
  deed_words_too_long: "what",
  deed_day_needed: "day",
  promise_in_past: "day",
  promise_too_far: "day",
  done_in_future: "day",
};

function termsOf(kind: DeedKind, { amount, what, when, day }: DeedFields): DeedTerms {
  return {
    kind,
    amountCents: isMoneyDeed(kind) ? readFen(amount) : null,
    what: what === "" ? null : what,
    by: when !== "done" && day !== "" ? day : null,
    doneOn: when === "done" && day !== "" ? day : null,
  };
}

function isEmpty({ kind, amount, what, day }: DeedFields): boolean {
  return [kind, amount, what, day].every((value) => value === "");
}

/** @param today the day in China */
function deedsOf(rows: readonly DeedFields[], locale: Locale, today: string) {
  const t = getTranslator(locale, "company");
  const problems: FormProblem[] = [];
  const deeds: DeedTerms[] = [];
  for (const [place, row] of rows.entries()) {
    if (isEmpty(row)) continue;
    const at = (name: keyof DeedFields) => `deeds.${String(place)}.${name}`;
    const kind = DEED_KINDS.find((word) => word === row.kind);
    if (kind === undefined) {
      problems.push({ field: at("kind"), message: t("propose.kindNeeded") });
      continue;
    }
    const terms = termsOf(kind, row);
    deeds.push(terms);
    if (!isMoneyDeed(kind) && row.amount !== "")
      problems.push({ field: at("amount"), message: t("propose.amountBesideThing") });
    const fault = deedFault(terms, today, DEFAULT_RULEBOOK);
    if (fault !== null)
      problems.push({ field: at(FIELD_OF[fault]), message: refusalProblem(locale, fault).message });
  }
  return { deeds, problems };
}

/** The decision as far as it can be read, and every problem with its field. */
export function draftOf(fields: Fields, locale: Locale, now: Date): DecisionDraft {
  const t = getTranslator(locale, "company");
  const decision = PROPOSAL_DECISIONS.find((word) => word === fields.decision);
  if (decision === "refused") {
    const ground = REFUSAL_GROUNDS.find((word) => word === fields.ground) ?? null;
    const problems = [
      ...(ground === null ? [refusalProblem(locale, "ground_needed")] : []),
      ...(fields.reason === "" ? [{ field: "reason", message: t("propose.reasonNeeded") }] : []),
    ];
    const ownReason = fields.ownReason === "yes";
    return { decided: { decision, ground, reason: fields.reason, ownReason, deeds: [] }, problems };
  }
  const { deeds, problems } = deedsOf(fields.deeds, locale, chinaDay(now));
  const none = deeds.length === 0 && problems.length === 0;
  return {
    decided: { decision: decision ?? "granted", ground: null, reason: null, deeds },
    problems: [
      ...(decision === undefined ? [{ field: "decision", message: t("propose.decisionNeeded") }] : []),
      ...(none ? [refusalProblem(locale, "deed_needed")] : problems),
    ],
  };
}
