"use server";
import { z } from "zod";
import { defineFormAction } from "@/app/_forms/form-action";
import { enterAsStaff } from "@/lib/auth/enter";
import { gatePublic } from "@/lib/auth/gate";
import { safeReturnPath } from "@/lib/auth/return-path";
import { getTranslator } from "@/lib/i18n/translator";

/** Signs staff in. Without a way back, the sign-in page leads each role to its place. */
export const signInStaff = defineFormAction({
  gate: gatePublic,
  secrets: ["password", "totp"],
  schema: (locale) => {
    const t = getTranslator(locale, "auth");
    return z.object({
      email: z.string().min(1, t("missing.email")),
      password: z.string().min(1, t("missing.password")),
      totp: z.string().min(1, t("missing.totp")),
      return: z.string().optional(),
    });
  },
  run: async ({ input, locale }) => {
    const t = getTranslator(locale, "auth");
    const refusal = await enterAsStaff(input);
    if (refusal === null) return { goTo: safeReturnPath(input.return) ?? `/${locale}/sign-in/staff` };
    const message = refusal === "wrong" ? t("refused.staffWrong") : t("refused.staffTooMany");
    return { problems: [{ field: null, message }] };
  },
});
