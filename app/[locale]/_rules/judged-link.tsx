import type { ReactNode } from "react";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** The parts of the page of the rules that say how something is judged. Each is the anchor of its heading there. */
export type JudgedPart = "evidence" | "found" | "number-check" | "side-by-side" | "obligations";

/** From what was judged to how: the same words everywhere, read aloud with what they are about. */
export function JudgedLink({
  locale,
  part,
}: {
  readonly locale: Locale;
  readonly part: JudgedPart;
}): ReactNode {
  const t = getTranslator(locale, "rules");
  return (
    <a
      className="link inline-flex min-h-target items-center"
      href={`/${locale}/rules#${part}`}
      aria-label={t("judged.of", { what: t(`judged.${part}`) })}
    >
      {t("judged.link")}
    </a>
  );
}
