"use server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { defineFormAction, type FormOutcome } from "@/app/_forms/form-action";
import type { FormValues } from "@/app/_forms/form-state";
import { gateActionComplaint } from "@/lib/sign-in/engine/gate";
import { currentAsked, keepAskedCode } from "@/lib/sign-in/engine/keep-asked-code";
import {
  answerCode,
  clearCodeRequests,
  doorOfContact,
  requestCode,
} from "@/lib/sign-in/engine/one-time-code";
import { currentDevice, rememberDevice } from "@/lib/sign-in/engine/remember-device";
import { clientAddress } from "@/lib/sign-in/engine/request";
import { productionContext } from "@/lib/complaint/engine/context";
import { proveByCode } from "@/lib/complaint/commands/prove-by-code";
import { CODE_BOUNDS } from "@/lib/domain/sign-in/guesses";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { fieldValue } from "@/lib/base/forms/field-value";
import { getTranslator } from "@/lib/base/i18n/translator";
import { contactOfComplaint } from "@/lib/complaint/screens/contact-of-complaint";
import { maskContact } from "@/lib/complaint/screens/masked-contact";
import { nextTryAt } from "@/app/[locale]/_shell/next-try-at";
import { refusalWords } from "@/app/[locale]/_complaint/refusal-words";

function gateOwn(values: FormValues): Promise<ConsumerActor | { readonly refused: string }> {
  return gateActionComplaint(fieldValue(values, "number") ?? "");
}

const text = z.string().catch("");

/** Sends a code to the complaint's contact, or to a new one, or checks the code that was typed. */
export const answerCodeOfComplaint = defineFormAction({
  gate: gateOwn,
  secrets: ["code"],
  schema: () => z.object({ number: z.string(), contact: text, code: text, consentContact: text, from: text }),
  run: async ({ who, input, locale, intent }): Promise<FormOutcome> => {
    const t = getTranslator(locale, "file");
    const { complaintId } = who;
    if (complaintId === null) notFound();
    const own = await contactOfComplaint(who);
    const wrong = (field: string, message: string): FormOutcome => ({ problems: [{ field, message }] });
    const given = input.contact.trim();
    if (own === null && given === "") return wrong("contact", t("wrong.contact_empty"));
    const { db } = productionContext();
    const address = await clientAddress();
    // A contact that no code can reach may be replaced here.
    const asked = given === "" ? (own?.value ?? "") : given;
    if (intent === "send") {
      const sent = await requestCode(db, { contact: asked, locale, address, device: await currentDevice() });
      const field = given === "" ? "code" : "contact";
      const kind = /[@＠]/.test(asked) ? "email" : "phone";
      const masked = { contact: maskContact(kind, asked) };
      if (!("refused" in sent)) {
        await keepAskedCode(sent.asked);
        return { done: t("filed.verify.sent", masked) };
      }
      const { refused } = sent;
      if (refused === "landline" || refused === "no_text_messages")
        return wrong(field, t(`filed.verify.${refused}`, masked));
      return refused === "too_many_codes"
        ? wrong("code", t("filed.verify.too_many_codes", { time: nextTryAt(sent.until) }))
        : wrong(field, refusalWords(locale, "consumer", "contact_unusable"));
    }
    if (input.code === "") return wrong("code", t("filed.verify.missing"));
    const answer = await answerCode(db, { contact: asked, code: input.code, asked: await currentAsked() });
    if ("refused" in answer)
      return wrong("code", t(`filed.verify.${answer.refused}`, { max: CODE_BOUNDS.tries }));
    await clearCodeRequests(db, answer.contact, address);
    await rememberDevice(doorOfContact(answer.contact));
    const consentContact = input.consentContact === "yes";
    const proof = { complaintId, value: asked, locale, consentContact };
    const proved = await proveByCode(productionContext(), who, proof);
    if (!proved.ok) return wrong("code", refusalWords(locale, "consumer", proved.refusal));
    const page = `/${locale}/complaints/${input.number}`;
    return { goTo: `${page}${input.from === "reach" ? "" : "/filed"}?done=verified` };
  },
});
