// What every action on a platform's channels begins and ends with.
import { notFound } from "next/navigation";
import type { FormOutcome, Submitted } from "@/app/_forms/form-action";
import type { FormValues } from "@/app/_forms/form-state";
import { refusalWords } from "@/app/[locale]/_complaint/refusal-words";
import { contextSeen } from "@/app/[locale]/(regulator)/regulator/_parts/decision-input";
import type { GateRefusal } from "@/lib/sign-in/engine/gate";
import { openChannelKind, reportWaits } from "@/lib/platform/screens/platform-channels";
import { registryRowOf } from "@/lib/platform/screens/platform-registry";
import type { CommandContext } from "@/lib/complaint/engine/context";
import type { Result } from "@/lib/complaint/engine/result";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { fieldValue } from "@/lib/base/forms/field-value";
import type { Catalogue } from "@/lib/base/i18n/catalogue";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

interface ChannelEdit {
  readonly actor: RegulatorActor;
  readonly platformId: string;
  readonly slug: string;
  /** Knows which edit the page showed last. */
  readonly context: CommandContext;
}

/** Who acts, on which platform, from which state of its page. */
export async function channelEditOf(
  gate: () => Promise<RegulatorActor | GateRefusal>,
  values: FormValues,
): Promise<ChannelEdit | { readonly refused: string }> {
  const actor = await gate();
  if ("refused" in actor) return actor;
  const row = await registryRowOf(actor, fieldValue(values, "platformId") ?? "");
  if (row === null) return notFound();
  return { actor, platformId: row.id, slug: row.slug, context: contextSeen(values) };
}

function pageOf(locale: Locale, { slug }: ChannelEdit): string {
  return `/${locale}/regulator/platforms/${slug}/channels`;
}

/** Back to the page with what was done, or why not. */
export function channelOutcome(
  locale: Locale,
  who: ChannelEdit,
  result: Result<unknown>,
  done: keyof Catalogue["channel"]["desk"]["done"],
): FormOutcome {
  const href = pageOf(locale, who);
  if (result.ok || result.refusal === "nothing_changed") return { goTo: `${href}?done=${done}` };
  const message = refusalWords(locale, "regulator", result.refusal);
  const label = getTranslator(locale, "regulator")("edits.reread");
  return { problems: [{ field: null, message, link: { href, label } }] };
}

/** The form of a channel is on no page any more once it is closed. */
export async function goneChannel({ who, values, locale }: Submitted<ChannelEdit>): Promise<string | null> {
  const kind = await openChannelKind(who.actor, who.platformId, fieldValue(values, "channelId") ?? "");
  return kind === null ? pageOf(locale, who) : null;
}

/** The form of what was found is on no page any more once somebody answered. */
export async function answeredReport({
  who,
  values,
  locale,
}: Submitted<ChannelEdit>): Promise<string | null> {
  const waits = await reportWaits(who.actor, who.platformId, fieldValue(values, "channelId") ?? "");
  return waits ? null : pageOf(locale, who);
}
