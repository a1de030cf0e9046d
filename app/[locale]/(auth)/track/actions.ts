"use server";
import { z } from "zod";
import { defineFormAction } from "@/app/_forms/form-action";
import { enterComplaint } from "@/lib/auth/enter";
import { gatePublic } from "@/lib/auth/gate";
import { parseComplaintNumber } from "@/lib/domain/reference";
import { getTranslator } from "@/lib/i18n/translator";

/** Opens one complaint by its number and access code. */
export const openComplaint = defineFormAction({
  gate: gatePublic,
  secrets: ["accessCode"],
  schema: (locale) => {
    const t = getTranslator(locale, "auth");
    return z.object({
      number: z.string().min(1, t("missing.number")),
      accessCode: z.string().min(1, t("missing.accessCode")),
    });
  },
  run: async ({ input, locale }) => {
    const t = getTranslator(locale, "auth");
    const refusal = await enterComplaint(input);
    if (refusal === null) {
      return { goTo: `/${locale}/complaints/${parseComplaintNumber(input.number) ?? ""}` };
    }
    const message = refusal === "wrong" ? t("refused.trackWrong") : t("refused.trackTooMany");
    return { problems: [{ field: null, message }] };
  },
});
