// A page that everybody may have is made once in a second, whatever becomes of who asked first.
import net from "node:net";
import { afterEach, expect, test } from "vitest";
import {
  html,
  endNumberedPages,
  serveNumberedPages as serve,
  type Page,
} from "@/tests/support/numbered-pages";

afterEach(endNumberedPages);

test("a public page is made once in a second, and goes out whole with its own policy", async () => {
  const { ask, counter } = await serve();
  const first = await ask("/zh/platforms/xunda");
  counter.now = 999;
  expect(await ask("/zh/platforms/xunda")).toEqual(first);
  expect(first).toEqual({ status: 200, policy: "nonce-1", text: "<p>第 1 页</p>", cookies: [] });
  counter.now = 1_000;
  expect((await ask("/zh/platforms/xunda")).text).toBe("<p>第 2 页</p>");
});

test("a hundred who ask at once get the page that is made for the first", async () => {
  let finish: () => void = () => undefined;
  const may = new Promise<void>((resolve) => (finish = resolve));
  const { ask, counter } = await serve(async (request, response, nth) => {
    await may;
    await html(request, response, nth);
  });
  const asked = Array.from({ length: 100 }, () => ask("/en"));
  while (counter.made === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  finish();
  expect(new Set((await Promise.all(asked)).map(({ text }) => text))).toEqual(new Set(["<p>第 1 页</p>"]));
  expect(counter.made).toBe(1);
});

test("an answer that sets a cookie, is no page or says that something is wrong is never cached", async () => {
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
    const { ask, counter } = await serve(answer);
    await ask("/zh");
    await ask("/zh");
    expect(counter.made).toBe(2);
    endNumberedPages();
  }
});

