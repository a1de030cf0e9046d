"use server";
import { defineFormAction, type Submitted } from "@/app/_forms/form-action";
import { LOCALE_FIELD, type FormValues } from "@/app/_forms/form-state";
import { gateActionCompany } from "@/lib/sign-in/engine/gate";
import { productionContext } from "@/lib/complaint/engine/context";
import { previewAnswer, proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { LIMITS, textLength } from "@/lib/domain/shared/limits";
import { fieldValue } from "@/lib/base/forms/field-value";
import { nestValues, readFormValues } from "@/lib/base/forms/form-values";
import { DEFAULT_LOCALE, isLocale } from "@/lib/base/i18n/locale";
import { whenGone, runCommand } from "../run-command";
import { draftOf, draftSchema, proposeSchema } from "./proposal-draft";
import { verdictSaid, verdictValues, withOneMoreDeed, type VerdictSaid } from "./proposal-values";

const signInPath = "/sign-in/staff";

function gate(): Promise<CompanyActor | { readonly refused: string }> {
  return gateActionCompany();
}

/** Problems with the decision and the promises, reported together with those of the texts. */
async function decisionProblems({ values, locale }: Submitted<CompanyActor>) {
  const fields = draftSchema.safeParse(nestValues(values));
  return Promise.resolve(fields.success ? draftOf(fields.data, locale, new Date()).problems : []);
}

/**
 * Submits a proposal. If it would be flagged as a template reply, it first comes back with the reason; the other button
 * submits it as it is.
 */
export const proposeAction = defineFormAction({
  gate,
  signInPath,
  whenGone,
  schema: proposeSchema,
  alsoWrong: decisionProblems,
  intents: { "add-deed": withOneMoreDeed },
  run: async (run) => {
    const { steps, answer, followUp } = run.input;
    const { decided, problems } = draftOf(run.input, run.locale, new Date());
    if (problems.length > 0) return { problems };
    let verdict: FormValues = {};
    const outcome = await runCommand(run, "proposed", async ({ id }) => {
      const result = await proposeResolution(productionContext(run.input.seen), run.who, {
        complaintId: id,
        steps,
        answer,
        ...decided,
        followUp: followUp === "" ? null : followUp,
        unlessFlagged: run.intent !== "as_is",
      });
      if ("flag" in result) verdict = verdictValues(run.locale, result.flag);
      return result;
    });
    return "problems" in outcome ? { ...outcome, values: verdict } : outcome;
  },
});

/**
 * The verdict on the proposal in the form; null if there is no flag, or nothing to judge yet. Called as every action
 * is, with a word and a form (lib/entry/http/action-form.ts).
 */
export async function judgeDraft(_word: "judge", form: FormData): Promise<VerdictSaid | null> {
  const who = await gate();
  if ("refused" in who) return null;
  const values = readFormValues(form);
  const fields = draftSchema.safeParse(nestValues(values));
  const answer = fieldValue(values, "answer") ?? "";
  const asked = fieldValue(values, LOCALE_FIELD);
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  if (!fields.success || answer === "" || textLength(answer) > LIMITS.answer) return null;
  const { decided } = draftOf(fields.data, locale, new Date());
  // A request that is granted without a promise is incomplete: the form asks for one.
  if (decided.decision !== "refused" && decided.deeds.length === 0) return null;
  const number = fieldValue(values, "number") ?? "";
  const result = await previewAnswer(productionContext(), who, { number, answer, ...decided });
  return result.ok && result.value !== null ? verdictSaid(locale, result.value) : null;
}
