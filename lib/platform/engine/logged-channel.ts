// A channel as the log of edits writes it: every value, so that the log alone tells what stood. What is written here is what
// verification holds a stored version against: another form of it would call every former version changed.
import { writeChannel, PLAIN_HOURS_WORDS } from "@/lib/domain/platform/write-channel";
import type { ChannelDeclaration, ChannelDeed } from "@/lib/domain/platform/channel";
import type { EditValues } from "@/lib/domain/shared/edit-log";

interface Version {
  readonly id: string;
  readonly version: number;
}

/** How many reports of its number a version answered, among the values of its edit. */
export const ANSWERED = "answered";

export function loggedChannel({ id, version }: Version, declaration: ChannelDeclaration): EditValues {
  return { channelId: id, version, ...writeChannel(declaration, PLAIN_HOURS_WORDS) };
}

/** A version of one channel; the last one says that it was closed. */
export function loggedNext(
  { deed, ...version }: Version & { readonly deed: ChannelDeed },
  declaration: ChannelDeclaration,
): EditValues {
  const values = loggedChannel(version, declaration);
  return deed === "closed" ? { ...values, closed: true } : values;
}
