import type { ReactNode } from "react";
import { clockView } from "@/app/[locale]/_clock/clock-view";
import { CLOCK_LOOKS } from "@/app/_ui/clock/drawn-clock";
import { Glyph } from "@/app/_ui/clock/glyph";
import { Ring } from "@/app/_ui/clock/ring";
import { TickingValue } from "@/app/_ui/clock/ticking-value";
import { RowBar } from "@/app/_ui/clock/row-bar";
import { WideBar } from "@/app/_ui/clock/wide-bar";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { CLOCK_SAMPLES, OTHER_BUDGETS } from "./clock-samples";

/** The clock in all sizes and states. */
export function ClockSection({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "components");
  const samples = CLOCK_LOOKS.map((look) => ({ look, view: clockView(locale, CLOCK_SAMPLES[look]) }));
  return (
    <>
      <section>
        <SectionHeading>{t("section.ring")}</SectionHeading>
        <div className="grid grid-cols-2 gap-5 md:grid-cols-4 lg:grid-cols-7 elder:grid-cols-1 elder:md:grid-cols-2 elder:lg:grid-cols-3">
          {samples.map(({ look, view }) => (
            <figure key={look}>
              <Ring face={view.face} words={view.words} small />
              <figcaption className="text-center text-sm font-bold">{view.stateWord}</figcaption>
            </figure>
          ))}
        </div>
        <div className="mt-9 grid gap-9 md:grid-cols-2">
          {samples.slice(0, 1).map(({ look, view }) => (
            <Ring
              key={look}
              face={view.face}
              words={view.words}
              ticking={view.live && <TickingValue value={view.words.value} live={view.live} />}
            />
          ))}
          <Ring {...clockView(locale, CLOCK_SAMPLES.breached)} />
        </div>
      </section>
      <section className="flex flex-col gap-5">
        <SectionHeading>{t("section.wide")}</SectionHeading>
        {samples.map(({ look, view }) => (
          <div key={look}>
            <WideBar face={view.face} />
            <p className="text-sm font-bold">{view.line}</p>
          </div>
        ))}
      </section>
      <section>
        <SectionHeading>{t("section.row")}</SectionHeading>
        <ul>
          {samples.map(({ look, view }) => (
            <li
              key={look}
              className="flex flex-wrap items-center gap-x-9 gap-y-1 border-b border-line py-2 text-sm"
            >
              <span className="w-36 font-bold">{view.stateWord}</span>
              <span className="w-72 elder:w-full">
                <RowBar face={view.face} />
              </span>
              <span className="w-48 font-bold">{view.line}</span>
              <Glyph face={view.face} />
              <RowBar face={view.face} dense />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <SectionHeading>{t("section.cycle")}</SectionHeading>
        <div className="grid gap-9 md:grid-cols-3 elder:md:grid-cols-1">
          {OTHER_BUDGETS.map((facts) => {
            const view = clockView(locale, facts);
            return (
              <figure
                key={`${String(facts.budgetMs)} ${String(facts.remainingMs)}`}
                className="flex flex-col gap-3"
              >
                <Ring face={view.face} words={view.words} />
                <RowBar face={view.face} />
                <WideBar face={view.face} />
                <Glyph face={view.face} />
              </figure>
            );
          })}
        </div>
      </section>
    </>
  );
}
