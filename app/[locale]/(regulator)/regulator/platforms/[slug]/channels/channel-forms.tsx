import type { ReactNode } from "react";
import { channelName } from "@/app/[locale]/_channel/channel-words";
import { hoursWords } from "@/app/[locale]/_channel/hours-words";
import { DecisionForm } from "@/app/[locale]/(regulator)/regulator/_parts/decision-form";
import { DecisionSection } from "@/app/[locale]/(regulator)/regulator/_parts/decision-section";
import { EditReason } from "@/app/[locale]/(regulator)/regulator/_parts/edit-reason";
import { DecisionBox } from "@/app/_ui/decision-box";
import { LinkButton } from "@/app/_ui/link-button";
import { SectionHeading } from "@/app/_ui/section-heading";
import { writeChannel } from "@/lib/domain/platform/write-channel";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ShownChannel, ChannelsScreen } from "@/lib/platform/screens/platform-channels";
import { changeChannelAction, closeChannelAction, declareChannelAction } from "./actions";
import { ChannelFields } from "./channel-fields";

interface ChannelFormsProps {
  readonly locale: Locale;
  readonly screen: ChannelsScreen;
}

/** One more channel. */
export function AddChannel({ locale, screen }: ChannelFormsProps): ReactNode {
  const t = getTranslator(locale, "channel");
  return (
    <section aria-labelledby="add" className="mt-9 max-w-2xl">
      <SectionHeading id="add">{t("desk.add")}</SectionHeading>
      <DecisionForm
        id="add-channel"
        action={declareChannelAction}
        locale={locale}
        initial={{ origin: ["regulator"] }}
        about={{ platformId: screen.platform.id, seen: screen.version }}
        submit={t("desk.addSubmit")}
        wide={false}
      >
        <ChannelFields locale={locale} kindFixed={false} />
      </DecisionForm>
    </section>
  );
}

/** The next version of a channel, or its end. */
export function ChangeChannel({
  locale,
  screen,
  channel,
}: ChannelFormsProps & { readonly channel: ShownChannel }): ReactNode {
  const t = getTranslator(locale, "channel");
  const { platform, version } = screen;
  const about = { platformId: platform.id, channelId: channel.id, seen: version };
  const typed = writeChannel(channel, hoursWords(locale));
  const initial = Object.fromEntries(Object.entries(typed).map(([field, text]) => [field, [text]]));
  return (
    <div className="max-w-2xl">
      <DecisionBox lead={t("desk.change")} headingId="change" title={channelName(locale, channel)}>
        <p className="text-ink2">{t("desk.changeText")}</p>
        <DecisionForm
          id="change-channel"
          action={changeChannelAction}
          locale={locale}
          initial={initial}
          about={about}
          submit={t("desk.changeSubmit")}
        >
          <ChannelFields locale={locale} kindFixed />
        </DecisionForm>
      </DecisionBox>
      <DecisionSection
        section="close"
        className="mt-9"
        title={t("desk.close")}
        text={t("desk.closeText")}
        id="close-channel"
        action={closeChannelAction}
        locale={locale}
        about={about}
        submit={t("desk.closeSubmit")}
        wide={false}
      >
        <EditReason locale={locale} short />
      </DecisionSection>
      <p className="mt-6">
        <LinkButton href={`/${locale}/regulator/platforms/${platform.slug}/channels`}>
          {t("desk.back")}
        </LinkButton>
      </p>
    </div>
  );
}
