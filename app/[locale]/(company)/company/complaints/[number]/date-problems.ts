// Problems of a date, reported together with those of other fields. The command checks again; the schema cannot, because
// it knows neither the database's time nor the filing.
import type { FormProblem, FormValues } from "@/app/_forms/form-state";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { readChinaMinute } from "@/lib/domain/shared/china-time";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { whyNoConversation } from "@/lib/domain/complaint/human-contact";
import { fieldValue } from "@/lib/base/forms/field-value";
import type { Locale } from "@/lib/base/i18n/locale";
import { companyComplaintHead } from "@/lib/complaint/screens/company-complaint";
import { refusalProblem } from "./form-schemas";

const MINUTE_MS = 60_000;

interface Submitted {
  readonly who: CompanyActor;
  readonly values: FormValues;
  readonly locale: Locale;
}

/** The form has whole minutes: a conversation in the minute of the filing began at the filing at the earliest. */
export function conversationStart(startedAt: Date, filedAt: Date): Date {
  const sameMinute = filedAt > startedAt && filedAt.getTime() - startedAt.getTime() < MINUTE_MS;
  return sameMinute ? filedAt : startedAt;
}

/** What is wrong with the start of a conversation: it has to be between the filing and now. */
export async function conversationDateProblems({ who, values, locale }: Submitted): Promise<FormProblem[]> {
  const typed = readChinaMinute(fieldValue(values, "startedAt") ?? "");
  const head = typed === null ? null : await companyComplaintHead(who, fieldValue(values, "number") ?? "");
  if (typed === null || head === null) return [];
  const why = whyNoConversation(
    {
      startedAt: conversationStart(typed, head.filedAt).getTime(),
      seconds: MINUTE_MS / 1000,
      channel: "app_chat",
      direction: null,
      callerDigits: null,
    },
    { filedAt: head.filedAt.getTime(), now: head.now.getTime(), numberKnown: true, othersOfThatPerson: [] },
    DEFAULT_RULEBOOK,
  );
  return why === null ? [] : [refusalProblem(locale, why)];
}
