"use server";
import { cookies } from "next/headers";
import { z } from "zod";
import { defineFormAction, type FormOutcome } from "@/app/_forms/form-action";
import type { FormValues } from "@/app/_forms/form-state";
import { gateActionComplaint } from "@/lib/sign-in/engine/gate";
import { keepAskedCode } from "@/lib/sign-in/engine/keep-asked-code";
import { currentDevice } from "@/lib/sign-in/engine/remember-device";
import { clientAddress } from "@/lib/sign-in/engine/request";
import { changeContact } from "@/lib/complaint/commands/change-contact";
import { productionContext } from "@/lib/complaint/engine/context";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { contactSchema } from "@/lib/filing/engine/contact-schema";
import { receiptCookie } from "@/lib/filing/engine/receipt";
import { sendFirstCode } from "@/lib/filing/engine/send-first-code";
import { fieldValue } from "@/lib/base/forms/field-value";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { limit, TRY_LIMITS } from "@/lib/sign-in/engine/rate-limit";
import { refusalWords } from "@/app/[locale]/_complaint/refusal-words";

function gateOwn(values: FormValues): Promise<ConsumerActor | { readonly refused: string }> {
  return gateActionComplaint(fieldValue(values, "number") ?? "");
}

function changeSchema(locale: Locale) {
  const consentContact = z.string().catch("");
  return z.object({ number: z.string(), contact: contactSchema(locale), consentContact });
}

/**
 * Changes made with the access code do not use up the account's own allowance, so that its owner can always change the
 * contact back.
 */
function limitKey({ complaintId, personId }: ConsumerActor): string {
  return `contact-change:${personId === null ? "code" : "account"}:${complaintId ?? ""}`;
}

/** Gives the complaint another contact, and sends the code that proves it. */
export const giveAnotherContact = defineFormAction({
  gate: gateOwn,
  schema: (locale) => changeSchema(locale),
  run: async ({ who, input, locale }): Promise<FormOutcome> => {
    const t = getTranslator(locale, "complaint");
    const context = productionContext();
    const wrong = (message: string): FormOutcome => ({ problems: [{ field: "contact", message }] });
    if (!(await limit(context.db, limitKey(who), TRY_LIMITS.contactChanges)))
      return wrong(t("act.reach.tooMany"));
    const changed = await changeContact(context, who, {
      complaintId: who.complaintId ?? "",
      value: input.contact,
      locale,
      consentContact: input.consentContact === "yes",
    });
    if (!changed.ok)
      return wrong(
        changed.refusal === "nothing_changed"
          ? t("act.reach.same")
          : refusalWords(locale, "consumer", changed.refusal),
      );
    const { contactProved, accessCode } = changed.value;
    const page = `/${locale}/complaints/${input.number}`;
    const sent = contactProved
      ? null
      : await sendFirstCode({
          complaintId: who.complaintId ?? "",
          contact: input.contact,
          locale,
          again: false,
          follows: "change",
          address: await clientAddress(),
          device: await currentDevice(),
        });
    if (sent?.asked != null) await keepAskedCode(sent.asked);
    const code = sent?.outcome ?? null;
    if (accessCode !== null) {
      const { name, value, options } = receiptCookie(input.number, accessCode, code);
      (await cookies()).set(name, value, options);
      return { goTo: `${page}/filed?done=reachRenewed` };
    }
    return { goTo: code === null ? `${page}?done=reachProved` : `${page}/reach?done=reach&code=${code}` };
  },
});
