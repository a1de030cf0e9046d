import type { ReactNode } from "react";
import { DecisionBox } from "@/app/_ui/decision-box";
import { LinkButton } from "@/app/_ui/link-button";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { DecideAnswer } from "./decide-answer";
import { DecideConversation } from "./decide-conversation";
import { DecidePromise } from "./decide-promise";
import { DecideProposal } from "./decide-proposal";
import { isLateNow } from "./late-now";
import { WhoHasIt } from "./who-has-it";

interface DecisionProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}

/** The one box of the page: the most important thing that this consumer can do now. */
export function NextDecision({ locale, screen }: DecisionProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const { decision } = screen.choices;
  if (decision === "wait" && isLateNow(screen)) return <WhoHasIt locale={locale} screen={screen} boxed />;
  return (
    <DecisionBox
      lead={t("decision.lead")}
      title={
        decision === "wait" && !screen.platform.listed
          ? t("decision.waitUnlisted.title")
          : t(`decision.${decision}.title`)
      }
      headingId="decision"
    >
      <Choice locale={locale} screen={screen} />
    </DecisionBox>
  );
}

function Choice({ locale, screen }: DecisionProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const d = getTranslator(locale, "domain");
  const base = `/${locale}/complaints/${screen.number}`;
  const { choices, clock, unanswered, proposal } = screen;
  const { outcome } = clock.reading;
  const ended = outcome === null ? "" : d(`outcome.${outcome}`);
  const day = (at: Date | null): string => (at === null ? "" : formatInstant(locale, at));
  switch (choices.decision) {
    case "answer_contact":
      return unanswered === null ? null : (
        <DecideConversation locale={locale} screen={screen} conversation={unanswered} />
      );
    case "answer":
      return <DecideAnswer locale={locale} screen={screen} />;
    case "judge_proposal":
      return proposal === null ? null : (
        <DecideProposal locale={locale} screen={screen} proposal={proposal} />
      );
    case "answer_promise":
      return <DecidePromise locale={locale} screen={screen} />;
    case "reopen":
      return (
        <>
          <p>{t("decision.reopen.text", { outcome: ended, instant: day(choices.reopenBefore) })}</p>
          <div className="flex flex-wrap gap-3">
            <LinkButton href={`${base}/reopen`} kind="filled">
              {t("decision.reopen.yes")}
            </LinkButton>
            {choices.appealBefore === null ? null : (
              <LinkButton href={`${base}/appeal`}>{t("decision.reopen.appeal")}</LinkButton>
            )}
          </div>
        </>
      );
    case "appeal":
      return (
        <>
          <p>{t("decision.appeal.text", { outcome: ended, instant: day(choices.appealBefore) })}</p>
          <div>
            <LinkButton href={`${base}/appeal`} kind="filled">
              {t("decision.appeal.yes")}
            </LinkButton>
          </div>
        </>
      );
    case "ended":
      return <Ended locale={locale} screen={screen} outcome={ended} />;
    case "wait":
      return (
        <>
          <p>{waitWords(locale, screen)}</p>
          <p>{noticeWords(locale, screen)}</p>
          <p className="text-ink2">{t("decision.wait.solved")}</p>
          <div>
            <LinkButton href={`${base}/solved`}>{t("decision.wait.solvedYes")}</LinkButton>
          </div>
        </>
      );
  }
}

/** Whose turn it is: the company's, or the regulator's, who looks for the company. */
function waitWords(locale: Locale, { clock, platform }: ComplaintScreen): string {
  const t = getTranslator(locale, "complaint");
  const instant = clock.deadlineAt === null ? "" : formatInstant(locale, clock.deadlineAt);
  return t(`decision.${platform.listed ? "wait" : "waitUnlisted"}.text`, { instant });
}

/** What comes next, and whether a notice of it can reach the consumer. */
function noticeWords(locale: Locale, { platform, contact }: ComplaintScreen): string {
  const t = getTranslator(locale, "complaint");
  const reached = contact !== null && contact.noCode === null;
  return t(`decision.${platform.listed ? "wait" : "waitUnlisted"}.${reached ? "notify" : "noNotify"}`);
}

function Ended({ locale, screen, outcome }: DecisionProps & { readonly outcome: string }): ReactNode {
  const t = getTranslator(locale, "complaint");
  const { clock } = screen;
  if (clock.reading.outcome === "recorded") return <p>{t("decision.ended.recorded")}</p>;
  return (
    <>
      <p>{t("decision.ended.text", { outcome })}</p>
      {clock.snapshot.appealPending ? <p>{t("decision.ended.pending")}</p> : null}
      <WentOn locale={locale} screen={screen} />
    </>
  );
}

/** The complaint that continues this one against another platform: its number and access code. */
function WentOn({ locale, screen }: DecisionProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const { clock, successor } = screen;
  return (
    <>
      {clock.reading.outcome === "merged" ? <p>{t("page.merged")}</p> : null}
      {successor === null ? null : (
        <>
          <p>{t("page.successor", { number: successor.number, code: successor.accessCode })}</p>
          <div>
            <LinkButton href={`/${locale}/track?number=${successor.number}`} kind="filled">
              {t("page.successorOpen")}
            </LinkButton>
          </div>
        </>
      )}
    </>
  );
}
