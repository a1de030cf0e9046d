// A load of HTTP over connections that stay open. Bare sockets and as little work as possible: it shares the machine
// with what it measures.
import net from "node:net";

/** One request, whole: head and body as they go over the wire. `n` counts from 0 over all connections. */
export type RequestWriter = (n: number) => string;

export interface Fired {
  readonly perSecond: number;
  readonly done: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Bytes of the last answer. */
  readonly lastBytes: number;
  /** The last answer whose status was not expected, as it came. */
  readonly surprise: string | null;
}

export interface FireOptions {
  readonly address: string;
  readonly connections: number;
  readonly milliseconds: number;
  readonly request: RequestWriter;
  readonly expected: number;
}

const HEAD_END = Buffer.from("\r\n\r\n");
const LAST_CHUNK = Buffer.from("0\r\n\r\n");

/** Where the answer at the start of `bytes` ends, or -1 while it has not arrived whole. */
function answerEnd(bytes: Buffer): number {
  const head = bytes.indexOf(HEAD_END);
  if (head < 0) return -1;
  const headers = bytes.toString("latin1", 0, head);
  const length = /\r\ncontent-length: *(\d+)/i.exec(headers)?.[1];
  if (length !== undefined) {
    const end = head + HEAD_END.length + Number(length);
    return bytes.length >= end ? end : -1;
  }
  if (!/\r\ntransfer-encoding: *chunked/i.test(headers)) return head + HEAD_END.length;
  return bytes.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK) ? bytes.length : -1;
}

/** Sends requests for so long, the next on each connection as soon as the last is answered. */
export async function fire(options: FireOptions): Promise<Fired> {
  const { connections, milliseconds, request, expected } = options;
  const { hostname, port } = new URL(options.address);
  const statuses: Record<string, number> = {};
  let [sent, done, lastBytes] = [0, 0, 0];
  let surprise: string | null = null;
  const started = performance.now();
  const until = started + milliseconds;

  const drive = () =>
    new Promise<void>((resolve, reject) => {
      const socket = net.connect({ host: hostname, port: Number(port), noDelay: true });
      let parts: Buffer[] = [];
      const send = () => {
        if (performance.now() >= until) socket.end();
        else socket.write(request(sent++));
      };
      socket.once("connect", send);
      socket.on("data", (chunk: Buffer) => {
        parts.push(chunk);
        const bytes = parts.length === 1 ? chunk : Buffer.concat(parts);
        parts = [bytes];
        const end = answerEnd(bytes);
        if (end < 0) return;
        parts = [];
        const status = bytes.toString("latin1", 9, 12);
        statuses[status] = (statuses[status] ?? 0) + 1;
        lastBytes = end;
        if (Number(status) !== expected) surprise = bytes.toString("utf8", 0, 2_000);
        done += 1;
        send();
      });
      socket.once("error", reject);
      socket.once("close", () => resolve());
    });
  await Promise.all(Array.from({ length: connections }, drive));
  const seconds = (performance.now() - started) / 1_000;
  return { perSecond: done / seconds, done, statuses, lastBytes, surprise };
}

/** As `fire`, and throws unless every answer was the expected one. Answers per second. */
export async function fireOnly(options: FireOptions): Promise<number> {
  const { perSecond, done, statuses, surprise } = await fire(options);
  if (surprise !== null || done === 0)
    throw new Error(
      `Not every answer was ${String(options.expected)}: ${JSON.stringify(statuses)}\n${surprise ?? ""}`,
    );
  return perSecond;
}

/** The text of a request. Headers are added to what HTTP needs. */
export function httpRequest(
  method: "GET" | "POST",
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): string {
  const { host, pathname, search } = new URL(url);
  const all = {
    Host: host,
    Connection: "keep-alive",
    ...headers,
    ...(body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${pathname}${search} HTTP/1.1\r\n${lines.join("")}\r\n${body ?? ""}`;
}
