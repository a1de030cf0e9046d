import type { ReactNode } from "react";
import { CLAIMS, countsLine, FINDING_SIGN } from "@/app/[locale]/_channel/evidence-words";
import { Tag } from "@/app/_ui/tag";
import { Unbroken } from "@/app/_ui/unbroken";
import { Verdict } from "@/app/_ui/verdict";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { KnownChannel } from "@/lib/platform/engine/channel-evidence-of";

interface KnownProps {
  readonly locale: Locale;
  readonly known: KnownChannel;
}

/** What weakens the counts of a channel: they are of several together, or of an entry that has changed. */
export function KnownLimits({ locale, known }: KnownProps): ReactNode {
  const t = getTranslator(locale, "evidence");
  const reported = known.reports.newestAt !== null;
  return (
    <>
      {known.changedSince ? <p className="mt-2 text-sm prose-width">{t("changed")}</p> : null}
      {known.alike > 1 && reported ? (
        <p className="mt-2 text-sm prose-width">
          <Unbroken text={t("together", { count: known.alike })} />
        </p>
      ) : null}
    </>
  );
}

/** What is known of each claim, with how many people say so; whose word alone it is. */
export function KnownClaims({ locale, known }: KnownProps): ReactNode {
  const t = getTranslator(locale, "evidence");
  return (
    <>
      <dl>
        {CLAIMS.map((claim) => {
          const finding = known.evidence[claim];
          // That a channel reaches a person is what naming it says: of that there is no word of its own.
          const own = claim !== "reaches_a_person" && known.declared[claim];
          return (
            <div key={claim} className="flex flex-wrap items-baseline gap-x-3 py-1">
              <dt>{t(`claim.${claim}`)}</dt>
              <dd>
                <Verdict kind={FINDING_SIGN[finding]}>{t(`finding.${finding}`)}</Verdict>{" "}
                {finding === "unverified" && own ? <Tag>{t("selfStated")}</Tag> : null}
              </dd>
              <dd className="basis-full text-sm text-ink2">
                <Unbroken text={countsLine(locale, claim, known.reports)} />
              </dd>
            </div>
          );
        })}
      </dl>
      <KnownLimits locale={locale} known={known} />
    </>
  );
}
