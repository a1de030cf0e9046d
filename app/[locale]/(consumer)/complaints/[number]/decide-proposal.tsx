import type { ReactNode } from "react";
import { flagWords } from "@/app/[locale]/_complaint/deed-words";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { LinkButton } from "@/app/_ui/link-button";
import { WarningNote } from "@/app/_ui/warning-note";
import { formatInstant, formatNearInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import type { ProposalFacts } from "@/lib/complaint/screens/complaint-log";
import { sayItIsSolved } from "./actions";
import { BOX_FIELD } from "./acts";
import { ProposalDetails } from "./proposal-details";

interface DecideProposalProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
  readonly proposal: ProposalFacts;
}

/**
 * The proposal in full, and the possible answers: accept it (then its promises are due), already received, or
 * disagree. A stock reply is called one, with the words it is based on.
 */
export function DecideProposal({ locale, screen, proposal }: DecideProposalProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const { clock, now, number } = screen;
  const platform = nameIn(locale, screen.platform);
  const when = formatNearInstant(locale, proposal.proposedAt, now);
  const flagged = flagWords(locale, proposal);
  const holds = clock.reading.state === "held";
  const busy = getTranslator(locale, "common")("actions.busy");
  // Without promises there is only one way to agree.
  const owes = clock.snapshot.proposalDeeds.length > 0;
  return (
    <>
      <p className="text-ink2">{t("decision.judge_proposal.from", { platform, when })}</p>
      <div className="border-t border-line">
        <ProposalDetails locale={locale} proposal={proposal} />
      </div>
      {flagged === null ? null : (
        <WarningNote title={t("decision.judge_proposal.flagTitle")}>
          <p>{t("decision.judge_proposal.flagText", { why: flagged })}</p>
        </WarningNote>
      )}
      <Form id="proposal" action={sayItIsSolved} locale={locale} words={formWords(locale)}>
        <HiddenField name="number" value={number} />
        <HiddenField name={BOX_FIELD} value="judge_proposal" />
        <HiddenField name="proposal" value={proposal.id} />
        {owes ? <p className="mb-3">{t("decision.judge_proposal.acceptText")}</p> : null}
        <div className="flex flex-wrap gap-3">
          {owes ? (
            <>
              <SubmitButton intent="accept" busy={busy}>
                {t("decision.judge_proposal.accept")}
              </SubmitButton>
              <SubmitButton intent="received" kind="outlined" busy={busy}>
                {t("decision.judge_proposal.received")}
              </SubmitButton>
            </>
          ) : (
            <SubmitButton busy={busy}>{t("decision.judge_proposal.yes")}</SubmitButton>
          )}
          <LinkButton href={`/${locale}/complaints/${number}/dispute`}>
            {t("decision.judge_proposal.no")}
          </LinkButton>
        </div>
      </Form>
      {clock.lapsesAt === null ? null : (
        <p className="text-sm text-ink2">
          {t(holds ? "decision.judge_proposal.noteHolds" : "decision.judge_proposal.noteRuns", {
            instant: formatInstant(locale, clock.lapsesAt),
          })}
        </p>
      )}
    </>
  );
}
