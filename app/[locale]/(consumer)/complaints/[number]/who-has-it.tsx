import type { ReactNode } from "react";
import { LinkButton } from "@/app/_ui/link-button";
import { formatNearInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { DecisionBox } from "@/app/_ui/decision-box";
import { mayAct } from "./acts";
import { holderOf, mayBePublic } from "./late-now";

interface WhoHasItProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
  /** It is the box of the page: nothing else is to be decided now. */
  readonly boxed: boolean;
}

/** Who has a late complaint now, and by when it goes further. */
export function WhoHasIt({ locale, screen, boxed }: WhoHasItProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const { platform, now } = screen;
  const { level, ahead } = holderOf(screen);
  const isPublic = level === "public" && mayBePublic(screen);
  const holder = level === "supervisor" || level === "public" ? "supervisor" : "regulator";
  return (
    <DecisionBox
      lead={t("late.lead")}
      title={
        boxed
          ? t(`late.holder.${holder}`)
          : `${t("late.lead")}${locale === "zh" ? "：" : ": "}${t(`late.holder.${holder}`)}`
      }
      headingId={boxed ? "decision" : "holder"}
      boxed={boxed}
    >
      {ahead.length === 0 ? null : (
        <dl className="border-t border-line">
          {ahead.map(({ level: next, at }) => (
            <div
              key={next}
              className="grid grid-cols-[9em_minmax(0,1fr)] gap-x-3 border-b border-line py-2 elder:grid-cols-1"
            >
              <dt className="font-bold">
                <time dateTime={at.toISOString()}>{formatNearInstant(locale, at, now)}</time>
              </dt>
              <dd>{t(`late.next.${next}`)}</dd>
            </div>
          ))}
        </dl>
      )}
      {isPublic ? <p>{t("late.isPublic")}</p> : null}
      {ahead.length === 0 && holder === "supervisor" ? <p>{t("late.last")}</p> : null}
      <p className="text-ink2">
        {platform.listed ? t("late.still", { platform: nameIn(locale, platform) }) : t("late.stillUnlisted")}
      </p>
      {boxed && mayAct("details", screen) ? (
        <div>
          <LinkButton href={`/${locale}/complaints/${screen.number}/details`} kind="filled">
            {t("late.details")}
          </LinkButton>
        </div>
      ) : null}
    </DecisionBox>
  );
}
