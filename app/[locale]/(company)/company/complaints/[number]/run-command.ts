// From a form of the company to its command: which complaint, whether somebody was faster, and where to go.
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
 * Said at the form; the page around it is read again, so that its log tells what happened meanwhile. What went to another
 * company has no page here any more, and reading it again would take away what was typed. A flag says nothing new of the page.
 */
function refuse(locale: Locale, refusal: CommandRefusal): FormOutcome {
  if (refusal !== "not_found" && refusal !== "flagged_as_template") refresh();
  return { problems: [refusalProblem(locale, refusal)] };
}

/** A form stays on the page of its complaint whatever happens there; only what went to another company has no page here. */
export async function movedOn({ who, values, locale }: Submitted<CompanyActor>): Promise<string | null> {
  const head = await companyComplaintHead(who, fieldValue(values, "number") ?? "");
  return head === null ? inboxHref(locale, readAddressText(fieldValue(values, "back") ?? "")) : null;
}

/** The complaint as the form was written against it, or the refusal when it is gone or has moved on. */
async function headOf({
  who,
  input,
  locale,
}: FormRun<Hidden, CompanyActor>): Promise<{ readonly head: Head } | { readonly stale: FormOutcome }> {
  const head = await companyComplaintHead(who, input.number);
  if (head === null) return { stale: refuse(locale, "not_found") };
  return head.seen === input.seen ? { head } : { stale: refuse(locale, "somebody_was_faster") };
}

/** Runs one command and leads back to the complaint with a word on what was done. */
export async function runCommand<Input extends Hidden>(
  run: FormRun<Input, CompanyActor>,
  done: string,
  command: (head: Head) => Promise<Result<Done>>,
): Promise<FormOutcome> {
  const found = await headOf(run);
  if ("stale" in found) return found.stale;
  const result = await command(found.head);
  if (!result.ok) return refuse(run.locale, result.refusal);
  // The next form is named here: a page that would name it by redirecting once more stays blank in the browser.
  const form = (await companyComplaintScreen(run.who, run.input.number))?.choices.forms[0] ?? null;
  return {
    goTo: complaintHref(run.locale, run.input.number, readAddressText(run.input.back), { form, done }),
  };
}
