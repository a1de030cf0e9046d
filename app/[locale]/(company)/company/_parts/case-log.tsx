import type { ReactNode } from "react";
import { eventWords } from "@/app/[locale]/_complaint/event-words";
import { decisionWords } from "@/app/[locale]/_complaint/finding-words";
import { flagWords } from "@/app/[locale]/_complaint/deed-words";
import { promiseOfEvent } from "@/app/[locale]/_complaint/promise-words";
import { proposalTerms } from "@/app/[locale]/_complaint/proposal-terms";
import { Said } from "@/app/_ui/said";
import { formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { CompanyComplaintScreen } from "@/lib/screens/company-complaint";
import type { ProposalFacts } from "@/lib/screens/complaint-log";

function ProposalDetail({
  locale,
  proposal,
}: {
  readonly locale: Locale;
  readonly proposal: ProposalFacts;
}): ReactNode {
  const t = getTranslator(locale, "company");
  const { followUp, reason } = proposal;
  const flagged = flagWords(locale, proposal);
  const terms = proposalTerms(locale, proposal);
  return (
    <>
      <p className="whitespace-pre-line">
        <Said text={proposal.answer} />
      </p>
      <p className="whitespace-pre-line">{t("facts.proposalSteps", { steps: proposal.steps })}</p>
      {terms === null ? null : <p>{terms}</p>}
      {reason === null ? null : (
        <p className="whitespace-pre-line">
          <Said text={reason} />
        </p>
      )}
      {followUp === null ? null : <p>{t("facts.followUp", { who: followUp })}</p>}
      {flagged === null ? null : <p className="text-alarm">{t("facts.flagged", { why: flagged })}</p>}
    </>
  );
}

/** Everything that happened, newest first: when, what, and what was written. */
export function CaseLog({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: CompanyComplaintScreen;
}): ReactNode {
  const t = getTranslator(locale, "company");
  const { log, promises } = screen;
  const promise = (line: (typeof log)[number]): string | null => promiseOfEvent(locale, line, promises);
  return (
    <>
      <ol>
        {log.map((line) => (
          <li key={line.seq} className="border-b border-line py-2 last:border-b-0">
            <p className="flex flex-wrap gap-x-3">
              <time dateTime={line.at.toISOString()} className="text-ink3">
                {formatInstant(locale, line.at)}
              </time>
              <span className={line.type === "breach" ? "font-bold text-alarm" : undefined}>
                {eventWords(locale, line, screen)}
              </span>
            </p>
            {line.type === "adjudicated"
              ? decisionWords(locale, line.facts).map((words) => (
                  <p key={words} className="text-ink2">
                    {words}
                  </p>
                ))
              : null}
            {promise(line) === null ? null : (
              <p className="text-ink2">
                <Said text={promise(line) ?? ""} />
              </p>
            )}
            {line.texts.map((text) => (
              <p key={text.body} className="whitespace-pre-line text-ink2">
                <Said text={text.body} />
              </p>
            ))}
            {line.proposal === null ? null : (
              <div className="text-ink2">
                <ProposalDetail locale={locale} proposal={line.proposal} />
              </div>
            )}
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm text-ink3">{t("facts.logNote")}</p>
    </>
  );
}
