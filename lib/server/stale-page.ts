// A page kept open over an upgrade posts to an action that is no more. Next answers in English and plain text; people
// get a page in their language instead. Their browser still holds what they typed: "back" shows it.
import type { IncomingMessage, ServerResponse } from "node:http";

const STALE_STATUSES = new Set([400, 409]);

/** Calls `answer` instead of Next's own words when the form of a stale page arrives without JavaScript. */
export function answerStaleForms(
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => void,
): void {
  const isForm = request.method === "POST" && request.headers["next-action"] === undefined;
  if (!isForm) return;
  const end = response.end.bind(response);
  const writeHead = response.writeHead.bind(response);
  let stale = false;
  // Next's compression writes the head before it ends the answer, so both are watched.
  const watchedHead = (...given: unknown[]): ServerResponse => {
    const status = typeof given[0] === "number" ? given[0] : response.statusCode;
    const type = String(response.getHeader("Content-Type") ?? "text/plain");
    stale = STALE_STATUSES.has(status) && type.startsWith("text/plain");
    return stale ? response : (Reflect.apply(writeHead, response, given) as ServerResponse);
  };
  const watchedEnd = (...given: unknown[]): ServerResponse => {
    if (!response.headersSent && !stale) response.writeHead(response.statusCode);
    Object.assign(response, { end, writeHead });
    if (!stale) return Reflect.apply(end, response, given) as ServerResponse;
    for (const name of ["Content-Length", "Content-Encoding", "ETag"]) response.removeHeader(name);
    answer();
    return response;
  };
  Object.assign(response, { end: watchedEnd, writeHead: watchedHead });
}
