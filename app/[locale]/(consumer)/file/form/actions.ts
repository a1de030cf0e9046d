"use server";
import { cookies } from "next/headers";
import { defineFormAction, type FormOutcome } from "@/app/_forms/form-action";
import { gateFiler } from "@/lib/auth/gate";
import { openComplaintSession } from "@/lib/auth/open-complaint-session";
import { keepAskedCode } from "@/lib/auth/keep-asked-code";
import { currentDevice, rememberDevice } from "@/lib/auth/remember-device";
import { clientAddress } from "@/lib/auth/request";
import { filingSchema } from "@/lib/filing/filing-schema";
import { receiptCookie } from "@/lib/filing/receipt";
import { takeFiling } from "@/lib/filing/take-filing";
import { fieldValue } from "@/lib/forms/field-value";
import { withoutAttempt, withOneMoreAttempt } from "./attempt-fields";
import { filingProblem } from "./filing-problem";

/** Files the complaint, once for one form however often it is sent, and opens it for this browser. */
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
    const { name, value, options } = receiptCookie(number, accessCode, taken.firstCode?.told ?? null);
    (await cookies()).set(name, value, options);
    return { goTo: `/${locale}/complaints/${number}/filed` };
  },
});
