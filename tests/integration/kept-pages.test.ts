import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { KeptPages, keptUnder } from "@/lib/server/kept-pages";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

type Page = (request: IncomingMessage, response: ServerResponse, nth: number) => void | Promise<void>;

const html: Page = (_, response, nth) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Security-Policy", `nonce-${String(nth)}`);
  response.write("<p>第 ");
  response.end(`${String(nth)} 页</p>`);
};

/** A product that numbers the pages it makes, behind the keeper, at a time that the test tells. */
async function serve(page: Page = html) {
  const pages = new KeptPages();
  const told = { now: 0, made: 0 };
  const started = createServer((request, response) => {
    // As the entry says "busy" to whoever has waited too long.
    if (request.headers["x-patience"] !== undefined)
      setTimeout(() => response.writeHead(503).end(), Number(request.headers["x-patience"]));
    const key = keptUnder(request);
    void (key === null ? Promise.resolve(false) : pages.answer(key, response, told.now)).then((answered) => {
      if (!answered) void page(request, response, (told.made += 1));
    });
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  const ask = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
    const answer = await fetch(`http://127.0.0.1:${String(address.port)}${path}`, { method, headers });
    return {
      ...{ status: answer.status, policy: answer.headers.get("content-security-policy") },
      text: await answer.text(),
    };
  };
  return { ask, told };
}

test("a public page is made once in a second, and goes out whole with its own policy", async () => {
  const { ask, told } = await serve();
  const first = await ask("/zh/platforms/xunda");
  told.now = 999;
  expect(await ask("/zh/platforms/xunda")).toEqual(first);
  expect(first).toEqual({ status: 200, policy: "nonce-1", text: "<p>第 1 页</p>" });
  told.now = 1_000;
  expect((await ask("/zh/platforms/xunda")).text).toBe("<p>第 2 页</p>");
});

test("a hundred who ask at once get the page that is made for the first", async () => {
  let finish: () => void = () => undefined;
  const may = new Promise<void>((resolve) => (finish = resolve));
  const { ask, told } = await serve(async (request, response, nth) => {
    await may;
    await html(request, response, nth);
  });
  const asked = Array.from({ length: 100 }, () => ask("/en"));
  while (told.made === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  finish();
  expect(new Set((await Promise.all(asked)).map(({ text }) => text))).toEqual(new Set(["<p>第 1 页</p>"]));
  expect(told.made).toBe(1);
});

test("pages of one visitor, of another address, and what is no page are made each time", async () => {
  const { ask, told } = await serve();
  for (const [path, headers, method] of [
    ["/zh/platforms/xunda", { Cookie: "jietong=x" }, "GET"],
    ["/zh/platforms/xunda", { Cookie: "jt_theme=dark; jietong=x" }, "GET"],
    ["/zh/platforms/xunda", { Cookie: "jt_theme=pink" }, "GET"],
    ["/zh/platforms/xunda", { Cookie: "jt_theme=dark=x" }, "GET"],
    ["/zh/platforms/xunda", { Cookie: "jt_theme=da%72k" }, "GET"],
    ["/zh/platforms/xunda", { Cookie: "jt_theme=dark; jt_theme=light" }, "GET"],
    ["/zh/platforms/xunda", { Cookie: "" }, "GET"],
    ["/zh/platforms/xunda", { Authorization: "Bearer x" }, "GET"],
    ["/zh/platforms/xunda", { RSC: "1" }, "GET"],
    ["/zh/platforms/xunda", {}, "HEAD"],
    ["/zh/platforms?q=x", {}, "GET"],
    ["/zh/complaints/JT-20261101-00000000", {}, "GET"],
    ["/zh/file", {}, "GET"],
    ["/zh/company", {}, "GET"],
    ["/api/health", {}, "GET"],
  ] as const) {
    const before = told.made;
    await ask(path, headers, method);
    await ask(path, headers, method);
    expect(told.made, `${method} ${path}`).toBe(before + 2);
  }
});

test("an answer that sets a cookie, is no page or says that something is wrong is never kept", async () => {
  const answers: readonly Page[] = [
    (request, response, nth) => html(request, response.setHeader("Set-Cookie", "a=b"), nth),
    (_, response) => void response.setHeader("Content-Type", "text/plain").end("x"),
    (request, response, nth) => {
      response.statusCode = 404;
      return html(request, response, nth);
    },
    (request, response, nth) => {
      response.statusCode = 503;
      return html(request, response, nth);
    },
  ];
  for (const answer of answers) {
    const { ask, told } = await serve(answer);
    await ask("/zh");
    await ask("/zh");
    expect(told.made).toBe(2);
    server?.closeAllConnections();
    server?.close();
  }
});

test("when the first visitor hangs up, those who waited are answered all the same", async () => {
  const { ask, told } = await serve((request, response, nth) =>
    nth === 1 ? void response.destroy() : html(request, response, nth),
  );
  const first = ask("/zh").catch(() => "hung up");
  const second = ask("/zh");
  expect(await first).toBe("hung up");
  expect((await second).status).toBe(200);
  expect(told.made).toBe(2);
});

test("who was told to come later while the page was made is not answered twice", async () => {
  let finish: () => void = () => undefined;
  const may = new Promise<void>((resolve) => (finish = resolve));
  const { ask, told } = await serve(async (request, response, nth) => {
    await may;
    await html(request, response, nth);
  });
  const first = ask("/en");
  while (told.made === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  expect((await ask("/en", { "X-Patience": "5" })).status).toBe(503);
  finish();
  expect((await first).status).toBe(200);
  expect((await ask("/en")).text).toBe("<p>第 1 页</p>");
});

test("whoever chose how pages look shares the page with those who chose the same", async () => {
  const { ask, told } = await serve();
  const plain = await ask("/zh");
  const dark = await ask("/zh", { Cookie: "jt_theme=dark" });
  const elder = await ask("/zh", { Cookie: "jt_mode=elder; jt_text=2" });
  expect(new Set([plain, dark, elder].map(({ text }) => text)).size).toBe(3);
  expect(await ask("/zh", { Cookie: "jt_text=0;jt_theme=dark" })).toEqual(dark);
  expect(await ask("/zh", { Cookie: "jt_text=2; jt_mode=elder; jt_theme=light" })).toEqual(elder);
  expect(await ask("/zh", { Cookie: "jt_mode=standard" })).toEqual(plain);
  expect(told.made).toBe(3);
});

test("pages in another encoding are other pages", async () => {
  const { ask, told } = await serve();
  await ask("/zh", { "Accept-Encoding": "gzip" });
  await ask("/zh", { "Accept-Encoding": "identity" });
  expect(told.made).toBe(2);
});
