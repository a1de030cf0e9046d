"use server";
import { z } from "zod";
import { defineFormAction } from "@/app/_forms/form-action";
import { refusedWords } from "@/app/[locale]/(auth)/_parts/sign-in-refusal";
import { signInToComplaint } from "@/lib/sign-in/commands/sign-in-to-complaint";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { pageOfComplaint } from "@/lib/sign-in/engine/landing-path";
import { parseComplaintNumber } from "@/lib/domain/shared/reference";
import { getTranslator } from "@/lib/base/i18n/translator";

/** Opens one complaint by its number and access code, at the page that a link asked for. */
export const openComplaint = defineFormAction({
  gate: gatePublic,
  secrets: ["accessCode"],
  schema: (locale) => {
    const t = getTranslator(locale, "auth");
    return z.object({
      number: z.string().min(1, t("missing.number")),
      accessCode: z.string().min(1, t("missing.accessCode")),
      return: z.string().optional(),
    });
  },
  run: async ({ input, locale }) => {
    const refusal = await signInToComplaint(input);
    if (refusal === null) {
      return { goTo: pageOfComplaint(locale, parseComplaintNumber(input.number) ?? "", input.return) };
    }
    return { problems: [{ field: null, message: refusedWords(locale, "track", refusal) }] };
  },
});
