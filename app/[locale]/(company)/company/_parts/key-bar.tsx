import type { ReactNode } from "react";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { KeyHelp } from "./key-help";

/** Where each key leads from this page; null: nowhere. */
export interface KeyTargets {
  readonly next: string | null;
  readonly previous: string | null;
  readonly propose: string | null;
  readonly reply: string | null;
}

interface KeyBarProps {
  readonly locale: Locale;
  readonly keys: KeyTargets;
  readonly now: Date;
}

/** The foot of the desk: the keys, and the server's time. */
export function KeyBar({ locale, keys, now }: KeyBarProps): ReactNode {
  const t = getTranslator(locale, "company");
  const all = [
    { code: "KeyJ", letter: "J", label: t("keys.next"), href: keys.next },
    { code: "KeyK", letter: "K", label: t("keys.previous"), href: keys.previous },
    { code: "KeyE", letter: "E", label: t("keys.propose"), href: keys.propose },
    { code: "KeyL", letter: "L", label: t("keys.reply"), href: keys.reply },
  ];
  return (
    <div className="sticky bottom-0 hidden flex-wrap items-center justify-between gap-x-5 border-t border-line bg-sunken px-5 py-1.5 text-sm text-ink2 staff:flex elder:hidden print:hidden">
      <KeyHelp
        keys={all}
        words={{
          title: t("keys.title"),
          help: t("keys.help"),
          close: t("keys.close"),
          where: t("keys.where"),
          noSingle: t("keys.noSingle"),
        }}
      />
      <span>{t("keys.serverTime", { instant: formatInstant(locale, now) })}</span>
    </div>
  );
}
