// Requests of a page's own script do not count as use of a session. Loading, sending and touching do.
import type { IncomingMessage } from "node:http";

/** Set for the gate, which then does not count the request as use of the session (lib/sign-in/engine/request). */
export const UNATTENDED_HEADER = "x-unattended";

/**
 * Whether a script asked for a page's data: an inbox that reads itself again, a clock that struck, a link that was
 * fetched before anybody followed it. Forms are always sent by somebody.
 */
export function isUnattended({ method, headers, url = "" }: IncomingMessage): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  const purpose = [headers["sec-purpose"], headers["purpose"]].flat().join(" ");
  return headers["rsc"] !== undefined || /[?&]_rsc=/.test(url) || purpose.includes("prefetch");
}
