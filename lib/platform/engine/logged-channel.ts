// A channel as the log of edits writes it: every value, so that the log alone tells what stood.
import { writeChannel, PLAIN_HOURS_WORDS } from "@/lib/domain/platform/write-channel";
import type { ChannelDeclaration } from "@/lib/domain/platform/channel";
import type { EditValues } from "@/lib/domain/shared/edit-log";

export function loggedChannel(
  { id, version }: { readonly id: string; readonly version: number },
  declaration: ChannelDeclaration,
): EditValues {
  return { channelId: id, version, ...writeChannel(declaration, PLAIN_HOURS_WORDS) };
}
