import type { ReactNode } from "react";
import { EmptyState } from "@/app/_ui/empty-state";
import { Pagination } from "@/app/_ui/pagination";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { CompanyInboxScreen, InboxLine } from "@/lib/complaint/screens/company-inbox";
import { complaintHrefs, inboxHref, type InboxAddress } from "./inbox-address";
import { InboxRows } from "./inbox-rows";
import { rowWords } from "./row-words";

interface InboxListProps {
  readonly locale: Locale;
  readonly screen: CompanyInboxScreen;
  readonly address: InboxAddress;
  readonly selected: string | null;
  /** Beside an open complaint, the page's title is the complaint's. */
  readonly headed: boolean;
  readonly manyPlatforms: boolean;
}

function sortedBy(view: InboxAddress["view"]): "deadline" | "left" | "closed" | "filed" {
  if (view === "paused" || view === "held") return "left";
  if (view === "closed") return "closed";
  return view === "contested" || view === "unproved" ? "filed" : "deadline";
}

/** Running complaints, then paused ones, with headings if there are both. */
function sections(
  lines: readonly InboxLine[],
): readonly { readonly kind: "running" | "stopped"; readonly lines: readonly InboxLine[] }[] {
  const running = lines.filter((line) => line.clock.reading.state === "running");
  const stopped = lines.filter((line) => line.clock.reading.state !== "running");
  return [
    { kind: "running" as const, lines: running },
    { kind: "stopped" as const, lines: stopped },
  ].filter((section) => section.lines.length > 0);
}

/** The list pane: head, rows, next page. */
export function InboxList(props: InboxListProps): ReactNode {
  const { locale, screen, address, selected, headed, manyPlatforms } = props;
  const t = getTranslator(locale, "company");
  const c = getTranslator(locale, "common");
  const searched = screen.query !== null;
  const title = searched ? t("search.result", { q: screen.query }) : t(`view.${screen.view}`);
  const Title = headed ? "h1" : "h2";
  const parted = !searched && sortedBy(screen.view) === "deadline";
  const href = complaintHrefs(locale, address);
  const rows = (lines: readonly InboxLine[]): ReactNode => (
    <InboxRows
      rows={lines.map((line) =>
        rowWords(locale, line, {
          now: screen.now,
          href: href(line.number, line.form),
          platform: manyPlatforms,
        }),
      )}
      selected={selected}
      level={headed ? 2 : 3}
    />
  );
  const start: InboxAddress = { ...address, after: null, before: null };
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line px-4 py-3">
        <Title className="text-lg">{title}</Title>
        {searched ? null : <span className="text-sm text-ink2">{t(`sorted.${sortedBy(screen.view)}`)}</span>}
      </div>
      {screen.lines.length === 0 ? (
        <div className="px-4">
          <EmptyState
            {...(screen.view === "open" && !searched
              ? {}
              : { link: { href: `/${locale}/company?view=open`, label: t("empty.link") } })}
          >
            {t(searched ? "empty.search" : `empty.${screen.view}`)}
          </EmptyState>
        </div>
      ) : null}
      {parted
        ? sections(screen.lines).map((section) => (
            <section key={section.kind} aria-label={t(`section.${section.kind}`)}>
              <p className="border-b border-line bg-sunken px-4 py-1.5 text-sm text-ink2">
                {t(`section.${section.kind}`)}
              </p>
              {rows(section.lines)}
            </section>
          ))
        : rows(screen.lines)}
      {screen.previous === null && screen.next === null ? null : (
        <div className="px-4">
          <Pagination
            label={c("paging.label")}
            words={{ previous: c("paging.previous"), next: c("paging.next") }}
            summary={
              screen.previous === null ? null : (
                <a href={inboxHref(locale, start)} className="link">
                  {t("list.first")}
                </a>
              )
            }
            previousHref={
              screen.previous === null ? undefined : inboxHref(locale, { ...start, before: screen.previous })
            }
            nextHref={screen.next === null ? undefined : inboxHref(locale, { ...start, after: screen.next })}
          />
        </div>
      )}
    </>
  );
}
