// Guards connections apart from any one request: a client that reads nothing of what it asked
// for, and bytes that never become a request.
import { STATUS_CODES, type Server } from "node:http";
import type { Socket } from "node:net";
import { halfRequest, isAnswering } from "@/lib/entry/http/request-pipeline";

/** In milliseconds. */
interface Times {
  /** Within which the headers of a request arrive. */
  readonly headers: number;
  /** Within which a whole request arrives, its body with it. */
  readonly request: number;
  /** Nothing read and nothing sent for so long. A reader who is slow, but reads, is not cut off. */
  readonly stall: number;
}
const TIMES: Times = { headers: 15_000, request: 60_000, stall: 30_000 };
/** For the last bytes of the page to be read, while what is still being sent is thrown away. */
const LEAVES_WITHIN_MS = 2_000;

const CODES: Readonly<Record<string, 408 | 431>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** In both languages: what was not read does not say which. */
const WORDS: Readonly<Record<400 | 408 | 431, { readonly zh: string; readonly en: string }>> = {
  400: {
    zh: "网址或提交的内容不完整。请从首页重新打开要去的页面；这次没有登记任何内容。",
    en: "The address, or what was sent, is incomplete. Please open the page again from the home page; nothing was recorded.",
  },
  408: {
    zh: "这次提交没有在时限内送完。请检查网络，再试一次；这次没有登记任何内容。",
    en: "What you submitted did not arrive completely in time. Check the connection and try again; nothing was recorded.",
  },
  431: {
    zh: "浏览器发来的内容太长，多半是本站或同一域名下的 Cookie 太多。请清除 Cookie，再重新打开页面；这次没有登记任何内容。",
    en: "Your browser sent more than we can read, most likely too many cookies of this site or its domain. Clear them and open the page again; nothing was recorded.",
  },
};

function brokenPage(status: 400 | 408 | 431): string {
  const { zh, en } = WORDS[status];
  const body = `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>接通 Jietong</title></head>
<body><main><h1>接通 Jietong</h1><p>${zh}</p><p lang="en">${en}</p><p><a href="/zh">回到首页</a> · <a href="/en" lang="en">Home</a></p></main></body></html>
`;
  const head = [
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ""}`,
    "Content-Type: text/html; charset=utf-8",
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    "Cache-Control: no-store",
    "Content-Security-Policy: default-src 'none'",
    "X-Content-Type-Options: nosniff",
    "Connection: close",
  ];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}

/**
 * Says what was wrong with it, unless an answer is on its way, and ends the connection. A request that was taken up before
 * all of its body came is answered by who took it up, as Node does when a connection falls silent: with its `timeout`.
 */
function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  const half = halfRequest(socket);
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT" && half?.emit("timeout") === true) return;
  if (error.code === "ECONNRESET" || !socket.writable || isAnswering(socket)) {
    socket.destroy();
    return;
  }
  socket.end(brokenPage(CODES[error.code ?? ""] ?? 400));
  socket.resume();
  setTimeout(() => socket.destroy(), LEAVES_WITHIN_MS).unref();
}

/** Sees to all connections of a server. `times`: where they are not TIMES. */
export function guardConnections(server: Server, times: Partial<Times> = {}): void {
  const { headers, request, stall } = { ...TIMES, ...times };
  server.headersTimeout = headers;
  server.requestTimeout = request;
  server.setTimeout(stall);
  server.on("clientError", answerBroken);
}
