"use server";
// Somebody says that a number is not the platform's.
import { z } from "zod";
import { defineFormAction } from "@/app/_forms/form-action";
import { refusalWords } from "@/app/[locale]/_complaint/refusal-words";
import { admitNumberReport } from "@/lib/sign-in/engine/admit-number-report";
import { gateFiler } from "@/lib/sign-in/engine/gate";
import { clientAddress } from "@/lib/sign-in/engine/request";
import { productionContext } from "@/lib/complaint/engine/context";
import { LIMITS as LENGTHS, textLength } from "@/lib/domain/shared/limits";
import { reportNumber } from "@/lib/platform/commands/report-number";
import { isPublicNumber } from "@/lib/platform/screens/report-number";
import { getTranslator } from "@/lib/base/i18n/translator";

export const reportNumberAction = defineFormAction({
  gate: gateFiler,
  schema: (locale) => {
    const max = LENGTHS.number_report;
    const tooLong = getTranslator(locale, "channel")("report.tooLong", { max });
    return z.object({
      channelId: z.string().default(""),
      note: z
        .string()
        .default("")
        .refine((typed) => textLength(typed) <= max, tooLong),
    });
  },
  run: async ({ who, input, locale }) => {
    const context = productionContext();
    const wrong = (message: string) => ({ problems: [{ field: null, message }] });
    if (!(await isPublicNumber(input.channelId)))
      return wrong(refusalWords(locale, "consumer", "channel_gone"));
    if (!(await admitNumberReport(context.db, who, await clientAddress())))
      return wrong(getTranslator(locale, "channel")("report.tooMany"));
    const result = await reportNumber(context, who, input);
    if (!result.ok) return wrong(refusalWords(locale, "consumer", result.refusal));
    const query = new URLSearchParams({ channel: input.channelId, done: "1" }).toString();
    return { goTo: `/${locale}/platforms/${result.value.slug}/report-number?${query}` };
  },
});
