import type { ReactNode } from "react";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { BreachStanding } from "@/lib/complaint/screens/breach-standing";

interface BreachNoteProps {
  readonly locale: Locale;
  readonly breach: BreachStanding;
  /** The reader: staff get the shorter text. */
  readonly reader: { readonly consumerOf: string } | "staff";
}

/**
 * Explains that a breach is still to be judged, does not count, or was followed by one that does; otherwise nothing.
 */
export function BreachNote({ locale, breach, reader }: BreachNoteProps): ReactNode {
  if (breach.is === "none" || (breach.is === "counts" && !breach.again)) return null;
  const is = breach.is === "counts" ? "again" : breach.is;
  const instant = {
    not_counted: null,
    waits: breach.is === "waits" ? breach.by : null,
    again: breach.is === "counts" ? breach.since : null,
  }[is];
  const date = instant === null ? "" : formatInstant(locale, instant);
  const words =
    reader === "staff"
      ? getTranslator(locale, "domain")(`breachStanding.${is}`, { date })
      : getTranslator(locale, "complaint")(`standing.${is}`, { date, platform: reader.consumerOf });
  return <p className="border-l-4 border-line2 pl-4">{words}</p>;
}
