// Whether a request that may change something was sent by a page of ours. Next lets a missing Origin pass; we do not.
import type { IncomingMessage } from "node:http";
import { askedHost } from "@/lib/entry/http/request-headers";

const HARMLESS = new Set(["GET", "HEAD", "OPTIONS"]);

/** True for requests that change nothing, and for those whose Origin names the host they were sent to. */
export function isSameOrigin(request: IncomingMessage, publicHost: string): boolean {
  if (HARMLESS.has(request.method ?? "GET")) return true;
  const { origin } = request.headers;
  if (origin === undefined) return false;
  if (request.headers["sec-fetch-site"] === "cross-site") return false;
  const host = URL.canParse(origin) ? new URL(origin).host : "";
  return host !== "" && (host === askedHost(request) || host === publicHost);
}
