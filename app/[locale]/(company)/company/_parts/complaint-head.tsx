import type { ReactNode } from "react";
import { isAlarm } from "@/app/_ui/clock/drawn-clock";
import { ClockValue } from "@/app/_ui/clock/clock-value";
import { WideBar } from "@/app/_ui/clock/wide-bar";
import { classes } from "@/app/_ui/classes";
import { LinkButton } from "@/app/_ui/link-button";
import { Tag } from "@/app/_ui/tag";
import { PersonText } from "@/app/_ui/person-text";
import { formatDuration, formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { CompanyComplaintScreen } from "@/lib/complaint/screens/company-complaint";
import type { CompanyFormName } from "@/lib/complaint/screens/company-choices";
import { BreachNote } from "@/app/[locale]/_complaint/breach-note";
import { clockOf } from "@/app/[locale]/_clock/clock-of";
import { complaintHref, type InboxAddress } from "./inbox-address";

interface ComplaintHeadProps {
  readonly locale: Locale;
  readonly screen: CompanyComplaintScreen;
  readonly address: InboxAddress;
  readonly form: CompanyFormName | null;
}

/** When it is due, when the pause ends, or how it closed. */
function deadlineWords(locale: Locale, { clock, now }: CompanyComplaintScreen): string {
  const t = getTranslator(locale, "company");
  const d = getTranslator(locale, "domain");
  const { reading, snapshot, deadlineAt, lapsesAt } = clock;
  if (snapshot.status === "closed") {
    const instant = formatInstant(locale, new Date(snapshot.closedAt ?? now.getTime()));
    return t("deadline.closedAt", { instant, outcome: d(`outcome.${snapshot.outcome ?? "recorded"}`) });
  }
  const stopped = reading.state === "paused" || reading.state === "held";
  const waits =
    lapsesAt === null
      ? null
      : t(snapshot.status === "proposed" ? "deadline.lapsesProposal" : "deadline.lapsesAnswer", {
          instant: formatInstant(locale, lapsesAt),
        });
  const first = stopped
    ? t("deadline.left", { duration: formatDuration(locale, reading.remainingMs / 1000) })
    : deadlineAt === null
      ? null
      : t(deadlineAt <= now ? "deadline.since" : "deadline.until", {
          instant: formatInstant(locale, deadlineAt),
        });
  const parts = stopped || snapshot.status === "proposed" ? [first, waits] : [first];
  return parts.filter((part) => part !== null).join(locale === "zh" ? "；" : "; ");
}

function allowance(locale: Locale, { choices, clock }: CompanyComplaintScreen): string | null {
  const t = getTranslator(locale, "company");
  // While paused, the head says until when; the form says what another question would do.
  if (clock.reading.state !== "running") return null;
  if (choices.breached) return t("allowance.breached");
  if (!choices.proposalHolds) return t("allowance.proposal", { count: String(choices.disputes) });
  if (!choices.forms.includes("ask")) return null;
  return choices.pauseUsed ? t("allowance.used") : t("allowance.free", { hours: String(choices.pauseHours) });
}

/** Number, title, the clock across the page, and what else can be done. */
export function ComplaintHead({ locale, screen, address, form }: ComplaintHeadProps): ReactNode {
  const t = getTranslator(locale, "company");
  const d = getTranslator(locale, "domain");
  const clock = clockOf(locale, {
    clock: screen.clock,
    now: screen.now,
    conversation: screen.dot,
    reader: "staff",
  });
  const { forms } = screen.choices;
  return (
    <header className="border-b border-line px-4 pt-4 pb-4 staff:px-7">
      <div className="flex flex-wrap items-start justify-between gap-x-5 gap-y-3">
        <div className="min-w-0">
          <p className="flex flex-wrap gap-x-4 text-ink2">
            <span className="nowrap">{screen.number}</span>
            <span>{t("filedAt", { instant: formatInstant(locale, screen.filedAt) })}</span>
            <span>{d(`matter.${screen.matter}`)}</span>
            {screen.vulnerability === "none" ? null : <Tag>{d(`vulnerability.${screen.vulnerability}`)}</Tag>}
            {screen.proved ? null : <Tag>{t("row.unproved")}</Tag>}
          </p>
          <h1>{screen.content.title === "" ? screen.number : <PersonText text={screen.content.title} />}</h1>
        </div>
        {forms.length === 0 ? null : (
          <nav
            aria-label={t("act.label")}
            className={classes(
              "flex flex-wrap gap-2 print:hidden",
              forms.every((act) => act === form) && "md:hidden elder:md:flex",
            )}
          >
            {forms.map((act) => (
              // An open form is a jump link where it is below the facts, and no link where it is beside them.
              <span key={act} className={act === form ? "md:hidden elder:md:inline" : undefined}>
                <LinkButton href={`${complaintHref(locale, screen.number, address, { form: act })}#act`}>
                  {t(`act.${act}`)}
                </LinkButton>
              </span>
            ))}
          </nav>
        )}
      </div>
      <div className="mt-3">
        <WideBar face={clock.face} />
      </div>
      <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-5">
        <p role="timer" className="flex flex-wrap items-baseline gap-x-4">
          <b className={classes("text-lg", isAlarm(clock.face.state) && "text-alarm")}>
            <ClockValue value={clock.line} live={clock.liveLine} />
          </b>
          <span className="text-ink2">{deadlineWords(locale, screen)}</span>
        </p>
        <p className="text-ink2">{allowance(locale, screen)}</p>
      </div>
      <div className="mt-2 empty:hidden">
        <BreachNote locale={locale} breach={screen.breach} reader="staff" />
      </div>
    </header>
  );
}
