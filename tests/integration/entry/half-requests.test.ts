// A body that never comes, comes too slowly, or comes together with too many others: each gets words that say so. One that
// comes slowly, but comes, is taken. Bare sockets, because browsers would not do the half of it; the times are short ones.
import { createServer, type Server } from "node:http";
import net from "node:net";
import pino from "pino";
import { afterEach, expect, test } from "vitest";
import { BodyRoom } from "@/lib/entry/http/body-room";
import { guardConnections } from "@/lib/entry/http/guard-connections";
import { createHandler, type HandlerOptions } from "@/lib/entry/http/handle";

let server: Server | undefined;
const sockets: net.Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server?.closeAllConnections();
  server?.close();
});

type Given = Partial<Pick<HandlerOptions, "takeFiling" | "answerWithinMs" | "bodies">>;

/** The entry before a product that notes the bodies that reached it whole, with the times of its connections. */
async function serve(times: Parameters<typeof guardConnections>[1], given: Given = {}) {
  const taken: string[] = [];
  const handle = createHandler({
    next: async (request, response) => {
      let body = "";
      for await (const chunk of request) body += (chunk as Buffer).toString();
      taken.push(body);
      response.setHeader("Content-Type", "text/html; charset=utf-8").end("<p>已收到</p>");
    },
    takeFiling: (_, body, response) => {
      taken.push(body.toString());
      response.writeHead(201).end();
      return Promise.resolve();
    },
    logger: pino({ level: "silent" }),
    secure: false,
    trustProxy: false,
    publicUrl: new URL("https://jietong.example"),
    ...given,
  });
  const started = createServer({ connectionsCheckingInterval: 20 }, (request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  guardConnections(started, times);
  started.keepAliveTimeout = 100;
  const connections: net.Socket[] = [];
  started.on("connection", (socket) => connections.push(socket));
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  /** Until so many bytes have come, of all connections. */
  const received = async (bytes: number) => {
    await until(() => connections.reduce((sum, { bytesRead }) => sum + bytesRead, 0) >= bytes);
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  return { port: address.port, taken, received };
}

const FORM = "application/x-www-form-urlencoded";
const post = (path: string, length: string, language = "zh") =>
  `POST ${path} HTTP/1.1\r\nHost: jietong.example\r\nOrigin: https://jietong.example\r\nContent-Type: ${FORM}\r\nAccept-Language: ${language}\r\n${length}\r\n\r\n`;
const ofLength = (bytes: number) => `Content-Length: ${String(bytes)}`;

/** A connection that sends the beginning, and gives what it was answered so far and until its end. */
function begin(port: number, beginning: string) {
  const socket = net.connect({ host: "127.0.0.1", port });
  sockets.push(socket);
  const heard = { said: "" };
  socket.on("data", (chunk: Buffer) => (heard.said += chunk.toString()));
  socket.on("error", () => undefined);
  const closed = new Promise<string>((resolve) => socket.once("close", () => resolve(heard.said)));
  socket.write(beginning);
  return { socket, heard, closed };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Sends `pieces` one every `everyMs`, until the connection is closed. */
function drip(socket: net.Socket, everyMs: number, pieces: readonly string[]): void {
  const left = [...pieces];
  const timer = setInterval(() => {
    const piece = left.shift();
    if (piece === undefined || socket.destroyed) clearInterval(timer);
    else socket.write(piece);
  }, everyMs);
}

const HALVES = ["/zh/file/form", "/api/filings", "/api/preferences"];

test.each(HALVES)(
  "half a body to %s and then silence gets a page that says so, and nothing is done",
  async (path) => {
    const { port, taken } = await serve({ stall: 200, request: 60_000 });
    const said = await begin(port, `${post(path, ofLength(100))}a=b`).closed;
    expect(said).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(said).toContain("这次提交没有在时限内送完");
    expect(said.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(taken).toEqual([]);
  },
);

test.each(HALVES)(
  "a body to %s that drips past the time of a whole request gets a page that says so",
  async (path) => {
    const { port, taken } = await serve({ stall: 60_000, headers: 1_000, request: 1_500 });
    const { socket, closed } = begin(port, post(path, ofLength(10_000), "en"));
    drip(socket, 20, Array<string>(10_000).fill("a"));
    const said = await closed;
    expect(said).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(said).toContain(path.startsWith("/zh") ? "没有收全" : "Not all of it arrived");
    expect(taken).toEqual([]);
  },
);

test("a body whose pieces cannot be read gets a page that says so", async () => {
  const { port, taken } = await serve({});
  const chunked = post("/api/filings", "Transfer-Encoding: chunked");
  const said = await begin(port, `${chunked}5\r\nabcde\r\nNONSENSE\r\n`).closed;
  expect(said).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(taken).toEqual([]);
});

test("what was answered before its body came is not waited for, nor answered once more", async () => {
  const { port } = await serve({ stall: 200, request: 60_000 });
  const foreign = post("/api/filings", ofLength(100)).replace(
    "Origin: https://jietong",
    "Origin: https://evil",
  );
  const said = await begin(port, `${foreign}a=b`).closed;
  expect(said).toMatch(/^HTTP\/1\.1 403 /);
  expect(said.match(/HTTP\/1\.1/g)).toHaveLength(1);
});

test.each(["/api/filings", "/api/preferences"])(
  "a slow but honest body to %s is taken, longer than an answer may take",
  async (path) => {
    const { port, taken } = await serve({ stall: 60_000, request: 60_000 }, { answerWithinMs: 300 });
    const pieces = Array.from({ length: 10 }, (_, n) => `a${String(n)}=b&`);
    const body = pieces.join("");
    const { socket, heard } = begin(port, post(path, ofLength(body.length)));
    drip(socket, 100, pieces);
    await until(() => /^HTTP\/1\.1 (200|201) /.test(heard.said) || heard.said.includes("HTTP/1.1 503"));
    expect(heard.said).toMatch(/^HTTP\/1\.1 (200|201) /);
    expect(taken).toEqual([body]);
  },
);

test("a filing that came whole and gets no answer gets a page that says so in time", async () => {
  const { port } = await serve({}, { answerWithinMs: 50, takeFiling: () => new Promise(() => undefined) });
  const { heard } = begin(port, `${post("/api/filings", ofLength(3))}a=b`);
  await until(() => heard.said.includes("</html>"));
  expect(heard.said).toMatch(/^HTTP\/1\.1 503 /);
  expect(heard.said).toContain("系统没能及时回应");
});

const half = (bytes: number, of: number) => post("/api/filings", ofLength(of)) + "a".repeat(bytes);

test("as many bodies as there is room for are held, and all of them are taken", async () => {
  const { port, taken, received } = await serve(
    {},
    { bodies: new BodyRoom({ short: 100_000, long: 0 }, 100_000) },
  );
  const two = [begin(port, half(49_999, 50_000)), begin(port, half(49_999, 50_000))];
  await received(2 * half(49_999, 50_000).length);
  for (const { socket } of two) socket.write("a");
  await until(() => taken.length === 2);
  // Answered, they are held no more.
  begin(port, half(100_000, 100_000));
  await until(() => taken.length === 3);
});

test("with one byte more the longest that still arrives is asked to come again, and the short one is taken", async () => {
  const { port, taken, received } = await serve(
    {},
    { bodies: new BodyRoom({ short: 100_000, long: 0 }, 100_000) },
  );
  const long = begin(port, half(60_000, 70_000));
  const other = begin(port, half(39_999, 40_000));
  await received(half(60_000, 70_000).length + half(39_999, 40_000).length);
  expect(long.heard.said).toBe("");
  const short = begin(port, half(2, 2));
  await until(() => long.heard.said.includes("</html>") && short.heard.said !== "");
  expect(long.heard.said).toMatch(/^HTTP\/1\.1 503 /);
  expect(long.heard.said).toMatch(/\r\nRetry-After: 5\r\n/);
  expect(long.heard.said).toContain("同时提交的内容太多");
  expect(short.heard.said).toMatch(/^HTTP\/1\.1 201 /);
  other.socket.write("a");
  await until(() => other.heard.said.startsWith("HTTP/1.1 201 "));
  // What is left of the refused one arrives in vain, and it leaves no room taken.
  long.socket.write("a".repeat(10_000));
  begin(port, half(100_000, 100_000));
  await until(() => taken.length === 3);
  expect(taken.map((body) => body.length).toSorted((a, b) => a - b)).toEqual([2, 40_000, 100_000]);
});

test("long bodies that came whole and wait for their answers keep no short one out", async () => {
  let waiting = 0;
  const { port } = await serve(
    {},
    {
      bodies: new BodyRoom({ short: 1_000, long: 100_000 }, 1_000),
      takeFiling: (_, body, response) => {
        if (body.length <= 1_000) response.writeHead(201).end();
        else waiting += 1;
        return body.length <= 1_000 ? Promise.resolve() : new Promise(() => undefined);
      },
    },
  );
  begin(port, half(100_000, 100_000));
  await until(() => waiting === 1);
  const short = begin(port, half(900, 900));
  await until(() => short.heard.said !== "");
  expect(short.heard.said).toMatch(/^HTTP\/1\.1 201 /);
});
