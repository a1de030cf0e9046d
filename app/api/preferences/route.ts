// Stores the display preferences, then returns to the same page.
import type { NextRequest } from "next/server";
import { DISPLAY_COOKIES, MODES, TEXT_STEPS, THEMES } from "@/lib/base/display";
import { env } from "@/lib/base/env";

const YEAR_SECONDS = 31_536_000;

const ALLOWED: Readonly<Record<keyof typeof DISPLAY_COOKIES, readonly string[]>> = {
  theme: THEMES,
  mode: MODES,
  text: TEXT_STEPS.map(String),
};

/** A path on this site, or the start page; never another site. */
function safePath(candidate: string | null): string {
  if (candidate === null || candidate === "") return "/";
  const base = "http://site.invalid";
  if (!URL.canParse(candidate, base)) return "/";
  const url = new URL(candidate, base);
  const here = url.origin === base && !url.pathname.startsWith("//");
  return here ? `${url.pathname}${url.search}` : "/";
}

function pathOfReferrer(request: NextRequest): string | null {
  const referrer = request.headers.get("referer");
  if (referrer === null || !URL.canParse(referrer)) return null;
  const url = new URL(referrer);
  return url.host === request.headers.get("host") ? `${url.pathname}${url.search}` : null;
}

function answer(request: NextRequest, set: string, back: string | null): Response {
  // Secure, as the session's cookie; only the demo is not.
  const secure = env().demo ? "" : "; Secure";
  const headers = new Headers({ Location: safePath(back ?? pathOfReferrer(request)) });
  for (const choice of set.split(" ")) {
    const [name, value] = choice.split(":");
    if (name !== "theme" && name !== "mode" && name !== "text") continue;
    if (value === undefined || !ALLOWED[name].includes(value)) continue;
    headers.append(
      "Set-Cookie",
      `${DISPLAY_COOKIES[name]}=${value}; Path=/; Max-Age=${String(YEAR_SECONDS)}; SameSite=Lax; HttpOnly${secure}`,
    );
  }
  return new Response(null, { status: 303, headers });
}

export async function POST(request: NextRequest): Promise<Response> {
  const form = await request.formData();
  const text = (name: string): string | null => {
    const value = form.get(name);
    return typeof value === "string" ? value : null;
  };
  return answer(request, text("set") ?? "", text("back"));
}

/** A GET request changes nothing, since another site could link to it. It only redirects. */
export function GET(request: NextRequest): Response {
  return answer(request, "", request.nextUrl.searchParams.get("back"));
}
