import type { ReactNode } from "react";
import { RuleTag } from "@/app/[locale]/_rules/rule-tag";
import { MomentList, type Moment } from "@/app/_ui/moment-list";
import { ruleStanding } from "@/lib/domain/rulebook/rule-standing";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";

/** What happens by when, and what the 72 hours rest on for this platform. */
export function NextMoments({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}): ReactNode {
  const t = getTranslator(locale, "file");
  const { clock, rulebook, platform, now } = screen;
  const name = nameIn(locale, platform);
  const kind = platform.listed ? "" : "Unlisted";
  const hours = String(rulebook.resolution_hours);
  const before = (at: Date): string => t("filed.before", { instant: formatInstant(locale, at) });
  const firstContactBy = clock.ahead.find((limit) => limit.kind === "first_contact_due")?.at ?? null;
  const deadline = clock.snapshot.cycleBreachedAt === null ? clock.deadlineAt : null;
  const moments: Moment[] = [
    {
      key: "now",
      head: t("filed.now"),
      text: t(`filed.nowText${kind}`, { platform: name }),
    },
    ...(firstContactBy === null
      ? []
      : [{ key: "contact", head: before(firstContactBy), text: t(`filed.firstContact${kind}`) }]),
    ...(deadline === null
      ? []
      : [
          { key: "deadline", head: before(deadline), text: t(`filed.resolution${kind}`) },
          { key: "breach", head: t("filed.breach"), text: t(`filed.breachText${kind}`), alarm: true },
        ]),
  ];
  return (
    <section aria-labelledby="next" className="flex flex-col gap-4">
      <h2 id="next">{t("filed.next")}</h2>
      <MomentList moments={moments} />
      <p className="text-ink2">
        {t(platform.listed ? `filed.${platform.binds}` : "filed.unlistedRule", { platform: name, hours })}{" "}
        <RuleTag locale={locale} rule="M11" of={ruleStanding(rulebook, "resolution_hours", chinaDay(now))} />
        <br />
        {getTranslator(locale, "standings")("otherLimits", { version: rulebook.version })}{" "}
        <RuleTag locale={locale} rule="numbers" of="house" />
      </p>
    </section>
  );
}
