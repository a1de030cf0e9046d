// Runs a command for a form of the company: finds the complaint, checks for concurrent changes, and redirects.
import { refresh } from "next/cache";
import type { FormOutcome, FormRun, Submitted } from "@/app/_forms/form-action";
import {
  complaintHref,
  inboxHref,
  readAddressText,
} from "@/app/[locale]/(company)/company/_parts/inbox-address";
import type { Done } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandRefusal, Result } from "@/lib/complaint/engine/result";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { fieldValue } from "@/lib/base/forms/field-value";
import type { Locale } from "@/lib/base/i18n/locale";
import { companyComplaintHead, companyComplaintScreen } from "@/lib/complaint/screens/company-complaint";
import { refusalProblem } from "./form-schemas";

interface Hidden {
  readonly number: string;
  readonly seen: number;
  readonly back: string;
}

type Head = NonNullable<Awaited<ReturnType<typeof companyComplaintHead>>>;

/**
 * Shown at the form. The page is read again so that its log shows what happened meanwhile, except if the complaint went to
 * another company (the page is gone, and what was typed would be lost) or the refusal is only a template flag.
 */
function refuse(locale: Locale, refusal: CommandRefusal): FormOutcome {
  if (refusal !== "not_found" && refusal !== "flagged_as_template") refresh();
  return { problems: [refusalProblem(locale, refusal)] };
}

/** The form stays on the complaint's page, unless the complaint went to another company. */
export async function whenGone({ who, values, locale }: Submitted<CompanyActor>): Promise<string | null> {
  const head = await companyComplaintHead(who, fieldValue(values, "number") ?? "");
  return head === null ? inboxHref(locale, readAddressText(fieldValue(values, "back") ?? "")) : null;
}

/** The complaint if nothing happened since the form was opened; otherwise the refusal. */
async function headOf({
  who,
  input,
  locale,
}: FormRun<Hidden, CompanyActor>): Promise<{ readonly head: Head } | { readonly stale: FormOutcome }> {
  const head = await companyComplaintHead(who, input.number);
  if (head === null) return { stale: refuse(locale, "not_found") };
  return head.seen === input.seen ? { head } : { stale: refuse(locale, "somebody_was_faster") };
}

/** Runs one command and leads back to the complaint with a notice of what was done. */
export async function runCommand<Input extends Hidden>(
  run: FormRun<Input, CompanyActor>,
  done: string,
  command: (head: Head) => Promise<Result<Done>>,
): Promise<FormOutcome> {
  const found = await headOf(run);
  if ("stale" in found) return found.stale;
  const result = await command(found.head);
  if (!result.ok) return refuse(run.locale, result.refusal);
  // The next form is named here: a second redirect by the page would leave the browser blank.
  const form = (await companyComplaintScreen(run.who, run.input.number))?.choices.forms[0] ?? null;
  return {
    goTo: complaintHref(run.locale, run.input.number, readAddressText(run.input.back), { form, done }),
  };
}
