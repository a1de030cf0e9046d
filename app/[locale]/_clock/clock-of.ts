import type { Locale } from "@/lib/i18n/locale";
import type { ClockFace } from "@/lib/screens/clock-face";
import { type ClockReader, clockView, type ClockView } from "./clock-view";

interface Reading {
  readonly clock: ClockFace;
  /** The database's time of reading. */
  readonly now: Date;
  /** The standing contact by a person, in counted hours. */
  readonly contact: { readonly atHour: number; readonly confirmed: boolean } | null | undefined;
  readonly reader: ClockReader;
}

/** One complaint's clock, drawn and worded for whoever reads it. */
export function clockOf(locale: Locale, { clock, now, contact, reader }: Reading): ClockView {
  const facts = {
    ...clock.reading,
    closedAtMs: clock.snapshot.closedAt,
    nowMs: now.getTime(),
    contact: contact ?? undefined,
  };
  return clockView(locale, facts, reader);
}
