import type { ReactNode } from "react";
import { decisionWords } from "@/app/[locale]/_case/finding-words";
import { Said } from "@/app/_ui/said";
import { formatDay, formatInstant, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import { REMEDIES } from "@/lib/commands/complaint-inputs";
import type { LogLine, ProposalFacts } from "@/lib/screens/complaint-log";

function ProposalDetail({
  locale,
  proposal,
}: {
  readonly locale: Locale;
  readonly proposal: ProposalFacts;
}): ReactNode {
  const t = getTranslator(locale, "company");
  const remedy = REMEDIES.find((candidate) => candidate === proposal.remedy);
  const { amountCents, promisedAt, followUp, flagged } = proposal;
  const terms = [
    remedy === undefined ? null : t("facts.proposalRemedy", { remedy: t(`remedy.${remedy}`) }),
    amountCents === null ? null : t("facts.amount", { amount: formatNumber(locale, amountCents / 100) }),
    promisedAt === null ? null : t("facts.promised", { day: formatDay(locale, promisedAt) }),
  ].filter((term) => term !== null);
  return (
    <>
      <p className="whitespace-pre-line">
        <Said text={proposal.answer} />
      </p>
      <p className="whitespace-pre-line">{t("facts.proposalSteps", { steps: proposal.steps })}</p>
      {terms.length === 0 ? null : <p>{terms.join(locale === "zh" ? "，" : ", ")}</p>}
      {followUp === null ? null : <p>{t("facts.followUp", { who: followUp })}</p>}
      {flagged === null ? null : <p className="text-alarm">{t("facts.flagged", { sentence: flagged })}</p>}
    </>
  );
}

/** Everything that happened, newest first: when, what, and what was written. */
export function CaseLog({
  locale,
  log,
}: {
  readonly locale: Locale;
  readonly log: readonly LogLine[];
}): ReactNode {
  const d = getTranslator(locale, "domain");
  const t = getTranslator(locale, "company");
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
                {d(`event.${line.type}`)}
                {line.type === "message_sent"
                  ? `${locale === "zh" ? "：" : ": "}${d(`side.${line.side}`)}`
                  : ""}
              </span>
            </p>
            {line.type === "adjudicated"
              ? decisionWords(locale, line.facts).map((words) => (
                  <p key={words} className="text-ink2">
                    {words}
                  </p>
                ))
              : null}
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
