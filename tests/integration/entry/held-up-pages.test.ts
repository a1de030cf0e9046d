// Nobody can hold a public page up: not by asking for it behind answers that they never read, not by hanging up on it,
// and not with addresses and cookies of their own. Bare sockets, because browsers would not do any of it.
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import net from "node:net";
import pino from "pino";
import { afterEach, expect, test } from "vitest";
import { guardConnections } from "@/lib/entry/http/guard-connections";
import { createHandler } from "@/lib/entry/http/handle";

/** More than the machine takes in for somebody who reads nothing. */
const MORE_THAN_SOCKETS_HOLD = 12_000_000;
const LONG = "/zh/file/form";
const EIGHT = Array.from({ length: 8 }, (_, n) => `/zh/complaints/${String(n)}`);
const VISITORS = 16;
/** Far below the fourteen seconds after which a visitor reads that there was no answer, far above what a page takes. */
const SOON_MS = 5_000;

let server: Server | undefined;
const sockets: net.Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server?.closeAllConnections();
  server?.close();
});

type Page = (request: IncomingMessage, response: ServerResponse, nth: number) => void | Promise<void>;

/** The entry before a product whose long page is LONG, and every other page short. */
const pageOf: Page = ({ url = "" }, response, nth) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(url === LONG ? "x".repeat(MORE_THAN_SOCKETS_HOLD) : `<p>第 ${String(nth)} 页</p>`);
};

async function serve({ page = pageOf, stallsAfterMs }: { page?: Page; stallsAfterMs?: number } = {}) {
  const made: string[] = [];
  const handle = createHandler({
    next: async (request, response) => {
      made.push(request.url ?? "");
      await page(request, response, made.length);
    },
    logger: pino({ level: "silent" }),
    secure: false,
    trustProxy: false,
    publicUrl: new URL("https://jietong.example"),
  });
  // As `npm start` has it.
  const started = createServer({ maxHeaderSize: 32_768 }, (request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  guardConnections(started, stallsAfterMs === undefined ? {} : { stall: stallsAfterMs });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  const { port } = address;
  const visit = async (path = "/zh", headers: Record<string, string> = {}) => {
    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
      headers: { "Accept-Encoding": "gzip, deflate", ...headers },
    });
    return { status: answer.status, text: await answer.text(), ms: performance.now() - began };
  };
  return { made, port, visit };
}

