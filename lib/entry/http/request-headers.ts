// Which of a request's headers are trusted. Headers that only our own side may set are removed from all others.
import type { IncomingMessage } from "node:http";

/** Set by this server, or meant for Next's own insides: never taken from outside. */
const OURS = [
  "x-client-address",
  "x-unattended",
  "x-request-path",
  "x-nonce",
  "content-security-policy",
  "content-security-policy-report-only",
  "x-middleware-subrequest",
  "x-middleware-prefetch",
  "x-middleware-rewrite",
  "x-middleware-next",
  "x-middleware-override-headers",
  "x-matched-path",
  "x-now-route-matches",
  "x-invoke-path",
  "x-invoke-status",
  "x-invoke-query",
  "x-invoke-output",
  "next-resume",
];

/** Believed only behind a proxy of our own. */
const PROXYS = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "x-real-ip",
  "x-request-id",
];

/** Removes what this caller has no right to say. */
export function dropUntrustedHeaders(request: IncomingMessage, trustProxy: boolean): void {
  for (const name of trustProxy ? OURS : [...OURS, ...PROXYS]) Reflect.deleteProperty(request.headers, name);
}

/** A page's data is asked for by reading it. A form that claims to ask for it is answered as the form that it is. */
export function dropDataRequestOfForms({ method, headers }: IncomingMessage): void {
  if (method !== "GET" && method !== "HEAD") delete headers["rsc"];
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.at(-1) : value;
}

/** The proxy's request id where it is believed and sane, else null. */
export function givenRequestId(request: IncomingMessage): string | null {
  const id = single(request.headers["x-request-id"]);
  return id !== undefined && /^[\w-]{8,64}$/.test(id) ? id : null;
}

/** The host the browser asked for, with its port. */
export function askedHost(request: IncomingMessage): string | null {
  return single(request.headers["x-forwarded-host"]) ?? request.headers.host ?? null;
}
