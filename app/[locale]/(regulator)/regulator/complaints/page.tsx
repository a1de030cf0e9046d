import type { Metadata } from "next";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { readQueuePlace, readQueueFilter } from "@/app/[locale]/(regulator)/regulator/_parts/queue-address";
import { QueueView } from "@/app/[locale]/(regulator)/regulator/_parts/queue-view";
import { RegulatorShell } from "@/app/[locale]/(regulator)/regulator/_parts/regulator-shell";
import { StaffPageHeader } from "@/app/_ui/staff-page-header";
import type { Query } from "@/app/[locale]/_shell/query-value";
import { gateRegulator } from "@/lib/sign-in/engine/gate";
import { getTranslator } from "@/lib/base/i18n/translator";
import { regulatorQueueScreen } from "@/lib/complaint/screens/regulator-queue";

interface QueueProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: QueueProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "regulator")("queue.title") };
}

/** The queues of overdue, contested and appealed complaints, and all of them. */
export default async function QueuePage({ params, searchParams }: QueueProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const actor = await gateRegulator();
  const query = await searchParams;
  const screen = await regulatorQueueScreen(actor, readQueueFilter(query), readQueuePlace(query));
  return (
    <RegulatorShell locale={locale} actor={actor}>
      <StaffPageHeader title={getTranslator(locale, "regulator")("queue.title")} ruled={false} />
      <QueueView locale={locale} screen={screen} />
    </RegulatorShell>
  );
}
