// A channel as the log of edits writes it: every value, so that the log alone tells what stood. What is written here is what
// verification holds a stored version against: another form of it would call every former version changed.
import { writeChannel, PLAIN_HOURS_WORDS } from "@/lib/domain/platform/write-channel";
import type { ChannelDeclaration, ChannelDeed } from "@/lib/domain/platform/channel";
import type { NumberVerdict } from "@/lib/domain/platform/number-report";
import { numberIn, type EditValues } from "@/lib/domain/shared/edit-log";

interface Version {
  readonly id: string;
  readonly version: number;
}

/** What a version answered of the reports of its number. */
export interface NumberAnswer {
  readonly answered: number;
  /** What an officer found; absent where the number changed or the channel closed for another reason. */
  readonly verdict?: NumberVerdict;
  /** The place in the chain of the last report that the verdict speaks of. */
  readonly upTo?: number;
}

/** The same among the values of its edit. Edits of before they were written have none of them, or the first alone. */
export function loggedAnswer({ answered, verdict, upTo }: NumberAnswer): EditValues {
  return { answered, ...(verdict === undefined ? {} : { verdict }), ...(upTo === undefined ? {} : { upTo }) };
}

/** The number and the place in an edit; null where it says none. */
export function answerIn(values: EditValues | null): {
  readonly answered: number | null;
  readonly upTo: number | null;
} {
  return { answered: numberIn(values, "answered"), upTo: numberIn(values, "upTo") };
}

/** The values of a version without what it answered. */
export function withoutAnswer(values: EditValues | null): EditValues {
  const { answered: _answered, verdict: _verdict, upTo: _upTo, ...rest } = values ?? {};
  return rest;
}

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
