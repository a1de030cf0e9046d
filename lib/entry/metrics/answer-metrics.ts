// GET /api/metrics, for requests with the token. To everybody else the address does not exist: the request passes on to
// Next, which answers as for any other address that nobody serves.
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { CONTENT_TYPE, expose } from "@/lib/entry/metrics/exposition";
import { sharedMetrics } from "@/lib/entry/metrics/shared-metrics";
import { processMetrics } from "@/lib/entry/metrics/process-metrics";

export const METRICS_PATH = "/api/metrics";

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Digests are compared, in a time that says nothing about where they differ. */
function showsToken(request: IncomingMessage, token: string): boolean {
  const shown = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  return shown !== undefined && timingSafeEqual(digest(shown), digest(token));
}

/** Whether this request may read the metrics. Never, where no token is set. */
export function mayReadMetrics(request: IncomingMessage, token: string | undefined): boolean {
  return (
    token !== undefined &&
    request.method === "GET" &&
    (request.url ?? "").split("?")[0] === METRICS_PATH &&
    showsToken(request, token)
  );
}

export async function answerMetrics(response: ServerResponse): Promise<void> {
  const families = [...processMetrics(), ...(await sharedMetrics())];
  response.writeHead(200, { "Content-Type": CONTENT_TYPE, "Cache-Control": "no-store" });
  response.end(expose(families));
}
