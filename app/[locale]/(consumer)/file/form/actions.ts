"use server";
import { cookies } from "next/headers";
import { defineFormAction, type FormOutcome } from "@/app/_forms/form-action";
import { gateFiler } from "@/lib/sign-in/engine/gate";
import { openComplaintSession } from "@/lib/sign-in/commands/open-complaint-session";
import { keepAskedCode } from "@/lib/sign-in/engine/keep-asked-code";
import { currentDevice, rememberDevice } from "@/lib/sign-in/engine/remember-device";
import { clientAddress } from "@/lib/sign-in/engine/request";
import { filingSchema } from "@/lib/filing/engine/filing-schema";
import { receiptCookie } from "@/lib/filing/engine/receipt";
import { takeFiling, type Taken } from "@/lib/filing/commands/take-filing";
import { fieldValue } from "@/lib/base/forms/field-value";
import { withoutAttempt, withOneMoreAttempt } from "./attempt-fields";
import type { FormProblem } from "@/app/_forms/form-state";
import type { CommandRefusal } from "@/lib/complaint/engine/result";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { refusalWords } from "@/app/[locale]/_complaint/refusal-words";

const FIELD: Partial<Record<CommandRefusal, string>> = {
  contact_unusable: "contact",
  attempt_in_future: "attempts.0.exact",
  attempt_needed: "attempts.0.channel",
};

/** Why a filing was refused, in words, at the field to correct. */
function filingProblem(
  locale: Locale,
  refusal: Extract<Taken, { refused: unknown }>["refused"],
): FormProblem {
  const t = getTranslator(locale, "file");
  if (refusal === "too_many_from_address") return { field: null, message: t("choose.tooManyFrom") };
  if (refusal === "too_many_of_filer") return { field: null, message: t("choose.tooManyOfYours") };
  if (refusal === "unknown_platform") return { field: null, message: t("choose.gone") };
  return { field: FIELD[refusal] ?? null, message: refusalWords(locale, "consumer", refusal) };
}

/** Files the complaint, once per form however often it is sent, and gives this browser access to it. */
export const file = defineFormAction({
  gate: gateFiler,
  schema: (locale) => filingSchema(locale, new Date()),
  intents: {
    "add-attempt": withOneMoreAttempt,
    "remove-attempt": (values) =>
      withoutAttempt(values, Number(fieldValue(values, "intent")?.split(":")[1] ?? "-1")),
  },
  run: async ({ who, input, locale }): Promise<FormOutcome> => {
    const taken = await takeFiling(input, {
      who,
      locale,
      address: await clientAddress(),
      device: await currentDevice(),
    });
    if ("refused" in taken) return { problems: [filingProblem(locale, taken.refused)] };
    const { complaintId, number, accessCode } = taken.filed;
    await openComplaintSession(complaintId);
    await rememberDevice({ at: "complaint", target: number });
    const asked = taken.firstCode?.asked ?? null;
    if (asked !== null) await keepAskedCode(asked);
    const { name, value, options } = receiptCookie(number, accessCode, taken.firstCode?.outcome ?? null);
    (await cookies()).set(name, value, options);
    return { goTo: `/${locale}/complaints/${number}/filed` };
  },
});
