// How a form reaches a command: check the origin, gate, clean the text, parse, run, and word every refusal.
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { ZodType } from "zod";
import { saveDraft, NOT_SENT } from "@/lib/sign-in/engine/saved-draft";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { fieldValue } from "@/lib/base/forms/field-value";
import { nestValues, readFormValues } from "@/lib/base/forms/form-values";
import { log } from "@/lib/base/log";
import {
  INTENT_FIELD,
  LOCALE_FIELD,
  type FormAction,
  type FormProblem,
  type FormState,
  type FormValues,
} from "./form-state";
import { comesFromHere } from "./same-origin";

/** What running a form led to: another page, problems (with values beside what was typed), or new values on the same page. */
export type FormOutcome =
  | { readonly goTo: string }
  | { readonly problems: readonly FormProblem[]; readonly values?: FormValues }
  | { readonly done: string; readonly values?: FormValues };

export interface FormRun<Input, Who> {
  readonly who: Who;
  readonly input: Input;
  readonly locale: Locale;
  readonly intent: string | null;
}

/** What the gate returns if the session ended while the form was open. */
interface Refused {
  readonly refused: string;
}

/** What was submitted, by whom, before any schema has read it. */
export interface Submitted<Who> {
  readonly who: Who;
  readonly values: FormValues;
  readonly locale: Locale;
}

interface FormActionOptions<Input, Who extends object> {
  /**
   * Proves who submits: one of `gateAction…`, or `gatePublic`. It may throw Next's redirect or not-found; a refusal
   * keeps what was typed and offers to sign in in another window.
   */
  readonly gate: (values: FormValues) => Promise<Who | Refused>;
  readonly signInPath?: "/sign-in" | "/sign-in/staff";
  /** The schema of the nested values, with its messages in the page's language. */
  readonly schema: (locale: Locale) => ZodType<Input>;
  readonly run: (run: FormRun<Input, Who>) => Promise<FormOutcome>;
  /** Further problems that the schema cannot know; reported together with those of the schema. */
  readonly alsoWrong?: (submitted: Submitted<Who>) => Promise<readonly FormProblem[]>;
  /**
   * Only without JavaScript: null if the page still has the form, else the address of the page that explains what
   * changed. What was typed is then shown on /not-sent for copying.
   */
  readonly whenGone?: (submitted: Submitted<Who>) => Promise<string | null>;
  /** Buttons that only re-render the form: "add another attempt" returns the values with one more block. */
  readonly intents?: Readonly<Record<string, (values: FormValues) => FormValues>>;
  /** Fields that are never sent back: passwords, codes. */
  readonly secrets?: readonly string[];
}

/** Makes the server action of a form. Export the result from a `"use server"` file. */
export function defineFormAction<Input, Who extends object>(
  options: FormActionOptions<Input, Who>,
): FormAction {
  return async (previous, form) => {
    const values = readFormValues(form);
    const asked = fieldValue(values, LOCALE_FIELD);
    const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
    const intent = fieldValue(values, INTENT_FIELD) ?? null;
    const shown = withoutSecrets(values, options.secrets ?? []);
    const stay = (news: Partial<FormState>): FormState => ({
      serial: previous.serial + 1,
      values: shown,
      problems: [],
      done: null,
      intent,
      ...news,
    });
    const comeBack = async (
      who: Who,
      problems: readonly FormProblem[],
      news: FormValues = {},
    ): Promise<FormState> => {
      const page = (await isScripted()) ? null : await options.whenGone?.({ who, values, locale });
      if (typeof page === "string") await toNotSent(locale, `?return=${encodeURIComponent(page)}`, shown);
      return stay({ problems, values: { ...shown, ...news } });
    };
    const t = getTranslator(locale, "common");
    let outcome: FormOutcome;
    try {
      if (!(await comesFromHere())) return stay({ problems: [{ field: null, message: t("form.origin") }] });
      const who = await options.gate(values);
      if (isRefusal(who)) {
        const door = options.signInPath ?? "/sign-in";
        // With JavaScript the page stays. Without it the page would be rendered again for somebody who is signed out.
        const again = door.endsWith("/staff") ? "?door=staff" : "";
        if (!(await isScripted())) await toNotSent(locale, again, shown);
        return stay({ problems: [signedOut(locale, door)] });
      }
      const rearrange = intent === null ? undefined : options.intents?.[intent.split(":")[0] ?? ""];
      if (rearrange !== undefined) return stay({ values: rearrange(shown) });
      const parsed = options.schema(locale).safeParse(nestValues(values));
      if (!parsed.success) {
        const found = parsed.error.issues.map(({ path, message }) => ({
          field: path.join(".") || null,
          message,
        }));
        const more = (await options.alsoWrong?.({ who, values, locale })) ?? [];
        return await comeBack(who, firstPerField([...found, ...more]));
      }
      outcome = await options.run({ who, input: parsed.data, locale, intent });
      if ("problems" in outcome) return await comeBack(who, outcome.problems, outcome.values);
    } catch (error) {
      // Next's own signals pass; anything else is an outage or a bug, and must not cost the reader what they typed.
      if (isNotFound(error)) redirect(`/${locale}/not-found`);
      unstable_rethrow(error);
      log("forms").error({ err: error }, "form action failed");
      return stay({ problems: [{ field: null, message: t("form.failed") }] });
    }
    if ("goTo" in outcome) redirect(outcome.goTo);
    return stay(outcome);
  };
}

/** A gate's notFound(). Without JavaScript Next would answer it with a page of its own, in English. */
function isNotFound(error: unknown): boolean {
  return error instanceof Error && "digest" in error && error.digest === "NEXT_HTTP_ERROR_FALLBACK;404";
}

/** Whether Next's own script sent the form, rather than the browser alone. */
async function isScripted(): Promise<boolean> {
  return (await headers()).has("next-action");
}

/** To the page that shows what was written, for copying. */
async function toNotSent(locale: Locale, query: string, values: FormValues): Promise<never> {
  await saveDraft(locale, Object.values(values).flat());
  return redirect(`/${locale}/${NOT_SENT}${query}`);
}

function isRefusal(answer: object): answer is Refused {
  return "refused" in answer;
}

function withoutSecrets(values: FormValues, secrets: readonly string[]): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.includes(name)));
}

function signedOut(locale: Locale, path: string): FormProblem {
  const t = getTranslator(locale, "common");
  return {
    field: null,
    message: t("form.signedOut"),
    link: { href: `/${locale}${path}`, label: t("form.signInLink") },
  };
}

/** One message a field: the first is the one to put right first. */
function firstPerField(problems: readonly FormProblem[]): readonly FormProblem[] {
  const seen = new Set<string | null>();
  return problems.filter(({ field }) => {
    if (seen.has(field)) return false;
    seen.add(field);
    return true;
  });
}
