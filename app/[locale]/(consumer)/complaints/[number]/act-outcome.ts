// Where an act leads: back to the complaint with a notice, or back to the form with its problems.
import { notFound } from "next/navigation";
import type { FormOutcome, Submitted } from "@/app/_forms/form-action";
import type { Result } from "@/lib/complaint/engine/result";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { fieldValue } from "@/lib/base/forms/field-value";
import type { Catalogue } from "@/lib/base/i18n/catalogue";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import { complaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { seenIn } from "@/lib/complaint/screens/complaint-log";
import { refusalWords } from "@/app/[locale]/_complaint/refusal-words";
import { BOX_FIELD, mayAct, type ConsumerAct } from "./acts";

export interface Owner {
  readonly actor: ConsumerActor;
  readonly complaintId: string;
}

export type DoneWord = keyof Catalogue["complaint"]["act"]["done"];

interface Way {
  readonly locale: Locale;
  readonly number: string;
  readonly done: DoneWord;
  /** Where the words of a refusal stand. */
  readonly field?: string;
}

const OF_THE_FIELD = new Set(["text_needed", "text_too_long", "mistaken_too_late"]);

export function outcomeOf(result: Result<unknown>, { locale, number, done, field }: Way): FormOutcome {
  const page = `/${locale}/complaints/${number}`;
  if (result.ok) return { goTo: `${page}?done=${done}` };
  const about = field !== undefined && OF_THE_FIELD.has(result.refusal) ? field : null;
  return { problems: [{ field: about, message: refusalWords(locale, "consumer", result.refusal) }] };
}

/** Where to continue if the form is gone from its page or from the decision box. */
export function goneFrom(act: ConsumerAct) {
  return async ({ who, values, locale }: Submitted<Owner>): Promise<string | null> => {
    const screen = await complaintScreen(who.actor);
    if (screen === null) return null;
    const box = fieldValue(values, BOX_FIELD);
    const stands = box === undefined ? mayAct(act, screen) : screen.choices.decision === box;
    return stands ? null : `/${locale}/complaints/${screen.number}`;
  };
}

/** Where to continue if the promise has been answered, or the complaint's outcome has changed. */
export async function goneFromPromise({ who, values, locale }: Submitted<Owner>): Promise<string | null> {
  const screen = await complaintScreen(who.actor);
  if (screen === null) return null;
  const promise = screen.promises[Number(fieldValue(values, "promise")) - 1];
  return promise?.mayKeep === true ? null : `/${locale}/complaints/${screen.number}`;
}

/** What a refused answer to a promise says, with the way to the page as it is now. */
export function promiseOutcome(result: Result<unknown>, way: Way): FormOutcome {
  const outcome = outcomeOf(result, way);
  if (!("problems" in outcome)) return outcome;
  const { locale, number } = way;
  const link = {
    href: `/${locale}/complaints/${number}`,
    label: getTranslator(locale, "complaint")("act.back"),
  };
  return { problems: outcome.problems.map((problem) => ({ ...problem, link })) };
}

/**
 * Whether the page showed the current proposal: nobody agrees to what they have not seen. If so, the number of the last
 * event, which the command checks.
 */
export async function seenProposal(
  who: Owner,
  shown: string,
  locale: Locale,
): Promise<{ readonly seen: number } | { readonly stale: FormOutcome }> {
  const screen = await complaintScreen(who.actor);
  if (screen === null) notFound();
  if ((screen.proposal?.id ?? "") === shown) return { seen: seenIn(screen.log) };
  const t = getTranslator(locale, "complaint");
  const platform = nameIn(locale, screen.platform);
  const change =
    screen.proposal === null
      ? getTranslator(locale, "domain")(`status.${screen.clock.reading.status}`)
      : t("event.resolution_proposed", { platform });
  const message = t("act.stale", { change });
  const link = { href: `/${locale}/complaints/${screen.number}`, label: t("act.back") };
  return { stale: { problems: [{ field: null, message, link }] } };
}

type Texts = Readonly<Record<"title" | "narrative" | "wanted", string>>;

/** Only fields that differ from the current text. */
export async function changesOf(who: Owner, wished: Texts) {
  const standing = (await complaintScreen(who.actor))?.content;
  const changed = (field: keyof Texts) => (wished[field] === standing?.[field] ? null : wished[field]);
  return { title: changed("title"), narrative: changed("narrative"), wanted: changed("wanted") };
}
