"use server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { defineFormAction, type FormOutcome } from "@/app/_forms/form-action";
import type { FormValues } from "@/app/_forms/form-state";
import { gateActionComplaint } from "@/lib/auth/gate";
import { answerCode, CODE_TRIES, requestCode } from "@/lib/auth/one-time-code";
import { clientAddress } from "@/lib/auth/request";
import { productionContext } from "@/lib/commands/context";
import { verifyContact } from "@/lib/commands/verify-contact";
import type { ConsumerActor } from "@/lib/domain/actor";
import { fieldValue } from "@/lib/forms/field-value";
import { getTranslator } from "@/lib/i18n/translator";
import { contactOfComplaint } from "@/lib/screens/contact-of-complaint";
import { maskContact } from "@/lib/screens/masked-contact";
import { refusalWords } from "../../../_parts/refusal-words";

function gateOwn(values: FormValues): Promise<ConsumerActor | { readonly refused: string }> {
  return gateActionComplaint(fieldValue(values, "number") ?? "");
}

/** Sends a code to the complaint's own contact, or takes the answer to one. */
export const answerCodeOfComplaint = defineFormAction({
  gate: gateOwn,
  secrets: ["code"],
  schema: () => z.object({ number: z.string(), code: z.string().catch("") }),
  run: async ({ who, input, locale, intent }): Promise<FormOutcome> => {
    const t = getTranslator(locale, "file");
    const contact = (await contactOfComplaint(who)) ?? notFound();
    const { db } = productionContext();
    const address = await clientAddress();
    const wrong = (message: string): FormOutcome => ({ problems: [{ field: "code", message }] });
    if (intent === "send") {
      const sent = await requestCode(db, { contact: contact.value, locale, address });
      if (!("refused" in sent)) {
        return { done: t("filed.verify.sent", { contact: maskContact(contact.kind, contact.value) }) };
      }
      const told = { contact: maskContact(contact.kind, contact.value) };
      const { refused } = sent;
      if (refused === "landline" || refused === "no_text_messages")
        return wrong(t(`filed.verify.${refused}`, told));
      return wrong(
        refused === "too_many_codes"
          ? t("filed.verify.too_many_codes")
          : refusalWords(locale, "contact_unusable"),
      );
    }
    if (input.code === "") return wrong(t("filed.verify.missing"));
    const answer = await answerCode(db, { contact: contact.value, code: input.code, address });
    if ("refused" in answer) return wrong(t(`filed.verify.${answer.refused}`, { max: CODE_TRIES }));
    const verified = await verifyContact(productionContext(), {
      value: contact.value,
      locale,
      joinPersonId: who.personId,
    });
    if (!verified.ok) return wrong(refusalWords(locale, verified.refusal));
    return { goTo: `/${locale}/complaints/${input.number}/filed?done=verified` };
  },
});
