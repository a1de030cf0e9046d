// From a form of the company to its command: which complaint, whether somebody was faster, and where to go.
import { refresh } from "next/cache";
import type { FormOutcome, FormRun } from "@/app/_forms/form-action";
import {
  complaintHref,
  inboxHref,
  readAddressText,
} from "@/app/[locale]/(company)/company/_parts/inbox-address";
import type { Done } from "@/lib/commands/complaint-inputs";
import { hasMovedOn } from "@/lib/commands/moved-on";
import type { CommandRefusal, Result } from "@/lib/commands/result";
import type { CompanyActor } from "@/lib/domain/actor";
import { companyComplaintHead, companyComplaintScreen } from "@/lib/screens/company-complaint";
import { refusalProblem } from "./refusal-problem";

interface Hidden {
  readonly number: string;
  readonly seen: number;
  readonly back: string;
}

type Submitted = Pick<FormRun<Hidden, CompanyActor>, "locale" | "input">;

type Head = NonNullable<Awaited<ReturnType<typeof companyComplaintHead>>>;

/** Said at the form; the page around it is read again, so that its log tells what happened meanwhile. */
export function refuse({ locale, input }: Submitted, refusal: CommandRefusal): FormOutcome {
  refresh();
  const problems = [refusalProblem(locale, refusal)];
  const from = readAddressText(input.back);
  // It went to another company: its page is nobody's here.
  if (refusal === "not_found") return { problems, movedOn: inboxHref(locale, from) };
  return hasMovedOn(refusal)
    ? { problems, movedOn: complaintHref(locale, input.number, from) }
    : { problems };
}

/** The complaint as the form was written against it, or the refusal when it is gone or has moved on. */
export async function headOf({
  who,
  input,
  locale,
}: FormRun<Hidden, CompanyActor>): Promise<{ readonly head: Head } | { readonly stale: FormOutcome }> {
  const head = await companyComplaintHead(who, input.number);
  if (head === null) return { stale: refuse({ locale, input }, "not_found") };
  return head.seen === input.seen ? { head } : { stale: refuse({ locale, input }, "somebody_was_faster") };
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
  if (!result.ok) return refuse(run, result.refusal);
  // The next form is named here: a page that would name it by redirecting once more stays blank in the browser.
  const form = (await companyComplaintScreen(run.who, run.input.number))?.choices.forms[0] ?? null;
  return {
    goTo: complaintHref(run.locale, run.input.number, readAddressText(run.input.back), { form, done }),
  };
}
