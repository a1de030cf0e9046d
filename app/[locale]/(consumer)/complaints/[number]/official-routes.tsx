import type { ReactNode } from "react";
import { Icon } from "@/app/_ui/icon";
import { SectionHeading } from "@/app/_ui/section-heading";
import { Tag, type TagKind } from "@/app/_ui/tag";
import { asksFirst, ROUTES_CHECKED_ON, type PreconditionState } from "@/lib/domain/complaint/official-routes";
import { formatDate, formatDay } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import type { RouteShown } from "@/lib/complaint/screens/official-routes-shown";

const TAG: Readonly<Record<PreconditionState["is"], TagKind>> = {
  met: "inked",
  not_yet: "dashed",
  unknown: "outlined",
};

/** The authorities that one can turn to as well, each with its number and what it asks for first. */
export function OfficialRoutes({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}): ReactNode {
  const t = getTranslator(locale, "route");
  if (screen.routes.length === 0) return null;
  return (
    <section aria-labelledby="routes">
      <SectionHeading id="routes">{t("heading")}</SectionHeading>
      <p className="text-ink2">{t(screen.platform.industry === null ? "leadAll" : "lead")}</p>
      <ul role="list" className="mt-2">
        {screen.routes.map((shown) => (
          <Route key={shown.route} locale={locale} shown={shown} />
        ))}
        <li className="border-b border-line py-3">
          <p className="font-bold">{t("court")}</p>
          <p className="text-sm text-ink2">{t("courtText")}</p>
        </li>
      </ul>
      <p className="mt-3 text-sm text-ink2">
        {t("note", { day: formatDate(locale, new Date(`${ROUTES_CHECKED_ON}T00:00+08:00`)) })}
      </p>
    </section>
  );
}

function Route({ locale, shown }: { readonly locale: Locale; readonly shown: RouteShown }): ReactNode {
  const t = getTranslator(locale, "route");
  const { route, precondition } = shown;
  const name = t(`name.${route}`);
  return (
    <li className="border-b border-line py-1">
      <div className="flex items-center justify-between gap-4">
        <p className="min-w-0 font-bold">{name}</p>
        <a
          href={`tel:${route}`}
          aria-label={t("call", { number: route, name })}
          className="inline-flex min-h-target min-w-target shrink-0 items-center justify-end gap-2 text-lg font-bold text-accent"
        >
          <Icon name="phone" size="1em" />
          <span className="underline underline-offset-4">{route}</span>
        </a>
      </div>
      <p className="text-sm text-ink2">{t(`scope.${route}`)}</p>
      {precondition === null || !asksFirst(route) ? null : (
        <p className="mt-1 text-sm">
          {t(`first.${route}`)} <Tag kind={TAG[precondition.is]}>{t(`state.${precondition.is}`)}</Tag>{" "}
          <span className="text-ink2">{stateWords(locale, precondition)}</span>
        </p>
      )}
    </li>
  );
}

/** What the complaint shows of it. */
function stateWords(locale: Locale, state: PreconditionState): string {
  const t = getTranslator(locale, "route");
  const day = (ms: number) => formatDay(locale, new Date(ms));
  switch (state.is) {
    case "met":
      return state.by === "passed_on" ? t("met.passed_on", { day: day(state.since) }) : t(`met.${state.by}`);
    case "not_yet":
      return state.why === "silence"
        ? t("not_yet.silence", { day: day(state.from) })
        : t(`not_yet.${state.why}`);
    case "unknown":
      return t(`unknown.${state.why}`);
  }
}
