// The decision of a proposal; what is done where it is granted; ground and reason where it is not.
import type { ReactNode } from "react";
import { ChoiceField } from "@/app/_forms/choice-field";
import { SelectField } from "@/app/_forms/select-field";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { Fieldset } from "@/app/_ui/fieldset";
import { LIMITS } from "@/lib/domain/limits";
import { DEED_KINDS, PROPOSAL_DECISIONS, REFUSAL_GROUNDS } from "@/lib/domain/proposal";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import { DeedFields } from "./deed-fields";

/** Only the part that the decision asks for is shown; nothing that was typed in the other is lost. */
export function DecisionFields({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "company");
  const d = getTranslator(locale, "domain");
  return (
    <div className="group/decision flex flex-col gap-4">
      <ChoiceField
        name="decision"
        legend={t("propose.decision")}
        help={t("propose.decisionHelp")}
        look="chip"
        columns={3}
        start="granted"
        choices={PROPOSAL_DECISIONS.map((value) => ({ value, label: d(`proposalDecision.${value}`) }))}
      />
      <div className="group-has-[input[value=refused]:checked]/decision:hidden">
        <DeedFields
          words={{
            legend: t("propose.deeds"),
            help: t("propose.deedsHelp"),
            rows: Array.from({ length: LIMITS.deeds }, (_, place) =>
              t("propose.deed", { n: String(place + 1) }),
            ),
            kind: t("propose.kind"),
            amount: t("propose.amount"),
            amountUnit: t("propose.amountUnit"),
            what: t("propose.what"),
            whatHelp: t("propose.whatHelp"),
            when: t("propose.when"),
            day: t("propose.day"),
            add: t("propose.addDeed"),
            busy: getTranslator(locale, "common")("actions.busy"),
          }}
          kinds={[
            { value: "", label: t("propose.kindNone") },
            ...DEED_KINDS.map((value) => ({ value, label: d(`deed.${value}`) })),
          ]}
          whens={[
            { value: "promised", label: t("propose.promised") },
            { value: "done", label: t("propose.done") },
          ]}
        />
      </div>
      <div className="group-has-[input[value=granted]:checked]/decision:hidden group-has-[input[value=partly]:checked]/decision:hidden">
        <Fieldset id="refusal" legend={t("propose.refusal")}>
          <div className="flex flex-col gap-3">
            <SelectField
              name="ground"
              label={t("propose.ground")}
              options={[
                { value: "", label: t("propose.groundNone") },
                ...REFUSAL_GROUNDS.map((value) => ({ value, label: d(`ground.${value}`) })),
              ]}
            />
            <TextAreaField
              name="reason"
              label={t("propose.reason")}
              help={t("propose.reasonHelp")}
              rows={3}
            />
          </div>
        </Fieldset>
      </div>
    </div>
  );
}
