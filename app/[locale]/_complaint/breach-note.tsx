import type { ReactNode } from "react";
import { formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { BreachStanding } from "@/lib/screens/breach-standing";

interface BreachNoteProps {
  readonly locale: Locale;
  readonly breach: BreachStanding;
  /** Whose page it stands on: staff read it shorter. */
  readonly reader: { readonly consumerOf: string } | "staff";
}

/** What it means that a breach waits to be judged, or does not count; nothing where it counts, or there is none. */
export function BreachNote({ locale, breach, reader }: BreachNoteProps): ReactNode {
  if (breach.is !== "waits" && breach.is !== "not_counted") return null;
  const date = breach.is === "waits" ? formatInstant(locale, breach.by) : "";
  const words =
    reader === "staff"
      ? getTranslator(locale, "domain")(`breachStanding.${breach.is}`, { date })
      : getTranslator(locale, "complaint")(`standing.${breach.is}`, { date, platform: reader.consumerOf });
  return <p className="border-l-4 border-line2 pl-4">{words}</p>;
}
