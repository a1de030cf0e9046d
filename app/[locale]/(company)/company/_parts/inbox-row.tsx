import type { ReactNode } from "react";
import { isAlarm } from "@/app/_ui/clock/clock-face";
import { ContactMark } from "@/app/_ui/clock/contact-mark";
import { RowBar } from "@/app/_ui/clock/row-bar";
import { Said } from "@/app/_ui/said";
import { classes } from "@/app/_ui/classes";
import { Tag } from "@/app/_ui/tag";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { InboxLine } from "@/lib/screens/company-inbox";
import { clockOf } from "@/app/[locale]/_clock/clock-of";

interface InboxRowProps {
  readonly locale: Locale;
  readonly line: InboxLine;
  readonly href: string;
  readonly now: Date;
  readonly selected: boolean;
  /** For people who act for several platforms. */
  readonly platform: boolean;
  /** One below the heading of the list. */
  readonly level: 2 | 3;
}

/** "22-7K3M9Q2T": the day and the code are enough to tell one from another on a list. */
function shortNumber(number: string): string {
  return number.slice(9);
}

/** Title and number, bar and words, contact and channel. The whole row is the link of its title. */
export function InboxRow({ locale, line, href, now, selected, platform, level }: InboxRowProps): ReactNode {
  const Title = level === 2 ? "h2" : "h3";
  const t = getTranslator(locale, "company");
  const d = getTranslator(locale, "domain");
  const clock = clockOf(locale, { clock: line.clock, now, contact: line.dot, reader: "staff" });
  const name = locale === "zh" ? line.platform.nameZh : line.platform.nameEn;
  const flagged = line.clock.snapshot.status === "proposed" && line.clock.snapshot.proposalFlagged;
  return (
    <li
      className={classes(
        "relative border-b border-l-4 border-b-line py-3 pr-4 pl-3",
        selected ? "tinted border-l-accent" : "border-l-transparent hover:bg-sunken",
      )}
    >
      <div className="flex items-baseline justify-between gap-3">
        <Title className="min-w-0 text-base">
          <a
            href={href}
            aria-current={selected ? "true" : undefined}
            className="text-ink no-underline after:absolute after:inset-0 hover:underline"
          >
            {line.title === "" ? line.number : <Said text={line.title} />}
          </a>
          {line.vulnerability === "none" ? null : (
            <span className="ml-1.5 font-normal">
              <Tag>{d(`vulnerability.${line.vulnerability}`)}</Tag>
            </span>
          )}
        </Title>
        <span className="shrink-0 text-ink3 nowrap">{shortNumber(line.number)}</span>
      </div>
      <div className="mt-1 flex flex-wrap items-end justify-between gap-x-3">
        <RowBar face={clock.face} />
        <span className={classes("ml-auto font-bold nowrap", isAlarm(clock.face.state) && "text-alarm")}>
          {clock.line}
        </span>
      </div>
      <div className="mt-1 flex flex-wrap justify-between gap-x-3 text-sm text-ink2">
        <span className="inline-flex items-center gap-1.5">
          <ContactMark look={line.contact} />
          {line.firstContactMissed && line.contact !== "denied" ? (
            <span className="text-alarm">{t("row.firstContactMissed")}</span>
          ) : (
            d(`contact.${line.contact}`)
          )}
        </span>
        <span className="text-ink3">
          {flagged ? `${t("row.flagged")} · ` : ""}
          {line.contestPending ? `${t("row.contested")} · ` : ""}
          {line.appealPending ? `${t("row.appealed")} · ` : ""}
          {platform ? `${name} · ` : ""}
          {d(`channel.${line.channel}`)}
        </span>
      </div>
    </li>
  );
}
