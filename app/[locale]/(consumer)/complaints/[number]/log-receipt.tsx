import type { ReactNode } from "react";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** The head of the log's chain: a copy of it proves later that nothing up to here was changed. */
export function LogReceipt({ locale, head }: { readonly locale: Locale; readonly head: string }): ReactNode {
  const t = getTranslator(locale, "complaint");
  return (
    <div className="mt-2 text-sm text-ink2">
      <p>{t("page.appendOnly")}</p>
      <details>
        <summary className="link inline-flex min-h-target items-center">{t("page.receiptShort")}</summary>
        <p>{t("page.receiptText")}</p>
        <p className="mt-1 font-mono text-xs break-all text-ink">
          {t("page.receipt")} {head}
        </p>
      </details>
    </div>
  );
}