test("the cookie of the one for whom a page is made reaches nobody who waits for it", async () => {
  let finish: () => void = () => undefined;
  const made = new Promise<void>((resolve) => (finish = resolve));
  const { ask, counter } = await serve(async (request, response, nth) => {
    await made;
    if (nth === 1) response.setHeader("Set-Cookie", "jt_device=of-the-first");
    return html(request, response, nth);
  });
  const first = ask("/zh");
  while (counter.made === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  const others = Array.from({ length: 5 }, () => ask("/zh"));
  finish();
  expect((await first).cookies).toEqual(["jt_device=of-the-first"]);
  for (const { cookies } of await Promise.all(others)) expect(cookies).toEqual([]);
});

test("when the first visitor hangs up, one of those who waited has it made, for all of them", async () => {
  const { ask, counter } = await serve((request, response, nth) =>
    nth === 1 ? void response.destroy() : html(request, response, nth),
  );
  const first = ask("/zh").catch(() => "hung up");
  const others = [ask("/zh"), ask("/zh"), ask("/zh")];
  expect(await first).toBe("hung up");
  expect((await Promise.all(others)).map(({ text }) => text)).toEqual(Array(3).fill("<p>第 2 页</p>"));
  expect((await ask("/zh")).text).toBe("<p>第 2 页</p>");
  expect(counter.made).toBe(2);
});

test("a page that is there stays, whatever becomes of one who had it made too", async () => {
  let finish: () => void = () => undefined;
  let hangUp: () => void = () => undefined;
  const made = new Promise<void>((resolve) => (finish = resolve));
  const { ask, counter } = await serve(async (request, response, nth) => {
    if (nth === 2) return void (hangUp = () => void response.destroy());
    await made;
    await html(request, response, nth);
  });
  const first = ask("/zh");
  while (counter.made === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  const second = ask("/zh").catch(() => "hung up");
  while (counter.made === 1) await new Promise((resolve) => setTimeout(resolve, 1));
  finish();
  await first;
  hangUp();
  expect(await second).toBe("hung up");
  expect((await ask("/zh")).text).toBe("<p>第 1 页</p>");
});

test("a page is there for all when it is made, though it waits behind an answer that its first reader does not read", async () => {
  const { ask, counter, port } = await serve((request, response, nth) => {
    if (request.url !== "/zh/file") return html(request, response, nth);
    response.setHeader("Content-Type", "text/html");
    response.end("x".repeat(12_000_000));
  });
  const silent = net.connect({ host: "127.0.0.1", port });
  silent.pause();
  const asks = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n`;
  silent.write(asks("/zh/file") + asks("/zh"));
  while (counter.made < 2) await new Promise((resolve) => setTimeout(resolve, 1));
  expect((await ask("/zh", { "Accept-Encoding": "gzip" })).text).toBe("<p>第 2 页</p>");
  expect(counter.made).toBe(2);
  silent.destroy();
});

test("a visitor who waits for a page that does not come has it made after a moment, and a crowd does not make it for each", async () => {
  const { ask, counter } = await serve(async (request, response, nth) => {
    if (nth === 1) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
    await html(request, response, nth);
  });
  void ask("/zh").catch(() => undefined);
  while (counter.made === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  const crowd = await Promise.all(Array.from({ length: 50 }, () => ask("/zh")));
  expect(new Set(crowd.map(({ status }) => status))).toEqual(new Set([200]));
  expect(counter.made).toBeGreaterThan(1);
  expect(counter.made).toBeLessThanOrEqual(4);
});

test("the oldest pages give way when more are asked for in a second than are held", async () => {
  const { ask, counter } = await serve();
  for (let n = 0; n <= 200; n += 1) await ask(`/zh/platforms/p${String(n)}`);
  expect(counter.made).toBe(201);
  await ask("/zh/platforms/p200");
  await ask("/zh/platforms/p1");
  expect(counter.made).toBe(201);
  await ask("/zh/platforms/p0");
  expect(counter.made).toBe(202);
});

test("of long pages fewer are held, and the longest not at all", async () => {
  const bytes = { each: 999_900 };
  const { ask, counter } = await serve((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end("x".repeat(bytes.each));
  });
  for (let n = 0; n <= 32; n += 1) await ask(`/zh/platforms/p${String(n)}`);
  await ask("/zh/platforms/p32");
  await ask("/zh/platforms/p1");
  expect(counter.made).toBe(33);
  await ask("/zh/platforms/p0");
  expect(counter.made).toBe(34);
  bytes.each = 1_000_001;
  await ask("/zh");
  await ask("/zh");
  expect(counter.made).toBe(36);
});

test("pages that are being made count with those that are held, and what there is no room for is not cached", async () => {
  let finish: () => void = () => undefined;
  const may = new Promise<void>((resolve) => (finish = resolve));
  const begun = { count: 0 };
  const { ask, counter } = await serve(async (_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.write("x".repeat(999_900));
    begun.count += 1;
    await may;
    response.end("x");
  });
  const paths = Array.from({ length: 33 }, (_, n) => `/zh/platforms/p${String(n)}`);
  const first: Promise<unknown>[] = [];
  for (const path of paths) {
    first.push(ask(path));
    while (begun.count < first.length) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  finish();
  await Promise.all(first);
  expect(counter.made).toBe(33);
  for (const path of paths.slice(0, 32)) await ask(path);
  expect(counter.made).toBe(33);
  // The last came when all room was taken by pages that were not whole: it was its visitor's alone.
  await ask(paths[32] ?? "");
  expect(counter.made).toBe(34);
});

test("who hangs up on a page that is being made, and who is sent one that nobody may have, leave no room taken", async () => {
  const held = { isCookie: false };
  const { ask, counter } = await serve((_, response, nth) => {
    response.setHeader("Content-Type", "text/html");
    if (held.isCookie) response.setHeader("Set-Cookie", "a=b");
    response.write("x".repeat(999_900));
    if (nth > 40) return void response.end();
    // What is still made for somebody who is gone is not recorded.
    response.on("error", () => undefined);
    response.once("close", () => response.write("x".repeat(999_900)));
    response.destroy();
  });
  for (let n = 0; n < 40; n += 1) await ask(`/zh/platforms/q${String(n)}`).catch(() => undefined);
  held.isCookie = true;
  for (let n = 0; n < 40; n += 1) await ask(`/zh/platforms/c${String(n)}`);
  held.isCookie = false;
  const before = counter.made;
  for (let n = 0; n < 32; n += 1) await ask(`/zh/platforms/p${String(n)}`);
  for (let n = 0; n < 32; n += 1) await ask(`/zh/platforms/p${String(n)}`);
  expect(counter.made).toBe(before + 32);
});

test("who was asked to come later while the page was made is not answered twice", async () => {
  let finish: () => void = () => undefined;
  const may = new Promise<void>((resolve) => (finish = resolve));
  const { ask, counter } = await serve(async (request, response, nth) => {
    await may;
    await html(request, response, nth);
  });
  const first = ask("/en");
  while (counter.made === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  expect((await ask("/en", { "X-Patience": "5" })).status).toBe(503);
  finish();
  expect((await first).status).toBe(200);
  expect((await ask("/en")).text).toBe("<p>第 1 页</p>");
});
