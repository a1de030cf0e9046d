import type { ReactNode } from "react";
import { LinkList } from "@/app/_ui/link-list";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { otherActs } from "./acts";

/** What else the lifecycle allows now. */
export function OtherActs({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}): ReactNode {
  const t = getTranslator(locale, "complaint");
  const base = `/${locale}/complaints/${screen.number}`;
  const acts = otherActs(screen).map((act) => ({ href: `${base}/${act}`, label: t(`act.${act}.link`) }));
  return (
    <section aria-labelledby="others">
      <SectionHeading id="others">{t("page.others")}</SectionHeading>
      <LinkList items={[...acts, { href: `${base}/filed`, label: t("act.receipt.link") }]} />
    </section>
  );
}
