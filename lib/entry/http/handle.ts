// Handles one request: id, headers and limits; Next does the rest.
import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { fillErrorPage } from "@/lib/entry/http/error-page-fallback";
import { refuseDeclaredExcess, watchUndeclaredBody } from "@/lib/entry/http/body-limit";
import { nameErrorsInTitle } from "@/lib/entry/http/error-title";
import { FILINGS_PATH } from "@/lib/entry/http/filings-path";
import { clientNetwork } from "@/lib/entry/http/client-address";
import { countAnswer } from "@/lib/base/metrics";
import { deferScripts } from "@/lib/entry/http/deferred-scripts";
import { dropScripts, isScriptlessPage } from "@/lib/entry/http/scriptless-pages";
import { preferredLocale } from "@/lib/base/i18n/preferred-locale";
import { answerMetrics, mayReadMetrics } from "@/lib/entry/metrics/answer-metrics";
import { routeClass } from "@/lib/entry/metrics/route-class";
import { BodyRoom } from "@/lib/entry/http/body-room";
import { answerErrorPage } from "@/lib/entry/http/entry-error-page";
import { readForm } from "@/lib/entry/http/read-form";
import { dropUnusableForwarding, isValidRequest } from "@/lib/entry/http/request-validation";
import {
  dropDataRequestOfForms,
  dropUntrustedHeaders,
  givenRequestId,
} from "@/lib/entry/http/request-headers";
import { isSameOrigin } from "@/lib/entry/http/request-origin";
import { askAsEverybody, everybodysPage } from "@/lib/entry/http/everybodys-page";
import { takeTurn } from "@/lib/entry/http/request-pipeline";
import { replaceResponse } from "@/lib/entry/http/replace-response";
import type { Head } from "@/lib/entry/http/replace-response";
import { submittedForm } from "@/lib/entry/http/submitted-form";
import { PageCache } from "@/lib/entry/http/page-cache";
import { isStaleForm } from "@/lib/entry/http/stale-page";
import { contentSecurityPolicy, securityHeaders } from "@/lib/entry/http/security-headers";
import { isUnattended, UNATTENDED_HEADER } from "@/lib/entry/http/unattended";
import { changeBufferedPage, type Restore } from "@/lib/entry/http/buffered-page";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface HandlerOptions {
  readonly next: Handler;
  readonly logger: Logger;
  /** Answers a filing without Next, from this address. Throws on an outage. Without it Next says that there is no such page. */
  readonly takeFiling?: (
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
    address: string,
  ) => Promise<void>;
  /** False in the demo, which is served over plain HTTP. */
  readonly secure: boolean;
  readonly trustProxy: boolean;
  /** Connections lost or refused so far, to distinguish a page that failed over one of them from a bug. Left out: none ever. */
  readonly databaseLosses?: () => number;
  /** The address people type; its scheme and host are what links and cookies are made for. */
  readonly publicUrl: URL;
  /** Opens /api/metrics; without it the address does not exist. */
  readonly metricsToken?: string | undefined;
  /** Milliseconds from a whole request to an answer, if only a page that says so. Left out: ANSWER_WITHIN_MS. */
  readonly answerWithinMs?: number;
  /** Where bodies are held. Left out: one of the usual size. */
  readonly bodies?: BodyRoom;
}

const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS"]);
/** Longer than any healthy answer takes; a request that hangs on a lost connection must still be answered. */
const ANSWER_WITHIN_MS = 14_000;

function isStatic(url: string): boolean {
  return url.startsWith("/_next/static/");
}

