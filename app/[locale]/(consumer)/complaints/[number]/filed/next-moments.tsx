import type { ReactNode } from "react";
import { MomentList, type Moment } from "@/app/_ui/moment-list";
import { StandingTag } from "@/app/_ui/standing-tag";
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
  const common = getTranslator(locale, "common");
  const { clock, rulebook, platform } = screen;
  const name = nameIn(locale, platform);
  const kind = platform.listed ? "" : "Unlisted";
  const standing = rulebook.standing.resolution_hours;
  const hours = String(rulebook.resolution_hours);
  const before = (at: Date): string => t("filed.before", { instant: formatInstant(locale, at) });
  const contactBy = clock.ahead.find((limit) => limit.kind === "first_contact_due")?.at ?? null;
  const deadline = clock.snapshot.cycleBreachedAt === null ? clock.deadlineAt : null;
  const moments: Moment[] = [
    {
      key: "now",
      head: t("filed.now"),
      text: t(`filed.nowText${kind}`, { platform: name }),
    },
    ...(contactBy === null
      ? []
      : [{ key: "contact", head: before(contactBy), text: t(`filed.firstContact${kind}`) }]),
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
        <StandingTag
          standing={standing}
          words={{ name: common(`standing.${standing}`), meaning: common(`standing.${standing}_meaning`) }}
        />
      </p>
    </section>
  );
}
