// Buffers a page until it is complete, so that this server can still change it; then it goes out at
// once, compressed. Nothing on our pages is streamed: there is no first part that a reader would wait for.
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { encodingFor } from "@/lib/entry/http/page-encoding";

const compress = {
  br: (page: Buffer) =>
    promisify(brotliCompress)(page, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (page: Buffer) => promisify(gzip)(page),
} as const;
/** The best that takes about as long as gzip. */
const BROTLI_QUALITY = 4;
const WORTH_COMPRESSING = 1_000;

/** What a browser is sent for an address: neither data for a page that is open already, nor a file. */
function asksForPage({ method, url = "", headers }: IncomingMessage): boolean {
  const isBrowsers = headers["rsc"] === undefined && headers["next-action"] === undefined;
  return (method === "GET" || method === "POST") && isBrowsers && !/^\/(api|_next)\//.test(url);
}

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader("Content-Type") ?? "").startsWith("text/html");
}

function bytesOf(given: readonly unknown[]): Buffer {
  const [chunk, encoding] = given;
  if (typeof chunk === "string")
    return Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8");
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}

/** Restores the original response methods so that an error page can be sent. */
export type Restore = () => void;

/** Sends what `change` makes of the page that answers this request. Whatever is no page goes out as it comes. */
export function changeBufferedPage(
  request: IncomingMessage,
  response: ServerResponse,
  change: (page: string) => string,
): Restore {
  const own = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
  };
  const letGo = () => void Object.assign(response, own);
  if (!asksForPage(request)) return letGo;
  const encoding = encodingFor(String(request.headers["accept-encoding"] ?? ""));
  // What is to be read cannot be compressed yet.
  delete request.headers["accept-encoding"];
  const held: Buffer[] = [];
  const pass = (name: keyof typeof own, given: readonly unknown[]): unknown =>
    Reflect.apply(own[name], response, given);
  // The head is held with the page: it names the length and the encoding, which are not known yet.
  const writeHead = (...given: unknown[]): unknown => {
    if (!isPage(response)) return pass("writeHead", given);
    if (typeof given[0] === "number") response.statusCode = given[0];
    return response;
  };
  const flushHeaders = () => {
    if (!isPage(response)) own.flushHeaders();
  };
  const write = (...given: unknown[]): unknown => {
    if (!isPage(response)) return pass("write", given);
    held.push(bytesOf(given));
    const written = given.find((part) => typeof part === "function") as (() => void) | undefined;
    if (written !== undefined) process.nextTick(written);
    return true;
  };
  const send = (page: Buffer) => {
    response.setHeader("Content-Length", page.length);
    own.end(page);
  };
  const end = (...given: unknown[]): unknown => {
    letGo();
    if (!isPage(response)) return pass("end", given);
    const page = Buffer.from(change(Buffer.concat([...held, bytesOf(given)]).toString()));
    response.removeHeader("Transfer-Encoding");
    if (!/accept-encoding/i.test(String(response.getHeader("Vary"))))
      response.appendHeader("Vary", "Accept-Encoding");
    if (encoding === null || page.length < WORTH_COMPRESSING) send(page);
    else
      void compress[encoding](page).then((small) => {
        // The wait may have been answered with a timeout meanwhile.
        if (response.headersSent) return;
        response.setHeader("Content-Encoding", encoding);
        send(small);
      });
    return response;
  };
  Object.assign(response, { writeHead, flushHeaders, write, end });
  return letGo;
}
