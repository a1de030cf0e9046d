import type { ReactNode } from "react";
import { RuleTag } from "@/app/[locale]/_rules/rule-tag";
import { classes } from "@/app/_ui/classes";
import { unbroken } from "@/app/_ui/clock/unbroken";
import { SectionHeading } from "@/app/_ui/section-heading";
import { escalationLevel } from "@/lib/domain/clock/escalation";
import { ruleStanding } from "@/lib/domain/rulebook/rule-standing";
import { chinaDay } from "@/lib/domain/shared/china-time";
import type { ClockEvent } from "@/lib/domain/complaint/events";
import { formatNearInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { TimeLimit } from "@/lib/complaint/screens/clock-shown";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { isLateNow, mayBePublic } from "./late-now";
import { warningWords } from "./warning-words";

interface LimitsProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}

interface Limit {
  readonly key: string;
  readonly kind: ClockEvent | "reopen" | "appeal";
  readonly words: string;
  readonly at: Date;
}

/** Every instant at which something happens or ends automatically, the nearest first. */
function limitsOf(locale: Locale, screen: ComplaintScreen): readonly Limit[] {
  const { clock, choices, platform, breach } = screen;
  const t = getTranslator(locale, "complaint");
  const { reopenBefore, appealBefore } = choices;
  const lapse = clock.reading.status === "awaiting_consumer" ? "information_lapsed" : "confirmation_lapsed";
  const ends = [
    { kind: lapse, at: clock.lapsesAt },
    { kind: "judgement_lapsed", at: breach.is === "waits" ? breach.by : null },
    { kind: "reopen", at: reopenBefore },
    { kind: "appeal", at: appealBefore },
  ] as const;
  const limits = [
    // At the deadline the breach and the first escalation are one line: overdue, and a regulator has it. Once it is late,
    // who-has-it.tsx says how it goes further.
    ...clock.ahead
      .filter(({ kind, ordinal }) => kind !== "escalation" || (ordinal > 1 && !isLateNow(screen)))
      .filter((limit) => mayBePublic(screen) || !isPublication(limit))
      .map((limit) => ({
        key: `${limit.kind} ${String(limit.ordinal)}`,
        kind: limit.kind,
        words: wordsOf(locale, limit, platform.listed),
        at: limit.at,
      })),
    ...ends.flatMap(({ kind, at }) =>
      at === null ? [] : [{ key: kind, kind, words: t(`limit.${kind}`), at }],
    ),
  ];
  return limits.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Not shown if there is no platform page, or if the complaint is not proved. */
function isPublication({ kind, ordinal }: TimeLimit): boolean {
  return kind === "escalation" && escalationLevel(ordinal) === "public";
}

function wordsOf(locale: Locale, { kind, ordinal, warning }: TimeLimit, listed: boolean): string {
  const t = getTranslator(locale, "complaint");
  if (!listed && kind === "first_contact_due") return t("limit.firstContactUnlisted");
  if (kind === "escalation") return t(`limit.escalation.${escalationLevel(ordinal)}`);
  if (kind !== "warning") return t(`limit.${kind}`);
  const { last, left } = warningWords(locale, warning);
  if (!listed) return t("limit.warningUnlisted", { left });
  return t(last ? "limit.lastWarning" : "limit.warning", { left });
}

export function Limits({ locale, screen }: LimitsProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const f = getTranslator(locale, "file");
  const { clock, platform, rulebook, now } = screen;
  const { state } = clock.reading;
  const limits = limitsOf(locale, screen);
  const name = nameIn(locale, platform);
  const hours = String(rulebook.resolution_hours);
  return (
    <section aria-labelledby="limits">
      <SectionHeading id="limits">{t("page.limits")}</SectionHeading>
      {limits.length === 0 ? (
        <p className="text-ink2">{t(isLateNow(screen) ? "page.limitsLate" : "page.limitsNone")}</p>
      ) : null}
      <dl>
        {limits.map(({ key, kind, words, at }) => (
          <div
            key={key}
            className={classes(
              "grid gap-x-3 py-1.5 elder:grid-cols-1",
              locale === "zh" ? "grid-cols-[9em_minmax(0,1fr)]" : "grid-cols-[9.75em_minmax(0,1fr)]",
            )}
          >
            <dt className={classes(kind === "breach" && "font-bold text-alarm")}>
              <time dateTime={at.toISOString()}>{formatNearInstant(locale, at, now)}</time>
            </dt>
            <dd>{unbroken(words)}</dd>
          </div>
        ))}
      </dl>
      {state === "paused" || state === "held" ? (
        <p className="mt-2 text-sm text-ink2">{t("limit.moving")}</p>
      ) : null}
      {clock.reading.outcome === "recorded" ? null : (
        <p className="mt-3 text-sm text-ink2">
          {f(platform.listed ? `filed.${platform.binds}` : "filed.unlistedRule", { platform: name, hours })}{" "}
          <RuleTag
            locale={locale}
            rule="M11"
            of={ruleStanding(rulebook, "resolution_hours", chinaDay(now))}
          />
          <br />
          {getTranslator(locale, "standings")("otherLimits", { version: rulebook.version })}{" "}
          <RuleTag locale={locale} rule="numbers" of="house" />
        </p>
      )}
    </section>
  );
}
