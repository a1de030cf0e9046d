// A page left open over an upgrade posts to an action that no longer exists. Next answers in English and plain text; people
// get a page in their language instead. Their browser still holds what they typed: "back" shows it.
import type { IncomingMessage } from "node:http";
import type { Head } from "@/lib/entry/http/replace-response";

const STALE_STATUSES = new Set([400, 409]);

/** Whether Next is about to say so to the form of a stale page that arrived without JavaScript. */
export function isStaleForm(request: IncomingMessage, { status, type }: Head): boolean {
  const isForm = request.method === "POST" && request.headers["next-action"] === undefined;
  return isForm && STALE_STATUSES.has(status) && type.startsWith("text/plain");
}
