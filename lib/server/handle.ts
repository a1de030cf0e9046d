// One request: its id, its headers, its limits; the rest is Next's.
import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { refuseDeclaredExcess, watchUndeclaredBody } from "@/lib/server/body-limit";
import { preferredLocale } from "@/lib/server/locale";
import { answerPlainly } from "@/lib/server/plain-page";
import { clientAddress, dropUntrustedHeaders, givenRequestId } from "@/lib/server/request-headers";
import { isSameOrigin } from "@/lib/server/same-origin";
import { answerStaleForms } from "@/lib/server/stale-page";
import { contentSecurityPolicy, securityHeaders } from "@/lib/server/security-headers";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface HandlerOptions {
  readonly next: Handler;
  readonly logger: Logger;
  /** False in the demo, which is served over plain HTTP. */
  readonly secure: boolean;
  readonly trustProxy: boolean;
  /** The address people type; its scheme and host are what links and cookies are made for. */
  readonly publicUrl: URL;
}

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
/** Longer than any healthy answer takes; a request that hangs on a lost connection must still be answered. */
const ANSWER_WITHIN_MS = 15_000;

function isStatic(url: string): boolean {
  return url.startsWith("/_next/static/");
}

/** Writes one log line when the answer is out: the path without its query, which may hold a code. */
function logAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  options: HandlerOptions,
  id: string,
): void {
  const path = (request.url ?? "/").split("?")[0] ?? "/";
  if (isStatic(path)) return;
  const started = performance.now();
  response.once("close", () => {
    const ms = Math.round(performance.now() - started);
    const facts = { id, method: request.method, path, status: response.statusCode, ms };
    if (response.statusCode >= 500) options.logger.error(facts, "answered");
    else options.logger.info(facts, "answered");
  });
}

/** Pages live under a language; files (a dot in the name), the API and Next's own paths do not. */
const WITHOUT_LOCALE = /^\/(?!(zh|en|api|_next)(\/|$))[^.]*$/;

function redirectToLocale(request: IncomingMessage, response: ServerResponse): boolean {
  const [path = "/", query] = (request.url ?? "/").split("?");
  if (
    !WITHOUT_LOCALE.test(path) ||
    path.startsWith("//") ||
    (request.method !== "GET" && request.method !== "HEAD")
  )
    return false;
  const locale = preferredLocale(request.headers["accept-language"]);
  const location = `/${locale}${path === "/" ? "" : path}${query === undefined ? "" : `?${query}`}`;
  response.writeHead(307, { Location: location, Vary: "Accept-Language", "Cache-Control": "no-store" }).end();
  return true;
}

/** Makes the function that answers every request of this server. */
export function createHandler(options: HandlerOptions): Handler {
  return async (request, response) => {
    const { secure, trustProxy, publicUrl } = options;
    dropUntrustedHeaders(request, trustProxy);
    const id = givenRequestId(request) ?? randomUUID();
    const nonce = randomBytes(16).toString("base64");
    const policy = contentSecurityPolicy(nonce, secure);
    for (const [name, value] of Object.entries(securityHeaders(policy, secure)))
      response.setHeader(name, value);
    response.setHeader("X-Request-Id", id);
    logAnswer(request, response, options, id);

    const refuse = (reason: Parameters<typeof answerPlainly>[2]) => {
      answerPlainly(request, response, reason, nonce);
    };
    if (!METHODS.has(request.method ?? "")) return refuse("method");
    if (!isSameOrigin(request, publicUrl.host)) return refuse("foreign_form");
    if (refuseDeclaredExcess(request, () => refuse("too_large"))) return;
    watchUndeclaredBody(request, () => refuse("too_large"));
    if (redirectToLocale(request, response)) return;

    request.headers["x-client-address"] = clientAddress(request, trustProxy);
    // Pages do not know their own address: whoever has to sign in comes back to it.
    request.headers["x-request-path"] = request.url ?? "/";
    request.headers["x-request-id"] = id;
    request.headers["x-nonce"] = nonce;
    // Next finds the nonce in this request header and puts it on every script it writes.
    request.headers["content-security-policy"] = policy;
    if (!trustProxy) request.headers["x-forwarded-proto"] = publicUrl.protocol.replace(":", "");

    answerStaleForms(request, response, () => refuse("stale"));
    const late = setTimeout(() => refuse("busy"), ANSWER_WITHIN_MS);
    response.once("close", () => clearTimeout(late));
    await options.next(request, response);
  };
}
