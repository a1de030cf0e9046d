// Checks the body of a POST against what our own forms can send, then passes it on unchanged.
import { IncomingMessage } from "node:http";
import { isActionCall, isActionPost } from "@/lib/entry/http/action-form";
import { readMultipart } from "@/lib/entry/http/multipart";

function isForm(request: IncomingMessage, body: Buffer): boolean {
  const type = request.headers["content-type"] ?? "";
  const isRoute = (request.url ?? "").startsWith("/api/");
  if (request.headers["content-encoding"] !== undefined) return false;
  if (isRoute && /^application\/x-www-form-urlencoded(;|$)/i.test(type)) return true;
  const parts = readMultipart(type, body);
  if (parts === null) return false;
  if (isRoute) return true;
  return request.headers["next-action"] === undefined ? isActionPost(parts) : isActionCall(parts);
}

/** The same request with its body once more: a stream is read once only. */
function again(request: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(copy, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  copy.push(body);
  copy.push(null);
  copy.complete = true;
  return copy;
}

/** The request with its body still unread; null when no form of ours sends such a body. */
export function readForm(request: IncomingMessage, body: Buffer): IncomingMessage | null {
  return isForm(request, body) ? again(request, body) : null;
}
