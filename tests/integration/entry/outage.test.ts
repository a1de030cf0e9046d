// What people read while PostgreSQL is away: never "500", and never an empty form.
import { createServer } from "node:http";
import type { Server } from "node:http";
import { text } from "node:stream/consumers";
import pino from "pino";
import { afterEach, expect, test } from "vitest";
import { createHandler } from "@/lib/entry/http/handle";

const ACTION = `$ACTION_ID_${"7f".padEnd(42, "0")}`;
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** The entry before a product whose every page fails, as Next fails: in pieces, with a status of its own. */
async function serveFailing({ losing }: { readonly losing: boolean }) {
  let losses = 3;
  const handle = createHandler({
    next: async (request, response) => {
      await text(request);
      if (losing) losses += 1;
      response.statusCode = 500;
      response.setHeader("Content-Type", "text/html");
      response.write("<h1>Internal");
      response.end(" Server Error</h1>");
    },
    logger: pino({ level: "silent" }),
    secure: false,
    trustProxy: false,
    databaseLosses: () => losses,
    publicUrl: new URL("https://jietong.example"),
  });
  const started = createServer((request, response) => void handle(request, response));
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  const origin = `http://127.0.0.1:${String(address.port)}`;
  return (path: string, init: RequestInit = {}) =>
    fetch(`${origin}${path}`, { ...init, headers: { Origin: origin } });
}

/** As a browser sends it: with the hidden field that names the action. */
function form(fields: Readonly<Record<string, string>>): RequestInit {
  const body = new FormData();
  body.append(ACTION, "");
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return { method: "POST", body };
}

test("a page that fails because the database is away says so, in the reader's language, with 503", async () => {
  const ask = await serveFailing({ losing: true });
  const answer = await ask("/en/platforms");
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("5");
  expect(await answer.text()).toContain("Not available for a moment");
  expect(await (await ask("/zh/platforms")).text()).toContain("系统暂时连不上");
});

test("a page that fails while the database answers stays what it is: a bug", async () => {
  const ask = await serveFailing({ losing: false });
  const answer = await ask("/zh/platforms");
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe("<h1>Internal Server Error</h1>");
});

test("a form sent without JavaScript comes back whole, ready to be sent again", async () => {
  const ask = await serveFailing({ losing: true });
  const narrative = 'line one\nline "two" <b>&amp;</b> 转人工';
  const answer = await ask("/zh/file/form?platform=a&x=1", form({ narrative }));
  expect(answer.status).toBe(503);
  const page = await answer.text();
  expect(page).toContain('action="/zh/file/form?platform=a&amp;x=1"');
  expect(page).toContain(`name="${ACTION}"`);
  expect(page).toContain(
    'name="narrative" value="line one&#10;line &quot;two&quot; &lt;b&gt;&amp;amp;&lt;/b&gt; 转人工"',
  );
  expect(page).toContain("再提交一次");
});

test("a password is not written into a page, not even its owner's", async () => {
  const ask = await serveFailing({ losing: true });
  const answer = await ask("/zh/sign-in/staff", form({ email: "a@b.example", password: "hunter2-hunter2" }));
  expect(answer.status).toBe(503);
  const page = await answer.text();
  expect(page).not.toContain("hunter2");
  expect(page).not.toContain("<form");
});
