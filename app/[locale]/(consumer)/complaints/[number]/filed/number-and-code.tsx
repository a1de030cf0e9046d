import type { ReactNode } from "react";
import { CopyButton } from "@/app/_ui/copy-button";
import { Icon } from "@/app/_ui/icon";
import { spokenCode } from "@/lib/domain/shared/reference";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

interface NumberAndCodeProps {
  readonly locale: Locale;
  readonly number: string;
  /** Null once the receipt is gone: it is stored nowhere. */
  readonly accessCode: string | null;
}

/** Number and access code, large enough to copy by hand. */
export function NumberAndCode({ locale, number, accessCode }: NumberAndCodeProps): ReactNode {
  const t = getTranslator(locale, "file");
  const words = { copy: t("filed.copy"), copied: t("filed.copied") };
  const row = (label: string, shown: string, copied: string): ReactNode => (
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-4 border-b border-line py-4">
      <dt className="text-ink2">{label}</dt>
      <dd>
        <CopyButton
          text={copied}
          label={`${words.copy} ${label}`}
          words={words}
          icons={{ copy: <Icon name="copy" />, copied: <Icon name="check" /> }}
        />
      </dd>
      <dd className="col-span-2 text-xl font-bold tracking-wide break-all select-all">{shown}</dd>
    </div>
  );
  return (
    <section aria-labelledby="keep">
      <h2 id="keep">{t("filed.keep")}</h2>
      <p className="text-ink2">{t("filed.keepLead")}</p>
      <dl className="mt-3 border-t border-line">
        {row(t("filed.number"), number, number)}
        {accessCode === null ? null : row(t("filed.code"), spokenCode(accessCode), accessCode)}
      </dl>
      {accessCode === null ? <p className="mt-3 text-ink2">{t("filed.codeGone")}</p> : null}
    </section>
  );
}
