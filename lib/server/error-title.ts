// A form that came back with problems says so in the page's title, the first thing a screen reader reads. With
// JavaScript the form does it itself; without, the title was written before the form was known, and is put right here.
import type { IncomingMessage, ServerResponse } from "node:http";

/** The form's own words stand on its summary of problems. */
const PREFIX = /data-error-title="([^"]*)"/;

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader("Content-Type") ?? "").startsWith("text/html");
}

function bytesOf(given: readonly unknown[]): Buffer {
  const [chunk, encoding] = given;
  if (typeof chunk === "string")
    return Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8");
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}

/** Holds the page that answers a form posted by the browser alone until it is known whether the form has problems. */
export function nameErrorsInTitle(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "POST" || request.headers["next-action"] !== undefined) return;
  // What is to be read cannot be compressed yet.
  delete request.headers["accept-encoding"];
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const held: Buffer[] = [];
  const holdingWrite = (...given: unknown[]): boolean => {
    if (!isPage(response)) return Reflect.apply(write, response, given) as boolean;
    held.push(bytesOf(given));
    const written = given.find((part) => typeof part === "function") as (() => void) | undefined;
    if (written !== undefined) process.nextTick(written);
    return true;
  };
  const holdingEnd = (...given: unknown[]): ServerResponse => {
    Object.assign(response, { write, end });
    if (!isPage(response)) return Reflect.apply(end, response, given) as ServerResponse;
    const page = Buffer.concat([...held, bytesOf(given)]).toString();
    const prefix = PREFIX.exec(page)?.[1];
    const told = prefix === undefined ? page : page.replace("<title>", `<title>${prefix}`);
    if (!response.headersSent) response.removeHeader("Content-Length");
    return end(told);
  };
  Object.assign(response, { write: holdingWrite, end: holdingEnd });
}
