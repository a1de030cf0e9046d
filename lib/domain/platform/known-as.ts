// What a platform is known by beside its two names: other names, its telephone numbers, and its industry.
// Source: docs/domain/channels.md.
import { cleanText } from "../shared/clean-text";
import { LIMITS, textLength } from "../shared/limits";
import { visibleText } from "../shared/mend-typed";
import { checkedDayFault, numberFault, numberKey, type ChannelFault } from "./channel";
import { platformNameKey } from "./platform-name";

export const KNOWN_AS_KINDS = ["name", "number"] as const;
export type KnownAsKind = (typeof KNOWN_AS_KINDS)[number];

/** Sections of the national classification of industries, GB/T 4754-2017. */
export const INDUSTRIES = Array.from("ABCDEFGHIJKLMNOPQRST") as readonly Industry[];
export type Industry =
  | ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J")
  | ("K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T");

export interface KnownAs {
  readonly kind: KnownAsKind;
  /** Another name, or a telephone number. */
  readonly text: string;
  readonly source: string;
  /** The day on which somebody checked it, YYYY-MM-DD. */
  readonly checkedOn: string;
}

export interface KnownAsProblem {
  readonly field: keyof KnownAs;
  readonly fault: ChannelFault;
}

/** Equal for two names, or two numbers, that are one. */
export function knownAsKey({ kind, text }: Pick<KnownAs, "kind" | "text">): string {
  return kind === "number" ? numberKey(text) : platformNameKey(text);
}

function textFaultOf(kind: KnownAsKind, text: string): ChannelFault | null {
  if (text === "" || knownAsKey({ kind, text }) === "") return "where_needed";
  if (kind === "number") return numberFault(text);
  return textLength(text) > LIMITS.platform_name ? "text_too_long" : null;
}

function sourceFault(source: string): ChannelFault | null {
  if (source === "") return "source_needed";
  return textLength(source) > LIMITS.channel_source ? "text_too_long" : null;
}

/** The same, clean, or what is wrong with it by field. `today`: the day in China, YYYY-MM-DD. */
export function readKnownAs(
  typed: KnownAs,
  today: string,
):
  | { readonly ok: true; readonly value: KnownAs }
  | { readonly ok: false; readonly problems: readonly KnownAsProblem[] } {
  const text = cleanText(visibleText(typed.text));
  const source = cleanText(typed.source).replace(/\s+/gu, " ");
  const checkedOn = typed.checkedOn.trim();
  const faults = {
    text: textFaultOf(typed.kind, text),
    source: sourceFault(source),
    checkedOn: checkedDayFault(checkedOn, today),
  };
  const problems = (["text", "source", "checkedOn"] as const).flatMap((field) => {
    const fault = faults[field];
    return fault === null ? [] : [{ field, fault }];
  });
  const { kind } = typed;
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { kind, text, source, checkedOn } };
}
