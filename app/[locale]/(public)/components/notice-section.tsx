import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { Chip } from "@/app/_ui/chip";
import { ConversationMark } from "@/app/_ui/clock/conversation-mark";
import { CopyButton } from "@/app/_ui/copy-button";
import { DecisionBox } from "@/app/_ui/decision-box";
import { EmptyState } from "@/app/_ui/empty-state";
import { Icon } from "@/app/_ui/icon";
import { ICON_PATHS, type IconName } from "@/app/_ui/icon-paths";
import { InternalNote } from "@/app/_ui/internal-note";
import { Qr } from "@/app/_ui/qr";
import { SectionHeading } from "@/app/_ui/section-heading";
import { StandingTag } from "@/app/_ui/standing-tag";
import { Tag } from "@/app/_ui/tag";
import { WarningNote } from "@/app/_ui/warning-note";
import { STANDINGS } from "@/lib/domain/rulebook/standing";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

const NUMBER = "JT-20261122-7K3M9Q2T";

/** Tags, notices, the decision box, icons. */
export function NoticeSection({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "components");
  const d = getTranslator(locale, "domain");
  const c = getTranslator(locale, "common");
  return (
    <section className="flex flex-col gap-5">
      <SectionHeading>{t("section.texts")}</SectionHeading>
      <p className="flex flex-wrap items-center gap-3">
        {STANDINGS.map((standing) => (
          <StandingTag
            key={standing}
            standing={standing}
            words={{ name: c(`standing.${standing}`), meaning: c(`standing.${standing}_meaning`) }}
          />
        ))}
        <Tag kind="alarm-outlined">{d("level.1")}</Tag>
        <Tag kind="alarm-filled">{d("level.2")}</Tag>
        <Tag>{t("sample.elderly")}</Tag>
        <Chip href="#number" removeLabel={t("sample.remove")}>
          {t("sample.condition")}
        </Chip>
      </p>
      <p className="flex flex-wrap gap-x-5">
        {(["none", "attested", "confirmed", "denied", "revoked"] as const).map((look) => (
          <span key={look} className="inline-flex items-center gap-2">
            <ConversationMark look={look} />
            {d(`contact.${look}`)}
          </span>
        ))}
      </p>
      <div className="prose-width">
        <DecisionBox lead={t("sample.decisionLead")} title={t("sample.decision")} headingId="decision">
          <p>{t("sample.decisionText")}</p>
          <div className="flex flex-wrap gap-3">
            <Button kind="filled">{t("sample.decisionYes")}</Button>
            <Button>{t("sample.decisionNo")}</Button>
          </div>
        </DecisionBox>
      </div>
      <WarningNote title={t("sample.warning")}>
        <p>{t("sample.warningText")}</p>
      </WarningNote>
      <InternalNote label={t("sample.note")}>
        <p>{t("sample.noteText")}</p>
      </InternalNote>
      <EmptyState link={{ href: "#number", label: t("sample.emptyLink") }}>{t("sample.empty")}</EmptyState>
      <div className="flex flex-wrap items-center gap-5">
        <b className="text-xl">{NUMBER}</b>
        <CopyButton
          icons={{ copy: <Icon name="copy" />, copied: <Icon name="check" /> }}
          text={NUMBER}
          label={t("sample.copyLabel")}
          words={{ copy: c("actions.copy"), copied: c("actions.copied") }}
        />
        <Qr text={NUMBER} label={t("sample.qr")} />
      </div>
      <h3>{t("sample.iconList")}</h3>
      <p className="flex flex-wrap gap-3">
        {(Object.keys(ICON_PATHS) as IconName[]).map((name) => (
          <Icon key={name} name={name} size="1.5em" />
        ))}
      </p>
    </section>
  );
}
