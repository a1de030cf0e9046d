// Which requests are answered with a cached page, and that nothing of theirs comes into it.
import { afterEach, expect, test } from "vitest";
import { html, endNumberedPages, serveNumberedPages as serve } from "@/tests/support/numbered-pages";

afterEach(endNumberedPages);

test("pages of one visitor, of another address, and what is no page are made each time", async () => {
  const { ask, counter } = await serve();
  for (const [path, headers, method] of [
    ["/zh/platforms/xunda", { Cookie: "jietong=x" }, "GET"],
    ["/zh/platforms/xunda", { Cookie: "__Host-jietong=x" }, "GET"],
    ["/zh/platforms/xunda", { Cookie: "jt_theme=dark; jietong=x" }, "GET"],
    ["/zh/platforms/xunda?from=timeline", { Cookie: "_ga=1;jietong=x" }, "GET"],
    ["/zh/platforms/xunda", { Authorization: "Bearer x" }, "GET"],
    ["/zh/platforms/xunda", { RSC: "1" }, "GET"],
    ["/zh/platforms/xunda", {}, "HEAD"],
    ["/zh/platforms?q=x", {}, "GET"],
    ["/zh/platforms?%71=x", {}, "GET"],
    ["/zh/platforms?from=timeline&after=x", {}, "GET"],
    ["/zh/complaints/JT-20261101-00000000", {}, "GET"],
    ["/zh/file", {}, "GET"],
    ["/zh/company", {}, "GET"],
    ["/api/health", {}, "GET"],
  ] as const) {
    const before = counter.made;
    await ask(path, headers, method);
    await ask(path, headers, method);
    expect(counter.made, `${method} ${path}`).toBe(before + 2);
  }
});

test("a visitor who chose how pages look shares the page with those who chose the same", async () => {
  const { ask, counter } = await serve();
  const plain = await ask("/zh");
  const dark = await ask("/zh", { Cookie: "jt_theme=dark" });
  const elder = await ask("/zh", { Cookie: "jt_mode=elder; jt_text=2" });
  expect(new Set([plain, dark, elder].map(({ text }) => text)).size).toBe(3);
  expect(await ask("/zh", { Cookie: "jt_text=0;jt_theme=dark" })).toEqual(dark);
  expect(await ask("/zh", { Cookie: "jt_text=2; jt_mode=elder; jt_theme=light" })).toEqual(elder);
  expect(await ask("/zh", { Cookie: "jt_mode=standard" })).toEqual(plain);
  expect(counter.made).toBe(3);
});

test("what somebody's link or somebody else's cookie holds makes no other page, and is not passed on to it", async () => {
  const seen: unknown[] = [];
  const { ask, counter } = await serve((request, response, nth) => {
    seen.push([request.url, request.headers.cookie, request.headers["user-agent"], request.headers.referer]);
    return html(request, response, nth);
  });
  for (const [path, headers] of [
    ["/zh?from=timeline&isappinstalled=0", { Cookie: "Hm_lvt=1", Referer: "https://x.example" }],
    ["/zh", { Cookie: `track=${"x".repeat(8_000)}` }],
    ["/zh?", { Cookie: "" }],
    ["/zh?q=x&after=y", { Cookie: "jt_theme=pink; jt_receipt=x" }],
    ["/zh?_rsc=1", {}],
  ] as const)
    expect((await ask(path, headers)).text, path).toBe("<p>第 1 页</p>");
  expect((await ask("/zh?from=timeline", { Cookie: "_ga=1; jt_theme=dark" })).text).toBe("<p>第 2 页</p>");
  expect(counter.made).toBe(2);
  expect(seen).toEqual([
    ["/zh", "jt_theme=light; jt_mode=standard; jt_text=0", undefined, undefined],
    ["/zh", "jt_theme=dark; jt_mode=standard; jt_text=0", undefined, undefined],
  ]);
});

test.each(["jt_device", "jt_code", "jt_second", "jt_receipt", "jt-contact", "jt-draft.0"])(
  "%s says nothing about a public page: the page is everybody's, never sees it, and sets no cookie",
  async (name) => {
    const seen: unknown[] = [];
    const { ask, counter } = await serve((request, response, nth) => {
      seen.push(request.headers.cookie);
      return html(request, response, nth);
    });
    const plain = await ask("/zh/rules");
    expect(await ask("/zh/rules", { Cookie: `${name}=x` })).toEqual(plain);
    expect(await ask("/zh/rules", { Cookie: `jt_theme=light; ${name}=x` })).toEqual(plain);
    expect([counter.made, plain.cookies]).toEqual([1, []]);
    await ask("/zh", { Cookie: `${name}=x` });
    expect(seen.join()).not.toContain(name);
    // Beside a session the page is that person's.
    const before = counter.made;
    await ask("/zh/rules", { Cookie: `${name}=x; jietong=y` });
    await ask("/zh/rules", { Cookie: `${name}=x; __Host-jietong=y` });
    expect(counter.made).toBe(before + 2);
  },
);

test("a search that asks for nothing is the list itself", async () => {
  const { ask, counter } = await serve();
  const list = await ask("/zh/platforms");
  expect(await ask("/zh/platforms?q=&after=&from=timeline")).toEqual(list);
  expect(counter.made).toBe(1);
});

test("pages in another encoding are other pages, however the encoding is asked for", async () => {
  const { ask, counter } = await serve();
  await ask("/zh", { "Accept-Encoding": "gzip" });
  await ask("/zh", { "Accept-Encoding": "identity" });
  expect(counter.made).toBe(2);
  for (let n = 0; n < 5; n += 1) await ask("/zh", { "Accept-Encoding": `x${String(n)}, gzip, deflate` });
  expect(counter.made).toBe(2);
});
