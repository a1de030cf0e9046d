import type { ReactNode } from "react";
import { DecisionForm } from "@/app/[locale]/(regulator)/regulator/_parts/decision-form";
import { ChoiceField } from "@/app/_forms/choice-field";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { countWords } from "@/app/[locale]/(regulator)/regulator/_parts/edit-words";
import { decideUsers, withdrawUsers } from "@/app/[locale]/(regulator)/regulator/platforms/[slug]/actions";
import { DecisionBox } from "@/app/_ui/decision-box";
import { SummaryList } from "@/app/_ui/summary-list";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { WaitingUsers } from "@/lib/platform/screens/platform-edits";

interface WaitingProps {
  readonly locale: Locale;
  readonly platformId: string;
  readonly version: number;
  readonly waiting: WaitingUsers;
}

/** A count of users that takes two people: with the decision for a colleague, and the way back for who proposed it. */
export function WaitingUsersBox(props: WaitingProps): ReactNode {
  const { locale, waiting } = props;
  const t = getTranslator(locale, "regulator");
  const { line, own, mine } = waiting;
  return (
    <DecisionBox
      lead={t(own ? "edits.waiting.leadOwn" : "edits.waiting.lead")}
      headingId="waiting-users"
      title={t("edits.waiting.title")}
    >
      <p>{t("edits.waiting.by", { name: line.name, instant: formatInstant(locale, line.at) })}</p>
      <SummaryList
        items={[
          { key: "old", label: t("edits.waiting.old"), value: countWords(locale, line.old) },
          { key: "new", label: t("edits.waiting.new"), value: <b>{countWords(locale, line.new)}</b> },
          { key: "reason", label: t("edits.waiting.reason"), value: line.reason ?? "—" },
        ]}
      />
      {own ? <p className="text-ink2">{t("edits.waiting.own")}</p> : <DecideForm {...props} />}
      {mine ? <WithdrawForm {...props} /> : null}
    </DecisionBox>
  );
}

function DecideForm({ locale, platformId, version }: WaitingProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  return (
    <DecisionForm
      id="decide-users"
      action={decideUsers}
      locale={locale}
      about={{ platformId, seen: version }}
    >
      <ChoiceField
        name="decision"
        legend={t("edits.waiting.choice")}
        choices={[
          { value: "confirm", label: t("edits.waiting.confirm") },
          { value: "refuse", label: t("edits.waiting.refuse") },
        ]}
      />
      <TextAreaField
        name="reason"
        label={t("edits.waiting.refuseReason")}
        help={t("edits.waiting.refuseHelp")}
        rows={3}
      />
    </DecisionForm>
  );
}

function WithdrawForm({ locale, platformId, version }: WaitingProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  return (
    <DecisionForm
      id="withdraw-users"
      action={withdrawUsers}
      locale={locale}
      about={{ platformId, seen: version }}
      submit={t("edits.waiting.withdraw")}
      pressing={false}
      wide={false}
    />
  );
}
