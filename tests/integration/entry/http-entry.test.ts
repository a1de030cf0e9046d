import { createServer } from "node:http";
import type { IncomingHttpHeaders, Server } from "node:http";
import pino from "pino";
import { afterEach, expect, test } from "vitest";
import { MAX_BODY_BYTES } from "@/lib/entry/http/body-limit";
import { createHandler } from "@/lib/entry/http/handle";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

interface Seen {
  headers: IncomingHttpHeaders;
  bytes: number;
}

/** The entry before a product that notes what reached it. */
async function serve(options: { secure?: boolean; trustProxy?: boolean; pieces?: readonly string[] } = {}) {
  const seen: Seen[] = [];
  const handle = createHandler({
    next: async (request, response) => {
      let bytes = 0;
      for await (const chunk of request) bytes += (chunk as Buffer).length;
      seen.push({ headers: request.headers, bytes });
      response.setHeader("Content-Type", "text/html");
      for (const piece of options.pieces ?? ["page"]) response.write(piece);
      response.end();
    },
    logger: pino({ level: "silent" }),
    secure: options.secure ?? false,
    trustProxy: options.trustProxy ?? false,
    publicUrl: new URL("https://jietong.example"),
  });
  const started = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  const origin = `http://127.0.0.1:${String(address.port)}`;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${origin}${path}`, { redirect: "manual", ...init });
  return { ask, origin, seen };
}

const FORM = { "Content-Type": "application/x-www-form-urlencoded" };

test("a form of our own page passes; one without or with a foreign Origin does not", async () => {
  const { ask, origin, seen } = await serve();
  const post = (headers: Record<string, string>) =>
    ask("/api/preferences", { method: "POST", body: "a=b", headers: { ...FORM, ...headers } });
  expect((await post({ Origin: origin })).status).toBe(200);
  expect((await post({ Origin: "https://jietong.example" })).status).toBe(200);
  expect((await post({ Origin: "https://evil.example" })).status).toBe(403);
  expect((await post({ Origin: "null" })).status).toBe(403);
  expect((await post({})).status).toBe(403);
  expect(seen).toHaveLength(2);
});

test("a body at the limit passes, one byte more gets a page that says so in the reader's language", async () => {
  const { ask, origin, seen } = await serve();
  const post = (bytes: number) =>
    ask("/api/preferences", {
      method: "POST",
      body: "a".repeat(bytes),
      headers: { ...FORM, Origin: origin, "Accept-Language": "en" },
    });
  expect((await post(MAX_BODY_BYTES)).status).toBe(200);
  expect(seen[0]?.bytes).toBe(MAX_BODY_BYTES);
  const refused = await post(MAX_BODY_BYTES + 1);
  expect(refused.status).toBe(413);
  expect(await refused.text()).toContain("Too large to receive");
  expect(seen).toHaveLength(1);
});

test("every page that is made has its own nonce, and the product is given the same one", async () => {
  const { ask, seen } = await serve();
  const policies = [await ask("/zh/file"), await ask("/zh/file")].map((answer) =>
    answer.headers.get("content-security-policy"),
  );
  expect(policies[0]).not.toBe(policies[1]);
  expect(seen.map(({ headers }) => headers["content-security-policy"])).toEqual(policies);
  expect(policies[0]).toContain("frame-ancestors 'none'");
  const scripts = policies[0]?.split("; ").find((rule) => rule.startsWith("script-src "));
  expect(scripts).not.toContain("unsafe");
});

test("only the strict mode promises HTTPS", async () => {
  expect((await (await serve({ secure: true })).ask("/zh")).headers.has("strict-transport-security")).toBe(
    true,
  );
  server?.close();
  expect((await (await serve()).ask("/zh")).headers.has("strict-transport-security")).toBe(false);
});

test("a caller cannot say where it comes from; a proxy of ours can", async () => {
  const claims = { "X-Forwarded-For": "6.6.6.6, 203.0.113.9", "X-Client-Address": "6.6.6.6" };
  const open = await serve();
  await open.ask("/zh", { headers: claims });
  expect(open.seen[0]?.headers["x-client-address"]).toBe("127.0.0.1");
  expect(open.seen[0]?.headers["x-forwarded-for"]).toBeUndefined();
  server?.close();
  const behind = await serve({ trustProxy: true });
  await behind.ask("/zh", { headers: claims });
  expect(behind.seen[0]?.headers["x-client-address"]).toBe("203.0.113.9");
});

test("a sign of a person gets through; a page that a script reads again is marked, and nobody can unmark it", async () => {
  const { ask, origin, seen } = await serve();
  const sign = { method: "POST", body: new URLSearchParams(), headers: { Origin: origin } };
  expect((await ask("/api/here", sign)).status).toBe(200);
  await ask("/zh/company?_rsc=1", { headers: { RSC: "1", "X-Unattended": "" } });
  await ask("/zh/company", { headers: { "X-Unattended": "1" } });
  expect(seen.map(({ headers }) => headers["x-unattended"])).toEqual([undefined, "1", undefined]);
});

test("an address without a language goes to the reader's, and keeps its question", async () => {
  const { ask } = await serve();
  const english = await ask("/rules?a=1", { headers: { "Accept-Language": "en" } });
  expect([english.status, english.headers.get("location")]).toEqual([307, "/en/rules?a=1"]);
  const chinese = await ask("/rules", { headers: { "Accept-Language": "en;q=0.1,zh" } });
  expect(chinese.headers.get("location")).toBe("/zh/rules");
  expect((await ask("/")).headers.get("location")).toBe("/zh");
  expect((await ask("/api/health")).status).toBe(200);
});

test("a form that comes back with problems to a browser without script says so in the title; nothing else is touched", async () => {
  const head = "<html><head><title>查进度 · 接通</title></head><bo";
  const wrong = await serve({ pieces: [head, `dy><div data-error-title="有错误：">×</div>`] });
  const action = "7f".padEnd(42, "0");
  const post = (served: typeof wrong, headers: Record<string, string> = {}) => {
    const body = new FormData();
    if ("Next-Action" in headers) body.append("0", '[{"serial":0},"$K1"]');
    else body.append(`$ACTION_ID_${action}`, "");
    return served.ask("/zh/track", { method: "POST", body, headers: { Origin: served.origin, ...headers } });
  };
  expect(await (await post(wrong)).text()).toContain("<title>有错误：查进度 · 接通</title>");
  expect(await (await post(wrong, { "Next-Action": action })).text()).toContain(
    "<title>查进度 · 接通</title>",
  );
  expect(await (await wrong.ask("/zh/track")).text()).toContain("<title>查进度 · 接通</title>");
  server?.close();
  const right = await serve({ pieces: [head, "dy></body>"] });
  expect(await (await post(right)).text()).toBe(`${head}dy></body>`);
});
