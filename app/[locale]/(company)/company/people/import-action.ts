"use server";
// Many colleagues at once. A file is read into the text first, so that what is looked at is what is added.
import { z } from "zod";
import { defineFormAction } from "@/app/_forms/form-action";
import type { FormAction } from "@/app/_forms/form-state";
import { refusalWords } from "@/app/[locale]/(consumer)/_parts/refusal-words";
import { gateActionCompany } from "@/lib/auth/gate";
import { productionContext } from "@/lib/commands/context";
import { addCompanyPeople } from "@/lib/commands/keep-company-people";
import type { CompanyActor } from "@/lib/domain/actor";
import { getTranslator } from "@/lib/i18n/translator";
import { decodeTable } from "@/lib/people/decode-table";
import { readPeople } from "@/lib/people/read-people";
import { companyPeopleScreen } from "@/lib/screens/company-people";
import { PREVIEW, previewValue, TABLE_FILE } from "./preview-values";

const MOST_LINES = 500;
const MOST_CHARACTERS = 100_000;

function gate(): Promise<CompanyActor | { readonly refused: string }> {
  return gateActionCompany();
}

const submit = defineFormAction({
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
    });
  },
  run: async ({ who, input, locale, intent }) => {
    const t = getTranslator(locale, "company");
    const { people: known } = await companyPeopleScreen(who);
    const lines = readPeople(input.people, new Set(known.map(({ staffNo }) => staffNo)));
    const wrong = (message: string) => ({ problems: [{ field: "people", message }] });
    if (lines.length === 0) return wrong(t("people.importMissing"));
    if (lines.length > MOST_LINES) return wrong(t("people.importLong", { max: String(MOST_LINES) }));
    const bad = lines.filter(({ fault }) => fault !== null);
    if (intent !== "add" || bad.length > 0) {
      return {
        done: t("people.previewed", { count: lines.length, bad: bad.length }),
        values: { people: [input.people], [PREVIEW]: lines.map(previewValue) },
      };
    }
    const result = await addCompanyPeople(productionContext(), who, lines);
    if (!result.ok) return wrong(refusalWords(locale, result.refusal));
    return { goTo: `/${locale}/company/people?done=added` };
  },
});

/** A chosen file takes the place of what is pasted. */
export const importAction: FormAction = async (previous, form) => {
  const file = form.get(TABLE_FILE);
  form.delete(TABLE_FILE);
  form.delete(PREVIEW);
  if (file instanceof File && file.size > 0 && file.size <= MOST_CHARACTERS * 4) {
    form.set("people", decodeTable(new Uint8Array(await file.arrayBuffer())));
  }
  return submit(previous, form);
};
