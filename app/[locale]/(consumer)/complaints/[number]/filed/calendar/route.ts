import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { gateComplaint } from "@/lib/sign-in/engine/gate";
import { env } from "@/lib/base/env";
import { isLocale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import { complaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { calendarFile } from "./calendar-file";

interface Context {
  readonly params: Promise<{ locale: string; number: string }>;
}

/** The deadline of one's own complaint as a calendar file. Without a running clock there is no date to keep. */
export async function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  const { locale, number } = await params;
  if (!isLocale(locale)) notFound();
  const screen = await complaintScreen(await gateComplaint(decodeURIComponent(number)));
  if (screen?.clock.deadlineAt == null) notFound();
  const t = getTranslator(locale, "file");
  const url = `${env().PUBLIC_URL}/${locale}/complaints/${screen.number}`;
  const file = calendarFile({
    uid: `${screen.number}@jietong`,
    at: screen.clock.deadlineAt,
    writtenAt: screen.now,
    summary: t("filed.ics.summary", { platform: nameIn(locale, screen.platform) }),
    description: t("filed.ics.description", { number: screen.number, url }),
    url,
  });
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${screen.number}.ics"`,
      "Cache-Control": "private, no-store",
    },
  });
}
