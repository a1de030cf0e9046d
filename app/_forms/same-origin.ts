import { headers } from "next/headers";

/**
 * Whether a submission comes from a page of this site. Next compares Origin and host only when Origin is there; a
 * request without it must at least be one that a browser calls same-origin.
 */
export async function comesFromHere(): Promise<boolean> {
  const head = await headers();
  const origin = head.get("origin");
  if (origin === null) return head.get("sec-fetch-site") === "same-origin";
  const host = head.get("x-forwarded-host") ?? head.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}
