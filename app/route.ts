// The bare address redirects to the reader's language.
import type { NextRequest } from "next/server";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { preferredLocale } from "@/lib/base/i18n/preferred-locale";

export async function GET(request: NextRequest): Promise<Response> {
  await gatePublic();
  const locale = preferredLocale(request.headers.get("accept-language"));
  return new Response(null, { status: 307, headers: { Location: `/${locale}`, Vary: "Accept-Language" } });
}
