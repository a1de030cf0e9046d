"use server";
// What a manager changes of the company's list of people. Each is wiring: gate, words, command, where to go.
import { z } from "zod";
import { defineFormAction, type FormOutcome } from "@/app/_forms/form-action";
import { refusalWords } from "@/app/[locale]/(consumer)/_parts/refusal-words";
import { gateActionCompany } from "@/lib/auth/gate";
import { productionContext } from "@/lib/commands/context";
import { addCompanyPeople, endPersonOfCompany } from "@/lib/commands/keep-company-people";
import type { Result } from "@/lib/commands/result";
import type { CompanyActor } from "@/lib/domain/actor";
import { LIMITS, textLength } from "@/lib/domain/limits";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

function gate(): Promise<CompanyActor | { readonly refused: string }> {
  return gateActionCompany();
}

function outcome(
  locale: Locale,
  result: Result<unknown>,
  done: "added" | "ended",
  field: string | null,
): FormOutcome {
  if (result.ok) return { goTo: `/${locale}/company/people?done=${done}` };
  return { problems: [{ field, message: refusalWords(locale, result.refusal) }] };
}

function short(locale: Locale, missing: string | null) {
  const max = LIMITS.person_name;
  const long = getTranslator(locale, "company")("people.tooLong", { max: String(max) });
  const text = missing === null ? z.string() : z.string({ error: missing }).min(1, missing);
  return text.refine((value) => textLength(value) <= max, long);
}

/** One more colleague; new for seven days. */
export const addPersonAction = defineFormAction({
  gate,
  signInPath: "/sign-in/staff",
  schema: (locale) => {
    const t = getTranslator(locale, "company");
    return z.object({
      name: short(locale, t("missing.personName")),
      staffNo: short(locale, t("missing.personNo")),
      roleTitle: short(locale, null),
    });
  },
  run: async ({ who, input, locale }) =>
    outcome(locale, await addCompanyPeople(productionContext(), who, [input]), "added", "staffNo"),
});

/** Nobody is attested under this name from now on; what was attested stays. */
export const endPersonAction = defineFormAction({
  gate,
  signInPath: "/sign-in/staff",
  schema: () => z.object({ personId: z.uuid() }),
  run: async ({ who, input, locale }) =>
    outcome(locale, await endPersonOfCompany(productionContext(), who, input.personId), "ended", null),
});
