"use server";
import { defineFormAction, type FormOutcome } from "@/app/_forms/form-action";
import { gateFiler } from "@/lib/auth/gate";
import { openComplaintSession } from "@/lib/auth/open-complaint-session";
import { productionContext } from "@/lib/commands/context";
import { fileComplaint } from "@/lib/commands/file-complaint";
import { filingTarget, filingTime } from "@/lib/screens/file-complaint";
import { getTranslator } from "@/lib/i18n/translator";
import { refusalWords } from "../../_parts/refusal-words";
import { withoutAttempt, withOneMoreAttempt } from "./attempt-fields";
import { toFiledAttempts } from "./filed-attempts";
import { filingProblem } from "./filing-problem";
import { filingSchema } from "./filing-schema";
import { keepReceipt } from "./keep-receipt";
import { mayFile } from "./may-file";
import { sendFirstCode } from "./send-first-code";

/** Files the complaint, once for one form however often it is sent, and opens it for this browser. */
export const file = defineFormAction({
  gate: gateFiler,
  schema: (locale) => filingSchema(locale, new Date()),
  intents: {
    "add-attempt": withOneMoreAttempt,
    "remove-attempt": (values) =>
      withoutAttempt(values, Number(values["intent"]?.at(-1)?.split(":")[1] ?? "-1")),
  },
  run: async ({ who, input, locale }): Promise<FormOutcome> => {
    if (!(await mayFile())) {
      return { problems: [{ field: null, message: getTranslator(locale, "file")("choose.tooManyFrom") }] };
    }
    const target = await filingTarget(input.platform, input.unlisted);
    if (target === null) {
      return { problems: [{ field: null, message: getTranslator(locale, "file")("choose.gone") }] };
    }
    const attempts = toFiledAttempts(input.attempts, await filingTime());
    const result = await fileComplaint(productionContext(), who, {
      ...input,
      locale,
      platform: target.kind === "listed" ? { id: target.platform.id } : { unlistedName: target.name },
      channel: attempts[0]?.channel ?? "hotline",
      attempts,
    });
    if (!result.ok) {
      return { problems: [filingProblem(result.refusal, refusalWords(locale, result.refusal))] };
    }
    const { complaintId, number, accessCode, replay } = result.value;
    await openComplaintSession(complaintId);
    await keepReceipt(number, accessCode);
    if (!replay && who.personId === null) await sendFirstCode(input.contact.value, locale);
    return { goTo: `/${locale}/complaints/${number}/filed` };
  },
});
