"use server";
// An officer looks at words that people said on the way to a person. Wiring: gate, words, command, where to go.
import { z } from "zod";
import { defineFormAction, type Submitted } from "@/app/_forms/form-action";
import type { FormValues } from "@/app/_forms/form-state";
import { refusalWords } from "@/app/[locale]/_complaint/refusal-words";
import { contextSeen, reasonIn } from "@/app/[locale]/(regulator)/regulator/_parts/decision-input";
import { gateActionRegulator, type GateRefusal } from "@/lib/sign-in/engine/gate";
import { judgePhrase } from "@/lib/complaint/commands/judge-phrase";
import { phraseStateOf } from "@/lib/complaint/screens/path-phrases";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { PHRASE_VERDICTS } from "@/lib/domain/complaint/attempt-path";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { fieldValue } from "@/lib/base/forms/field-value";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

interface PhraseForm {
  readonly actor: RegulatorActor;
  /** Knows how the phrase stood on the page. */
  readonly context: CommandContext;
}

async function gatePhrase(values: FormValues): Promise<PhraseForm | GateRefusal> {
  const actor = await gateActionRegulator();
  return "refused" in actor ? actor : { actor, context: contextSeen(values) };
}

const pageOf = (locale: Locale) => `/${locale}/regulator/steps`;

/** The form as it was is on no page any more once somebody decided. */
async function decidedMeanwhile({
  who: { actor, context },
  values,
  locale,
}: Submitted<PhraseForm>): Promise<string | null> {
  const now = await phraseStateOf(actor, fieldValue(values, "phrase") ?? "");
  return now === context.lastSeenSeq ? null : pageOf(locale);
}

export const judgePhraseAction = defineFormAction({
  gate: gatePhrase,
  signInPath: "/sign-in/staff",
  whenGone: decidedMeanwhile,
  schema: (locale) =>
    z.object({
      phrase: z.string().default(""),
      verdict: z.enum(PHRASE_VERDICTS, { error: getTranslator(locale, "regulator")("phrases.missing") }),
      reason: reasonIn(locale, "edits.missingReason"),
    }),
  run: async ({ who: { context, actor }, input, locale }) => {
    const result = await judgePhrase(context, actor, input);
    if (result.ok) return { goTo: `${pageOf(locale)}?done=judged` };
    const label = getTranslator(locale, "regulator")("edits.reread");
    const message = refusalWords(locale, "regulator", result.refusal);
    return { problems: [{ field: null, message, link: { href: pageOf(locale), label } }] };
  },
});
