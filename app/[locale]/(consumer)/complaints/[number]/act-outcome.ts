// Where an act leads: back to the complaint with a word about what was done, or to the form with what is wrong.
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
import { BOX_FIELD, mayAct, type Act } from "./acts";

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

/** Where to read on when the form of an act is gone from its page, or from the decision box that it stood in. */
export function movedOnFrom(act: Act) {
  return async ({ who, values, locale }: Submitted<Owner>): Promise<string | null> => {
    const screen = await complaintScreen(who.actor);
    if (screen === null) return null;
    const box = fieldValue(values, BOX_FIELD);
    const stands = box === undefined ? mayAct(act, screen) : screen.choices.decision === box;
    return stands ? null : `/${locale}/complaints/${screen.number}`;
  };
}

/** Where to read on when the promise that a form is about was answered, or another outcome took its place. */
export async function movedOnFromPromise({ who, values, locale }: Submitted<Owner>): Promise<string | null> {
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
 * Whether the page showed the proposal that waits now: nobody agrees to what they have not seen. If so, the number of the
 * last event that stands behind it, for the command to hold to.
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

/** Only what is different from what stands is a change. */
export async function changesOf(who: Owner, wished: Texts) {
  const standing = (await complaintScreen(who.actor))?.content;
  const changed = (field: keyof Texts) => (wished[field] === standing?.[field] ? null : wished[field]);
  return { title: changed("title"), narrative: changed("narrative"), wanted: changed("wanted") };
}