/** The long page as it is, what comes behind it as the visitors' client asks for it, so that it is their page. */
const asks = (path: string) =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${path.startsWith(LONG) ? "" : "Accept-Encoding: gzip, deflate\r\n"}\r\n`;

/** A connection that asks for all of these at once and reads nothing of what comes. */
async function neverReads(port: number, paths: readonly string[]): Promise<net.Socket> {
  const socket = net.connect({ host: "127.0.0.1", port });
  sockets.push(socket);
  socket.on("error", () => undefined);
  socket.pause();
  await new Promise<void>((resolve) => socket.once("connect", () => resolve()));
  socket.write(paths.map(asks).join(""));
  return socket;
}

const untilAsked = async (made: readonly string[], path: string) => {
  while (!made.includes(path)) await new Promise((resolve) => setTimeout(resolve, 1));
};

test("sixteen visitors get a page that somebody asked for behind answers they never read", async () => {
  const { made, port, visit } = await serve();
  await neverReads(port, [LONG, "/zh", "/zh/rules"]);
  await untilAsked(made, LONG);
  const visits = await Promise.all(
    Array.from({ length: VISITORS }, (_, n) => visit(n % 2 === 0 ? "/zh" : "/zh/rules")),
  );
  expect(new Set(visits.map(({ status }) => status))).toEqual(new Set([200]));
  expect(Math.max(...visits.map(({ ms }) => ms))).toBeLessThan(SOON_MS);
});

test("ten a second who hang up on a page, or never read it, keep nobody from it", async () => {
  const { port, visit } = await serve();
  for (let n = 0; n < 20; n += 1) {
    const paths = [LONG, "/zh", "/zh/rules"];
    const socket = await neverReads(port, n % 2 === 0 ? paths : ["/zh"]);
    if (n % 2 === 1) socket.destroy();
    const { status, ms } = await visit("/zh");
    expect(status).toBe(200);
    expect(ms).toBeLessThan(SOON_MS);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});

test("what one connection asks for ahead is begun when the answer before it is out, and answered in order", async () => {
  const { made, port } = await serve();
  const silent = await neverReads(port, [LONG, "/zh/file", "/zh/complaints"]);
  await untilAsked(made, LONG);
  const asker = net.connect({ host: "127.0.0.1", port });
  sockets.push(asker);
  asker.write(EIGHT.map(asks).join(""));
  let read = "";
  asker.on("data", (chunk: Buffer) => (read += chunk.toString()));
  while ((read.match(/HTTP\/1\.1 200/g) ?? []).length < 8)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(made).toEqual([LONG, ...EIGHT]);
  silent.resume();
  await untilAsked(made, "/zh/complaints");
  expect(made.slice(-2)).toEqual(["/zh/file", "/zh/complaints"]);
});

test("a hundred may be sent ahead; with one more the connection is cut", async () => {
  for (const [ahead, isCut] of [
    [100, false],
    [101, true],
  ] as const) {
    const { made, port, visit } = await serve({ page: () => undefined });
    const socket = await neverReads(port, [LONG]);
    await untilAsked(made, LONG);
    const ended = new Promise<boolean>((resolve) => socket.once("close", () => resolve(true)));
    socket.resume();
    socket.write(Array.from({ length: ahead }, () => asks("/zh/file")).join(""));
    // An answer to somebody else, after all of that was read.
    void visit("/zh/file/x").catch(() => undefined);
    await untilAsked(made, "/zh/file/x");
    const wait = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), isCut ? 5_000 : 50));
    expect(await Promise.race([ended, wait])).toBe(isCut);
    server?.closeAllConnections();
    server?.close();
  }
});

test("who asks and then reads nothing at all is cut off after a while", async () => {
  const { port } = await serve({ stallsAfterMs: 300 });
  await neverReads(port, [LONG]);
  const open = () => new Promise<number>((resolve) => server?.getConnections((_, count) => resolve(count)));
  while ((await open()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
});

test("who reads slowly, but reads, gets all of it, and the public page that was asked for behind it", async () => {
  const stallsAfterMs = 1_000;
  const { port } = await serve({ stallsAfterMs });
  const socket = await neverReads(port, [LONG, "/zh"]);
  const began = performance.now();
  let read = 0;
  let end = "";
  while (!end.includes("</p>")) {
    const piece = socket.read(500_000) as Buffer | null;
    const got = piece ?? (socket.read() as Buffer | null);
    read += got?.length ?? 0;
    end = `${end}${got?.toString("latin1") ?? ""}`.slice(-2_000);
    expect(socket.destroyed).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(read).toBeGreaterThan(MORE_THAN_SOCKETS_HOLD);
  // Longer than somebody may take nothing.
  expect(performance.now() - began).toBeGreaterThan(2 * stallsAfterMs);
});

test("a cookie of sixteen kilobytes gets the page, and one that nobody could read a kind answer instead of none", async () => {
  const { visit } = await serve();
  expect((await visit("/zh", { Cookie: `track=${"x".repeat(16_384)}` })).status).toBe(200);
  expect((await visit("/zh/file", { Cookie: `track=${"x".repeat(16_384)}` })).status).toBe(200);
  const refused = await visit("/zh", { Cookie: `track=${"x".repeat(40_000)}` });
  expect(refused.status).toBe(431);
  expect(refused.text).toContain("请清除 Cookie");
  expect(refused.text).toContain("Clear them and open the page again");
});

test("bytes that are no request are answered as such, and never written into somebody's answer", async () => {
  const { made, port } = await serve();
  const ask = async (bytes: string) => {
    const socket = net.connect({ host: "127.0.0.1", port });
    sockets.push(socket);
    let read = "";
    socket.on("data", (chunk: Buffer) => (read += chunk.toString()));
    socket.on("error", () => undefined);
    socket.write(bytes);
    await new Promise<void>((resolve) => socket.once("close", () => resolve()));
    return read;
  };
  const heard = await ask("NONSENSE\r\n\r\n");
  expect(heard).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(heard).toContain("网址或提交的内容不完整");
  const behind = await ask(`${asks(LONG)}NONSENSE\r\n\r\n`);
  expect(made).toEqual([LONG]);
  expect(behind).not.toContain("400 Bad Request");
});
