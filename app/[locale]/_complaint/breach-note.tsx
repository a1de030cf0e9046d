import type { ReactNode } from "react";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { BreachStanding } from "@/lib/complaint/screens/breach-standing";

interface BreachNoteProps {
  readonly locale: Locale;
  readonly breach: BreachStanding;
  /** Whose page it stands on: staff read it shorter. */
  readonly reader: { readonly consumerOf: string } | "staff";
}

/** What it means that a breach waits to be judged, or does not count, or that a later one does; else nothing. */
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
