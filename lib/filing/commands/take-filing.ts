// A filing that was read from its form, filed: the limit, the command, the first code. Both roads end here: the page's
// action, and the entry's own (lib/entry/http/take-filings).
import type { Device } from "@/lib/sign-in/engine/known-device";
import type { Filed } from "@/lib/complaint/engine/complaint-inputs";
import { productionContext } from "@/lib/complaint/engine/context";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import type { CommandRefusal } from "@/lib/complaint/engine/result";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { toFiledForm } from "@/lib/filing/engine/filed-form";
import { admitFiling, type TooManyFilings } from "@/lib/filing/engine/admit-filing";
import type { Filing } from "@/lib/filing/engine/filing-schema";
import { sendFirstCode, type FirstCodeAnswer } from "@/lib/filing/engine/send-first-code";
import type { Locale } from "@/lib/base/i18n/locale";

export interface Filer {
  /** May still be asked for: the limit is counted meanwhile. */
  readonly who: ConsumerActor | Promise<ConsumerActor>;
  readonly locale: Locale;
  /** The network it comes from, for limits. */
  readonly address: string;
  readonly device: Device | null;
}

export type Taken =
  | {
      readonly filed: Filed;
      /** What became of the code that an unknown filer is sent; null for an account. */
      readonly firstCode: FirstCodeAnswer | null;
    }
  | { readonly refused: CommandRefusal | TooManyFilings };

/** Files it, or says why not; nothing is written but counts when it is refused. */
export async function takeFiling(filing: Filing, { who, locale, address, device }: Filer): Promise<Taken> {
  const context = productionContext();
  const form = toFiledForm(filing, locale);
  if (form === null) return { refused: "unknown_platform" };
  const [tooMany, actor] = await Promise.all([admitFiling(context, { form, who, address, device }), who]);
  if (tooMany !== null) return { refused: tooMany };
  const result = await fileComplaint(context, actor, form);
  if (!result.ok) return { refused: result.refusal };
  // A person who is signed in has proved the complaint by that; a contact that is not theirs yet is proved when they ask for it.
  if (actor.personId !== null || filing.contact === null) return { filed: result.value, firstCode: null };
  const { replay: again, complaintId } = result.value;
  const contact = filing.contact.value;
  const firstCode = await sendFirstCode({ complaintId, contact, locale, address, device, again });
  return { filed: result.value, firstCode };
}
