// What is wrong with the date of a form whose other fields are wrong as well: everything is said at once. The command
// judges again; here the database's now and the filing are asked, because a schema knows neither.
import type { FormProblem, FormValues } from "@/app/_forms/form-state";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { readChinaMinute } from "@/lib/domain/shared/china-time";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { whyNoContact } from "@/lib/domain/complaint/human-contact";
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

/** A form tells minutes: a contact in the minute of the filing began no earlier than the filing. */
export function contactStart(startedAt: Date, filedAt: Date): Date {
  const sameMinute = filedAt > startedAt && filedAt.getTime() - startedAt.getTime() < MINUTE_MS;
  return sameMinute ? filedAt : startedAt;
}

/** The start of a contact lies between filing and now. */
export async function contactDateProblems({ who, values, locale }: Submitted): Promise<FormProblem[]> {
  const typed = readChinaMinute(fieldValue(values, "startedAt") ?? "");
  const head = typed === null ? null : await companyComplaintHead(who, fieldValue(values, "number") ?? "");
  if (typed === null || head === null) return [];
  const why = whyNoContact(
    {
      startedAt: contactStart(typed, head.filedAt).getTime(),
      ...{ seconds: MINUTE_MS / 1000, channel: "app_chat", direction: null, callerDigits: null },
    },
    { filedAt: head.filedAt.getTime(), now: head.now.getTime(), numberKnown: true, othersOfThatPerson: [] },
    DEFAULT_RULEBOOK,
  );
  return why === null ? [] : [refusalProblem(locale, why)];
}
