import type { ReactNode } from "react";
import { DecisionForm } from "@/app/[locale]/(regulator)/regulator/_parts/decision-form";
import { ChoiceField } from "@/app/_forms/choice-field";
import { TextAreaField } from "@/app/_forms/text-area-field";
import {
  decideDismissal,
  hold,
  makePublic,
  proposeToDismiss,
} from "@/app/[locale]/(regulator)/regulator/reviews/[number]/actions";
import { DecisionBox } from "@/app/_ui/decision-box";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ReviewScreen } from "@/lib/review/screens/special-reviews";

interface DecisionsProps {
  readonly locale: Locale;
  readonly screen: ReviewScreen;
}

/** What the reader can do with the review now: the pressing decision in the box, the others below it. */
export function ReviewDecisions({ locale, screen }: DecisionsProps): ReactNode {
  const { moves } = screen;
  return (
    <>
      {screen.dismissalWaits ? <WaitingDismissal locale={locale} screen={screen} /> : null}
      {moves.includes("notified") ? <NotifyForm locale={locale} screen={screen} /> : null}
      {moves.includes("held") ? <ReasonForm locale={locale} screen={screen} kind="hold" /> : null}
      {moves.includes("dismissal_proposed") ? (
        <ReasonForm locale={locale} screen={screen} kind="dismiss" />
      ) : null}
    </>
  );
}

function NotifyForm({ locale, screen }: DecisionsProps): ReactNode {
  const t = getTranslator(locale, "review");
  const { actBy, overdue } = screen;
  return (
    <DecisionBox lead={t("todo.lead")} headingId="todo" title={t("todo.title")}>
      <p>{t("todo.text")}</p>
      {actBy === null ? null : (
        <p className={overdue ? "font-bold text-alarm" : "text-ink2"}>
          {t(overdue ? "todo.overdue" : "todo.owed", { instant: formatInstant(locale, actBy) })}
        </p>
      )}
      <DecisionForm
        id="notify-form"
        action={makePublic}
        locale={locale}
        about={{ number: screen.review.number, seen: screen.review.version }}
        submit={t("todo.submit")}
        busy={t("todo.busy")}
      />
    </DecisionBox>
  );
}

const REASON_FORMS = { hold, dismiss: proposeToDismiss } as const;

function ReasonForm({
  locale,
  screen,
  kind,
}: DecisionsProps & { readonly kind: keyof typeof REASON_FORMS }): ReactNode {
  const t = getTranslator(locale, "review");
  const published = screen.review.notifiedAt !== null;
  return (
    <DecisionBox lead="" headingId={kind} title={t(`${kind}.title`)} boxed={false}>
      <p className="text-ink2">{t(`${kind}.text`)}</p>
      <DecisionForm
        id={`${kind}-form`}
        action={REASON_FORMS[kind]}
        locale={locale}
        about={{ number: screen.review.number, seen: screen.review.version }}
        submit={t(`${kind}.submit`)}
        pressing={false}
        wide={false}
      >
        <TextAreaField
          name="reason"
          label={t(`${kind}.reason`)}
          help={t(kind === "dismiss" && !published ? "dismiss.reasonInternal" : "reasonPublic")}
          rows={3}
        />
      </DecisionForm>
    </DecisionBox>
  );
}

/**
 * A dismissal that waits for its second person: with the form for whom may confirm it, with words for everybody else.
 */
function WaitingDismissal({ locale, screen }: DecisionsProps): ReactNode {
  const t = getTranslator(locale, "review");
  const proposal = screen.events.findLast(({ type }) => type === "dismissal_proposed");
  const mayDecide = screen.moves.includes("dismissed");
  return (
    <DecisionBox
      lead={t(mayDecide ? "todo.lead" : "dismissal.waits")}
      headingId="dismissal"
      title={t("dismissal.title")}
    >
      <p>
        {t("dismissal.by", {
          name: proposal?.staffName ?? "",
          instant: proposal === undefined ? "" : formatInstant(locale, proposal.at),
        })}
      </p>
      <p className="whitespace-pre-line border-l-4 border-line pl-3">{proposal?.reason ?? ""}</p>
      {mayDecide ? (
        <DecisionForm
          id="dismissal-form"
          action={decideDismissal}
          locale={locale}
          about={{ number: screen.review.number, seen: screen.review.version }}
          submit={t("dismissal.submit")}
        >
          <ChoiceField
            name="decision"
            legend={t("dismissal.choice")}
            choices={[
              { value: "confirm", label: t("dismissal.confirm") },
              { value: "refuse", label: t("dismissal.refuse") },
            ]}
          />
          <TextAreaField
            name="reason"
            label={t("dismissal.reason")}
            help={t("dismissal.reasonHelp")}
            rows={3}
          />
        </DecisionForm>
      ) : (
        <p className="text-ink2">{t(screen.ownProposal ? "dismissal.own" : "dismissal.supervisor")}</p>
      )}
    </DecisionBox>
  );
}
