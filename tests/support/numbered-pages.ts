// A product that numbers the pages it makes, behind the keeper of public pages.
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { askAsEverybody, everybodysPage } from "@/lib/entry/http/everybodys-page";
import { PageCache } from "@/lib/entry/http/page-cache";

let server: Server | undefined;

/** Ends it, with whatever is still asked of it. */
export function endNumberedPages(): void {
  server?.closeAllConnections();
  server?.close();
}

export type Page = (request: IncomingMessage, response: ServerResponse, nth: number) => void | Promise<void>;

export const html: Page = (_, response, nth) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Security-Policy", `nonce-${String(nth)}`);
  response.write("<p>第 ");
  response.end(`${String(nth)} 页</p>`);
};

/** A product that numbers the pages it makes, behind the keeper, at a time that the test tells. */
export async function serveNumberedPages(page: Page = html) {
  const pages = new PageCache();
  const counter = { now: 0, made: 0 };
  const started = createServer((request, response) => {
    // As the entry says "busy" to who has waited too long.
    if (request.headers["x-patience"] !== undefined)
      setTimeout(() => response.writeHead(503).end(), Number(request.headers["x-patience"]));
    const everybodys = everybodysPage(request);
    if (everybodys !== null) askAsEverybody(request, everybodys);
    const answer = everybodys === null ? null : pages.answer(everybodys.key, response, counter.now);
    void Promise.resolve(answer).then((answered) => {
      if (answered !== true) void page(request, response, (counter.made += 1));
    });
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  const ask = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
    const answer = await fetch(`http://127.0.0.1:${String(address.port)}${path}`, { method, headers });
    return {
      status: answer.status,
      policy: answer.headers.get("content-security-policy"),
      text: await answer.text(),
      cookies: answer.headers.getSetCookie(),
    };
  };
  return { ask, counter, port: address.port };
}
