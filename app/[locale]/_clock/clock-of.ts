import type { Locale } from "@/lib/base/i18n/locale";
import type { ClockShown } from "@/lib/complaint/screens/clock-shown";
import type { ConversationDot } from "@/lib/complaint/screens/conversation-shown";
import { type ClockFacts, type ClockReader, clockView, type ClockView, rowClock } from "./clock-view";

interface Reading {
  readonly clock: ClockShown;
  /** The database's time when it was read. */
  readonly now: Date;
  readonly conversation: ConversationDot | null;
  readonly reader: ClockReader;
}

function factsOf({ clock, now, conversation }: Reading): ClockFacts {
  return {
    ...clock.reading,
    closedAtMs: clock.snapshot.closedAt,
    nowMs: now.getTime(),
    conversation: conversation ?? undefined,
  };
}

/** One complaint's clock, drawn and worded for its reader. */
export function clockOf(locale: Locale, reading: Reading): ClockView {
  return clockView(locale, factsOf(reading), reading.reader);
}

/** The same for a row of a list. */
export function rowClockOf(locale: Locale, reading: Reading): Pick<ClockView, "face" | "line"> {
  return rowClock(locale, factsOf(reading), reading.reader);
}
