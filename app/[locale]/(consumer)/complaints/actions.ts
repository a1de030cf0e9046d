"use server";
import { cookies } from "next/headers";
import { z } from "zod";
import { defineFormAction, type FormOutcome } from "@/app/_forms/form-action";
import { gateActionAccount } from "@/lib/sign-in/engine/gate";
import { claim } from "@/lib/complaint/commands/claim";
import { productionContext } from "@/lib/complaint/engine/context";
import { disown } from "@/lib/complaint/commands/disown";
import { receiptCookie } from "@/lib/filing/engine/receipt";
import type { AccountActor } from "@/lib/domain/people/actor";
import { getTranslator } from "@/lib/base/i18n/translator";
import { refusalWords } from "@/app/[locale]/_complaint/refusal-words";

function gateAccount(): Promise<AccountActor | { readonly refused: string }> {
  return gateActionAccount();
}

/** "I filed it", with a new access code, or "not me". Which one is the button that was pressed; a link does neither. */
export const answerClaim = defineFormAction({
  gate: gateAccount,
  schema: () => z.object({ complaintId: z.string() }),
  run: async ({ who, input, locale, intent }): Promise<FormOutcome> => {
    const context = productionContext();
    if (intent !== "claim" && intent !== "disown") {
      const message = getTranslator(locale, "complaint")("claim.choose");
      return { problems: [{ field: null, message }] };
    }
    if (intent === "disown") {
      const disowned = await disown(context, who, input);
      if (disowned.ok) return { goTo: `/${locale}/complaints?done=disowned` };
      return { problems: [{ field: null, message: refusalWords(locale, "consumer", disowned.refusal) }] };
    }
    const claimed = await claim(context, who, input);
    if (!claimed.ok)
      return { problems: [{ field: null, message: refusalWords(locale, "consumer", claimed.refusal) }] };
    const { number, accessCode } = claimed.value;
    const { name, value, options } = receiptCookie(number, accessCode, null);
    (await cookies()).set(name, value, options);
    return { goTo: `/${locale}/complaints/${number}/filed?done=claimed` };
  },
});
