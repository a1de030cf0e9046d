// Whether one more filing is taken from where it comes: one count while the network is calm, and who files once it is
// crowded (lib/domain/filing/filing-bounds).
import { nameAt, type Device } from "@/lib/sign-in/engine/known-device";
import { doorOfContact } from "@/lib/sign-in/engine/one-time-code";
import type { FiledForm } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { filedBefore } from "@/lib/filing/engine/filed-before";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import {
  FILER_BOUNDS,
  isCrowded,
  judgeCrowded,
  NETWORK_BOUNDS,
  takesPlace,
  type FilerKind,
} from "@/lib/domain/filing/filing-bounds";
import { countAt, giveBack, refuse } from "@/lib/sign-in/engine/rate-limit";
import { readTypedContact } from "@/lib/contact/typed-contact";

/** What is known of a filing before it is one. */
export interface ComingFiling {
  readonly form: FiledForm;
  /** May still be asked for: the network is counted meanwhile. */
  readonly who: ConsumerActor | Promise<ConsumerActor>;
  /** The network it comes from. */
  readonly address: string;
  readonly device: Device | null;
}

/** Too many from there, and signing in would help; or too many of this filer, who has proved who they are. */
export type TooManyFilings = "too_many_from_address" | "too_many_of_filer";

/** Who files, by the strongest that they showed, and the key of their count. */
async function whoFiles(
  ctx: CommandContext,
  coming: ComingFiling,
): Promise<{ kind: FilerKind; key: string }> {
  const { form, address, device } = coming;
  const before = await filedBefore(ctx, form);
  if (before !== null) return { kind: "again", key: `filing-again:${before}` };
  const { personId } = await coming.who;
  if (personId !== null) return { kind: "proved", key: `filing-person:${personId}` };
  const contact = form.contact === null ? null : readTypedContact(form.contact.value);
  // What is no contact is filed by nobody: the command says so.
  if (contact === null || "refused" in contact) return { kind: "nobody", key: `filing-nobody:${address}` };
  const door = doorOfContact(contact);
  // By the contact and not by the device's name there, which each code that is answered makes new.
  if (nameAt(device, door, new Date()) !== null)
    return { kind: "proved", key: `filing-device:${door.target}` };
  // Of this network only: who types somebody else's contact elsewhere takes nothing from them here.
  return { kind: "contact", key: `filing-contact:${door.target}:${address}` };
}

/** Null when it is taken. Counts before it answers, so that a thousand at once are as limited as one by one. */
export async function admitFiling(ctx: CommandContext, coming: ComingFiling): Promise<TooManyFilings | null> {
  const { db } = ctx;
  const network = `filing-address:${coming.address}`;
  const ofNetwork = await countAt(db, network, NETWORK_BOUNDS.calm);
  if (!isCrowded(ofNetwork)) return null;
  const filer = await whoFiles(ctx, coming);
  const bound = FILER_BOUNDS[filer.kind];
  const ofFiler = await countAt(db, filer.key, bound);
  const judged = judgeCrowded({ filer: filer.kind, ofFiler, ofNetwork });
  if (judged === "take") {
    if (!takesPlace(filer.kind)) await giveBack(db, network);
    return null;
  }
  if (judged === "network") {
    await Promise.all([giveBack(db, filer.key), refuse(db, network, NETWORK_BOUNDS.unproved)]);
    return "too_many_from_address";
  }
  await Promise.all([giveBack(db, network), refuse(db, filer.key, bound)]);
  return filer.kind === "proved" ? "too_many_of_filer" : "too_many_from_address";
}
