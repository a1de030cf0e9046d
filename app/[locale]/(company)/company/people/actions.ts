"use server";
// What a manager changes of the company's list of people. Each is wiring: gate, words, command, where to go.
import { z } from "zod";
import { defineFormAction, type FormOutcome } from "@/app/_forms/form-action";
import { PREVIEWED_DIGEST } from "@/app/_forms/previewed-line";
import { MOST_LINES, previewedTable } from "@/app/_forms/previewed-table";
import { refusalWords } from "@/app/[locale]/_complaint/refusal-words";
import { gateActionCompany } from "@/lib/sign-in/engine/gate";
import { productionContext } from "@/lib/complaint/engine/context";
import { addCompanyPeople } from "@/lib/people/commands/add-company-people";
import { endPersonOfCompany } from "@/lib/people/commands/end-person-of-company";
import type { Result } from "@/lib/complaint/engine/result";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { LIMITS, textLength } from "@/lib/domain/shared/limits";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { readPeople } from "@/lib/people/engine/read-people";
import { companyPeopleScreen } from "@/lib/people/screens/company-people";

const MOST_CHARACTERS = 100_000;

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
  const { refusal } = result;
  // Another manager has just deactivated them, or given the number to somebody else.
  const message =
    refusal === "not_found"
      ? getTranslator(locale, "company")("people.gone")
      : refusalWords(locale, "company", refusal);
  return { problems: [{ field, message }] };
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

/** Deactivates a person: no new conversations under this name; recorded ones stay. */
export const endPersonAction = defineFormAction({
  gate,
  signInPath: "/sign-in/staff",
  schema: () => z.object({ personId: z.string().refine(isUuid) }),
  run: async ({ who, input, locale }) =>
    outcome(locale, await endPersonOfCompany(productionContext(), who, input.personId), "ended", null),
});

/** Adds many colleagues; exactly the previewed lines are added. */
export const importAction = defineFormAction({
  gate,
  signInPath: "/sign-in/staff",
  schema: (locale) => {
    const t = getTranslator(locale, "company");
    const missing = t("people.importMissing");
    return z.object({
      people: z
        .string({ error: missing })
        .min(1, missing)
        .max(MOST_CHARACTERS, t("people.importLong", { max: String(MOST_LINES) })),
      [PREVIEWED_DIGEST]: z.string().default(""),
    });
  },
  run: async ({ who, input, locale, intent }) => {
    const t = getTranslator(locale, "company");
    const { people: known } = await companyPeopleScreen(who);
    const lines = readPeople(input.people, new Set(known.map(({ staffNo }) => staffNo)));
    const looked = previewedTable({
      field: "people",
      text: input.people,
      lines,
      intent,
      seen: input[PREVIEWED_DIGEST],
      show: ({ line, name, staffNo, roleTitle, fault }) => ({
        cells: [String(line), name, staffNo, roleTitle],
        wrong: fault === null ? "" : t(`people.fault.${fault}`),
      }),
      words: {
        none: t("people.importMissing"),
        tooLong: t("people.importLong", { max: String(MOST_LINES) }),
        changedSince: t("people.changedSince"),
        looked: (counts) => t("people.previewed", counts),
      },
    });
    if ("shown" in looked) return looked.shown;
    const result = await addCompanyPeople(productionContext(), who, looked.taken);
    if (result.ok) return { goTo: `/${locale}/company/people?done=added` };
    return { problems: [{ field: "people", message: refusalWords(locale, "company", result.refusal) }] };
  },
});
