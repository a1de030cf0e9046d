// The body of a POST is read here, held against what our own forms can send, and only then handed on, as it came.
import { IncomingMessage } from "node:http";
import { isActionCall, isActionPost } from "@/lib/server/action-form";
import { readBody } from "@/lib/server/read-body";
import { readMultipart } from "@/lib/server/multipart";

/** A request with its body still to be read by whoever is next, and that body; or why there is none. */
export type ReadForm = { readonly request: IncomingMessage; readonly body: Buffer } | "unreadable" | "gone";

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

/** "gone" when whoever sent it went away, or was refused, before its end. */
export async function readForm(request: IncomingMessage): Promise<ReadForm> {
  const body = await readBody(request);
  if (body === null) return "gone";
  return isForm(request, body) ? { request: again(request, body), body } : "unreadable";
}
