import { createServer, request as ask } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { deferScripts } from "@/lib/entry/http/deferred-scripts";
import { changeBufferedPage } from "@/lib/entry/http/buffered-page";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const LONG = "等了三天".repeat(500);

type Answer = (response: ServerResponse, letGo: () => void) => void;

const page: Answer = (response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.writeHead(200);
  response.flushHeaders();
  response.write("<p>");
  response.write(LONG.slice(0, 700));
  response.end(`${LONG.slice(700)}</p>`);
};

/** A product that answers so, behind the holder, which puts "甲" before each page. */
async function serve(answer: Answer) {
  const seen: IncomingMessage[] = [];
  const started = createServer((request, response) => {
    const letGo = changeBufferedPage(request, response, (text) => `甲${text}`);
    seen.push(request);
    answer(response, letGo);
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      const sent = ask({ host: "127.0.0.1", port: address.port, path, headers, method }, (answered) => {
        const parts: Buffer[] = [];
        answered.on("data", (part: Buffer) => parts.push(part));
        answered.on("end", () =>
          resolve({
            status: answered.statusCode ?? 0,
            headers: answered.headers,
            body: Buffer.concat(parts),
          }),
        );
      });
      sent.on("error", reject).end();
    });
  return { get, seen };
}

test("a page goes out whole, changed, and as small as the reader's browser can read it", async () => {
  const { get, seen } = await serve(page);
  const text = `甲<p>${LONG}</p>`;
  const plain = await get("/zh");
  expect([plain.headers["content-encoding"], plain.body.toString()]).toEqual([undefined, text]);
  expect(plain.headers["content-length"]).toBe(String(Buffer.byteLength(text)));
  const zipped = await get("/zh", { "Accept-Encoding": "gzip, deflate" });
  expect([zipped.headers["content-encoding"], gunzipSync(zipped.body).toString()]).toEqual(["gzip", text]);
  const smallest = await get("/zh", { "Accept-Encoding": "gzip, deflate, br" });
  expect([smallest.headers["content-encoding"], brotliDecompressSync(smallest.body).toString()]).toEqual([
    "br",
    text,
  ]);
  expect(smallest.headers).toMatchObject({
    vary: "Accept-Encoding",
    "content-length": String(smallest.body.length),
  });
  expect(seen.map(({ headers }) => headers["accept-encoding"])).toEqual([undefined, undefined, undefined]);
});

test("data, files and what is no page stay as they come", async () => {
  const { get, seen } = await serve((response) => {
    response.setHeader("Content-Type", "text/calendar");
    response.end("BEGIN");
  });
  expect((await get("/zh/complaints/1/calendar")).body.toString()).toBe("BEGIN");
  const { get: data, seen: asked } = await serve(page);
  for (const [path, headers, method] of [
    ["/zh", { RSC: "1" }, "GET"],
    ["/zh", { "Next-Action": "7f" }, "GET"],
    ["/api/health", {}, "GET"],
    ["/_next/static/a.js", {}, "GET"],
    ["/zh", {}, "HEAD"],
  ] as const)
    expect(
      (await data(path, { ...headers, "Accept-Encoding": "gzip" }, method)).body.toString(),
    ).not.toContain("甲");
  expect(seen).toHaveLength(1);
  expect(asked.every(({ headers }) => headers["accept-encoding"] === "gzip")).toBe(true);
});

test("an answer in a page's place is not mixed with what was held of it", async () => {
  const { get } = await serve((response, letGo) => {
    response.setHeader("Content-Type", "text/html");
    response.write("<p>half");
    letGo();
    response.writeHead(503, { "Content-Length": 4 }).end("busy");
  });
  const answer = await get("/zh", { "Accept-Encoding": "br" });
  expect([answer.status, answer.body.toString()]).toEqual([503, "busy"]);
});

test("scripts start after the page, each once and in one list; what people typed is no script", () => {
  const made =
    '<html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js" nonce="N"/>' +
    '<link rel="stylesheet" href="/_next/static/chunks/a.css" nonce="N"/>' +
    '<script src="/_next/static/chunks/a.js" async="" nonce="N"></script>' +
    '<script src="/_next/static/chunks/old.js" noModule="" nonce="N"></script></head>' +
    '<body><p>&lt;script src=&quot;/_next/static/x.js&quot; async=&quot;&quot;&gt;</p><script nonce="N">data()</script>' +
    '<script src="/_next/static/chunks/b.js" nonce="N" id="_R_" async=""></script>' +
    '<script src="/_next/static/chunks/a.js" async="" nonce="N"></script></body></html>';
  const sent = deferScripts(made, "N");
  expect(sent).not.toMatch(/async=""|rel="preload"/);
  expect(sent).toContain('a.css" nonce="N"/><script src="/_next/static/chunks/old.js" noModule');
  expect(sent).toContain('<script nonce="N">data()</script><script nonce="N">(function');
  expect(sent).toMatch(
    /\(\["\/_next\/static\/chunks\/a\.js","\/_next\/static\/chunks\/b\.js"\]\)<\/script><\/body><\/html>$/,
  );
  expect(deferScripts("<html><body></body></html>", "N")).toBe("<html><body></body></html>");
});
