"use server";
import { z } from "zod";
import { defineFormAction } from "@/app/_forms/form-action";
import { refusedWords } from "@/app/[locale]/(auth)/_parts/sign-in-refusal";
import { beginStaffSignIn } from "@/lib/sign-in/commands/begin-staff-sign-in";
import { signInAsStaff } from "@/lib/sign-in/commands/sign-in-as-staff";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { dropHalfSignedIn } from "@/lib/sign-in/engine/half-signed-in";
import { safeReturnPath, withReturn } from "@/lib/sign-in/engine/return-path";
import { getTranslator } from "@/lib/base/i18n/translator";

/** The first step: e-mail and password. The page then asks for the second factor. */
export const signInStaff = defineFormAction({
  gate: gatePublic,
  secrets: ["password"],
  schema: (locale) => {
    const t = getTranslator(locale, "auth");
    return z.object({
      email: z.string().min(1, t("missing.email")),
      password: z.string().min(1, t("missing.password")),
      return: z.string().optional(),
    });
  },
  run: async ({ input, locale }) => {
    const refusal = await beginStaffSignIn(input);
    if (refusal === null)
      return { goTo: withReturn(`/${locale}/sign-in/staff`, safeReturnPath(input.return)) };
    return { problems: [{ field: null, message: refusedWords(locale, "staff", refusal) }] };
  },
});

/** The second step. Without a way back, the sign-in page leads each role to its place. */
export const answerFactor = defineFormAction({
  gate: gatePublic,
  secrets: ["totp"],
  schema: (locale) =>
    z.object({
      totp: z.string().min(1, getTranslator(locale, "auth")("missing.totp")),
      return: z.string().optional(),
    }),
  run: async ({ input, locale }) => {
    const refusal = await signInAsStaff(input.totp);
    if (refusal === null) return { goTo: safeReturnPath(input.return) ?? `/${locale}/sign-in/staff` };
    if (refusal.refused === "start_again") {
      // The second step is over, so the first step's form shows why.
      const first = withReturn(`/${locale}/sign-in/staff`, safeReturnPath(input.return));
      return { goTo: `${first}${first.includes("?") ? "&" : "?"}again=1` };
    }
    return { problems: [{ field: "totp", message: refusedWords(locale, "factor", refusal) }] };
  },
});

/** Back to the first step, for another account. */
export const startStaffAgain = defineFormAction({
  gate: gatePublic,
  schema: () => z.object({ return: z.string().optional() }),
  run: async ({ input, locale }) => {
    await dropHalfSignedIn();
    return { goTo: withReturn(`/${locale}/sign-in/staff`, safeReturnPath(input.return)) };
  },
});
