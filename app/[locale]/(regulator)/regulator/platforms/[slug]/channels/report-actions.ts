"use server";
// What an officer found of a number that people doubt.
import { z } from "zod";
import { defineFormAction } from "@/app/_forms/form-action";
import { reasonIn } from "@/app/[locale]/(regulator)/regulator/_parts/decision-input";
import { gateActionRegulator } from "@/lib/sign-in/engine/gate";
import { settleNumberReports } from "@/lib/platform/commands/settle-number-reports";
import { NUMBER_VERDICTS } from "@/lib/domain/platform/number-report";
import { getTranslator } from "@/lib/base/i18n/translator";
import { answeredReport, channelCaseOf, channelOutcome } from "./channel-case";

export const settleReportsAction = defineFormAction({
  gate: (values) => channelCaseOf(gateActionRegulator, values),
  signInPath: "/sign-in/staff",
  movedOn: answeredReport,
  schema: (locale) =>
    z.object({
      channelId: z.string().default(""),
      verdict: z.enum(NUMBER_VERDICTS, { error: getTranslator(locale, "channel")("desk.reports.missing") }),
      reason: reasonIn(locale, "edits.missingReason"),
    }),
  run: async ({ who, input, locale }) => {
    const { context, actor, platformId } = who;
    const result = await settleNumberReports(context, actor, { platformId, ...input });
    return channelOutcome(locale, who, result, "settled");
  },
});
