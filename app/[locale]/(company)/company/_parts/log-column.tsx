import type { ReactNode } from "react";
import { logLines } from "@/app/[locale]/_complaint/log-lines";
import { PersonText } from "@/app/_ui/person-text";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { CompanyComplaintScreen } from "@/lib/complaint/screens/company-complaint";

/** Everything that happened, newest first, in a narrow column: when, what, and what was written. */
export function LogColumn({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: CompanyComplaintScreen;
}): ReactNode {
  return (
    <>
      <ol>
        {logLines(locale, screen).map(({ line, title, node, details }) => (
          <li key={line.seq} className="border-b border-line py-2 last:border-b-0">
            <p className="flex flex-wrap gap-x-3">
              <time dateTime={line.at.toISOString()} className="text-ink3">
                {formatInstant(locale, line.at)}
              </time>
              <span className={node === "alarm" ? "font-bold text-alarm" : undefined}>{title}</span>
            </p>
            {details.map(({ text, alarm }, place) => (
              <p key={place} className={`whitespace-pre-line ${alarm ? "text-alarm" : "text-ink2"}`}>
                <PersonText text={text} />
              </p>
            ))}
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm text-ink3">{getTranslator(locale, "company")("facts.logNote")}</p>
    </>
  );
}
