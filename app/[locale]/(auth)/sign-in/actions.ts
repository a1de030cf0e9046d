"use server";
import { z } from "zod";
import { defineFormAction } from "@/app/_forms/form-action";
import { noCodeWords } from "@/app/[locale]/(auth)/_parts/sign-in-refusal";
import { askForCode } from "@/lib/sign-in/commands/ask-for-code";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { safeReturnPath, withReturn } from "@/lib/sign-in/engine/return-path";
import { getTranslator } from "@/lib/base/i18n/translator";

/** Sends a one-time code to the contact and leads to the page where it is entered. */
export const sendCode = defineFormAction({
  gate: gatePublic,
  schema: (locale) =>
    z.object({
      contact: z.string().min(1, getTranslator(locale, "auth")("missing.contact")),
      return: z.string().optional(),
    }),
  run: async ({ input, locale }) => {
    const refusal = await askForCode(input.contact, locale);
    if (refusal === null)
      return { goTo: withReturn(`/${locale}/sign-in/code`, safeReturnPath(input.return)) };
    return { problems: [{ field: "contact", message: noCodeWords(locale, refusal) }] };
  },
});
