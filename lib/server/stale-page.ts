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
  const replaced = (...given: unknown[]): ServerResponse => {
    Reflect.set(response, "end", end);
    const type = String(response.getHeader("Content-Type") ?? "text/plain");
    if (STALE_STATUSES.has(response.statusCode) && !response.headersSent && type.startsWith("text/plain")) {
      response.removeHeader("Content-Length");
      answer();
      return response;
    }
    return Reflect.apply(end, response, given) as ServerResponse;
  };
  Reflect.set(response, "end", replaced);
}
