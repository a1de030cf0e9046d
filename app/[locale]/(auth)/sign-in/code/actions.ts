"use server";
import { z } from "zod";
import { defineFormAction } from "@/app/_forms/form-action";
import { noCodeWords, refusedWords } from "@/app/[locale]/(auth)/_parts/sign-in-refusal";
import { askForCode } from "@/lib/sign-in/commands/ask-for-code";
import { signInAsConsumer } from "@/lib/sign-in/commands/sign-in-as-consumer";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { dropPendingContact, findPendingContact } from "@/lib/sign-in/engine/pending-contact";
import { safeReturnPath, withReturn } from "@/lib/sign-in/engine/return-path";
import { getTranslator } from "@/lib/base/i18n/translator";

/** Signs a consumer in with the code they were sent. */
export const answerSentCode = defineFormAction({
  gate: gatePublic,
  secrets: ["code"],
  schema: (locale) =>
    z.object({
      code: z.string().min(1, getTranslator(locale, "auth")("missing.code")),
      return: z.string().optional(),
    }),
  run: async ({ input, locale }) => {
    const returnTo = safeReturnPath(input.return);
    const contact = await findPendingContact();
    if (contact === null) return { goTo: withReturn(`/${locale}/sign-in`, returnTo) };
    const refusal = await signInAsConsumer({ contact, code: input.code, locale });
    if (refusal !== null) {
      return { problems: [{ field: "code", message: refusedWords(locale, "code", refusal) }] };
    }
    await dropPendingContact();
    return { goTo: returnTo ?? `/${locale}/complaints` };
  },
});

/** Sends another code to the same contact. */
export const sendCodeAgain = defineFormAction({
  gate: gatePublic,
  schema: () => z.object({ return: z.string().optional() }),
  run: async ({ input, locale }) => {
    const t = getTranslator(locale, "auth");
    const contact = await findPendingContact();
    if (contact === null) return { goTo: withReturn(`/${locale}/sign-in`, safeReturnPath(input.return)) };
    const refusal = await askForCode(contact, locale);
    if (refusal === null) return { done: t("code.againDone") };
    return { problems: [{ field: null, message: noCodeWords(locale, refusal) }] };
  },
});