/** Counts the answer when it is out, and writes one log line: the path without its query, which may hold a code. */
function noteAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  options: HandlerOptions,
  id: string,
): void {
  const path = (request.url ?? "/").split("?")[0] ?? "/";
  const { method = "" } = request;
  const route = routeClass(path);
  const started = performance.now();
  response.once("close", () => {
    const taken = performance.now() - started;
    const status = response.writableFinished ? String(response.statusCode) : "aborted";
    countAnswer({ route, method: METHODS.has(method) ? method : "other", status, seconds: taken / 1000 });
    if (isStatic(path)) return;
    const ms = Math.round(taken);
    const facts = { id, method, path, status: response.statusCode, ms };
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
  const pages = new PageCache();
  const { bodies = new BodyRoom(), answerWithinMs = ANSWER_WITHIN_MS } = options;
  return async (request, response) => {
    if (!(await takeTurn(request, response))) return;
    const { secure, trustProxy, publicUrl } = options;
    dropUntrustedHeaders(request, trustProxy);
    dropUnusableForwarding(request);
    dropDataRequestOfForms(request);
    const id = givenRequestId(request) ?? randomUUID();
    const nonce = randomBytes(16).toString("base64");
    const policy = contentSecurityPolicy(nonce, secure);
    for (const [name, value] of Object.entries(securityHeaders(policy, secure)))
      response.setHeader(name, value);
    response.setHeader("X-Request-Id", id);
    noteAnswer(request, response, options, id);

    let letGo: Restore = () => undefined;
    const refuse = (
      reason: Parameters<typeof answerErrorPage>[2],
      fields?: Parameters<typeof answerErrorPage>[4],
    ) => {
      letGo();
      answerErrorPage(request, response, reason, nonce, fields);
    };
    // Its body does not come, or not in time; or it was answered without it, and the rest is not waited for.
    request.once("timeout", () => (response.headersSent ? request.destroy() : refuse("late")));
    if (!METHODS.has(request.method ?? "")) return refuse("method");
    if (!isValidRequest(request)) return refuse("unreadable");
    if (!isSameOrigin(request, publicUrl.host)) return refuse("foreign_form");
    if (refuseDeclaredExcess(request, () => refuse("too_large"))) return;
    watchUndeclaredBody(request, () => refuse("too_large"));
    if (redirectToLocale(request, response)) return;
    if (mayReadMetrics(request, options.metricsToken)) return answerMetrics(response);

    let late: NodeJS.Timeout | undefined;
    const answerInTime = () => {
      late ??= setTimeout(() => refuse("busy"), answerWithinMs);
      response.once("close", () => clearTimeout(late));
    };
    const everybodys = everybodysPage(request);
    if (everybodys !== null) {
      askAsEverybody(request, everybodys);
      answerInTime();
      if (await pages.answer(everybodys.key, response, performance.now())) return;
    }
    const isPost = request.method === "POST";
    // A slow line may take the time of a whole request: our own time is counted from its end.
    const body = isPost ? await bodies.read(request, response, () => refuse("full")) : null;
    if (isPost && body === null) return;
    const address = clientNetwork(request, trustProxy);
    if (options.takeFiling !== undefined && body !== null && request.url === FILINGS_PATH) {
      answerInTime();
      return options.takeFiling(request, body, response, address).catch((error: unknown) => {
        options.logger.error({ id, err: error }, "a filing was not taken");
        refuse("busy");
      });
    }

    request.headers["x-client-address"] = address;
    if (isUnattended(request)) request.headers[UNATTENDED_HEADER] = "1";
    // Server components cannot read their URL; the gate needs it for the return path.
    request.headers["x-request-path"] = request.url ?? "/";
    request.headers["x-request-id"] = id;
    request.headers["x-nonce"] = nonce;
    // Next finds the nonce in this request header and puts it on every script it writes.
    request.headers["content-security-policy"] = policy;
    if (!trustProxy) request.headers["x-forwarded-proto"] = publicUrl.protocol.replace(":", "");

    const handedOn = body === null ? request : readForm(request, body);
    if (handedOn === null) return refuse("unreadable");
    letGo = changeBufferedPage(request, response, (page) => {
      const { statusCode } = response;
      const whole = nameErrorsInTitle(request, fillErrorPage(request, statusCode, page));
      // A page that failed may need its script to say so.
      const isStill = statusCode === 200 && isScriptlessPage(request.url ?? "/");
      return isStill ? dropScripts(whole) : deferScripts(whole, nonce);
    });
    const losses = () => options.databaseLosses?.() ?? 0;
    const lossesBefore = losses();
    const isOutage = ({ status }: Head) => status === 500 && losses() > lossesBefore;
    replaceResponse(
      response,
      (head) => isStaleForm(request, head) || isOutage(head),
      (head) => {
        if (!isOutage(head)) return refuse("stale");
        const submitted = body === null ? Promise.resolve(null) : submittedForm(request, body);
        void submitted.then((fields) => refuse("outage", fields));
      },
    );
    answerInTime();
    await options.next(handedOn, response);
  };
}
