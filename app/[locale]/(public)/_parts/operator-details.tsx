import type { ReactNode } from "react";
import { TelephoneLink } from "@/app/[locale]/_channel/telephone-link";
import { SummaryList } from "@/app/_ui/summary-list";
import { env } from "@/lib/base/env";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

type OperatorFact = "name" | "basis" | "phone" | "hours" | "mail" | "address" | "privacyOfficer";

interface OperatorDetailsProps {
  readonly locale: Locale;
  readonly facts: readonly OperatorFact[];
}

/** Who runs this installation, as it is configured: those of the facts that a page speaks of. */
export function OperatorDetails({ locale, facts }: OperatorDetailsProps): ReactNode {
  const t = getTranslator(locale, "about");
  const { operator } = env();
  const values: Readonly<Record<OperatorFact, ReactNode>> = {
    name: operator.name[locale],
    basis: operator.basis[locale],
    phone: <TelephoneLink number={operator.phone} />,
    hours: operator.hours[locale],
    mail: (
      <a className="link wrap-anywhere" href={`mailto:${operator.mail}`}>
        {operator.mail}
      </a>
    ),
    address: operator.address[locale],
    privacyOfficer: operator.privacyOfficer[locale],
  };
  return (
    <SummaryList
      items={facts.map((key) => ({ key, label: t(`about.operator.${key}`), value: values[key] }))}
    />
  );
}
