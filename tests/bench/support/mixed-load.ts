// A process that asks a web server for a mix of everything over connections that stay open, and hangs up on one request
// in five: before, while and after the answer begins. Says every second how many it has done.
import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { DISPLAY_COOKIES } from "@/lib/base/display";
import { seededRandom } from "@/tests/support/seeded-random";

export interface MixedProgress {
  readonly done: number;
  readonly aborted: number;
  /** Answers by the hundreds of their status: "2xx". */
  readonly statuses: Readonly<Record<string, number>>;
  /** Connections that broke without our doing. */
  readonly broken: number;
}

const [address = "", most = "0", slug = ""] = process.argv.slice(2);
const CONNECTIONS = 24;
const ABORTED_PERCENT = 20;
const LONGEST_WAIT_MS = 30;
const BOUNDARY = "----jietongmixed";

const random = seededRandom(13);
const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const { hostname, port } = new URL(address);
const progress = { done: 0, aborted: 0, broken: 0, statuses: {} as Record<string, number> };

interface Asked {
  readonly path: string;
  readonly method?: "POST" | "HEAD";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function page(path: string): Promise<string> {
  return (await fetch(`${address}${path}`)).text();
}

/** The filing form as its page has it, filled in badly: the answer is the page again, with what was wrong. */
async function badFiling(): Promise<Asked> {
  const path = `/zh/file/form?platform=${slug}`;
  const hidden = [
    ...(await page(path)).matchAll(/<input type="hidden"[^>]*name="([^"]*)"(?:[^>]*value="([^"]*)")?/g),
  ];
  const fields = [
    ...hidden.map((one) => [one[1] ?? "", (one[2] ?? "").replaceAll("&quot;", '"')] as const),
    ["title", ""] as const,
  ];
  const part = ([name, value]: readonly [string, string]) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const headers = { "Content-Type": `multipart/form-data; boundary=${BOUNDARY}`, Origin: address };
  return { path, method: "POST", headers, body: `${fields.map(part).join("")}--${BOUNDARY}--\r\n` };
}

/** By share: pages, forms, files, what does not exist. */
async function mixture(): Promise<readonly (readonly [share: number, asked: Asked])[]> {
  const scripts = [...(await page("/zh")).matchAll(/\/_next\/static\/[^"\\]+/g)].map((one) => one[0]);
  const rsc = { RSC: "1" };
  const elder = { Cookie: `${DISPLAY_COOKIES.mode}=elder` };
  return [
    ...["/zh", "/en", "/zh/platforms", `/zh/platforms/${slug}`, `/en/platforms/${slug}`].flatMap(
      // Half of the readers chose how pages look: theirs are made for them, never cached.
      (path) => [[3, { path }] as const, [3, { path, headers: elder }] as const],
    ),
    ...["/zh/rules", "/en/dial-tests", "/zh/track", "/zh/sign-in", "/en/sign-in/staff"].map(
      (path) => [3, { path }] as const,
    ),
    [6, { path: `/zh/file/form?platform=${slug}` }],
    [3, { path: `/zh/platforms?q=${encodeURIComponent("优选")}` }],
    [4, { path: "/zh", headers: rsc }],
    [4, { path: "/en/platforms", headers: rsc }],
    [2, { path: "/zh/company/complaints" }],
    [2, { path: "/en/regulator" }],
    [3, { path: "/zh/complaints/JT-20260101-AAAAAAAA" }],
    [3, { path: "/nowhere/at/all" }],
    [2, { path: "/zh", method: "HEAD" }],
    [4, await badFiling()],
    [3, { path: "/api/nowhere", method: "POST", body: "x".repeat(20_000) }],
    [8, { path: "/api/health" }],
    ...scripts.slice(0, 6).map((path) => [2, { path }] as const),
  ];
}

function count(status: number): void {
  const kind = `${String(Math.floor(status / 100))}xx`;
  progress.statuses[kind] = (progress.statuses[kind] ?? 0) + 1;
}

/** One request; resolves when it is answered or given up. */
function ask(
  { path, method = "GET" as const, headers, body }: Omit<Asked, "method"> & { method?: string },
  n: number,
): Promise<void> {
  const client = `10.${String((n >> 16) & 255)}.${String((n >> 8) & 255)}.${String(n & 255)}`;
  const patience = random.percent(ABORTED_PERCENT) ? random.below(LONGEST_WAIT_MS) : null;
  return new Promise((resolve) => {
    let given = false;
    const length = body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    const request = http.request(
      { hostname, port, path, method, agent, headers: { ...headers, ...length, "X-Forwarded-For": client } },
      (answer) => {
        count(answer.statusCode ?? 0);
        answer.resume();
      },
    );
    request.once("close", () => {
      progress.done += 1;
      resolve();
    });
    request.once("error", () => {
      if (!given) progress.broken += 1;
    });
    if (patience !== null) {
      setTimeout(() => {
        given = true;
        progress.aborted += 1;
        request.destroy();
      }, patience).unref();
    }
    request.end(body);
  });
}

process.on("disconnect", () => process.exit(0));
const mix = await mixture();
const lots = mix.flatMap(([share, asked]) => Array.from({ length: share }, () => asked));
setInterval(() => process.send?.(progress satisfies MixedProgress), 1_000).unref();
let next = 0;
const drive = async (): Promise<void> => {
  for (let n = next++; n < Number(most); n = next++) await ask(random.pick(lots), n);
};
await Promise.all(Array.from({ length: CONNECTIONS }, drive));
process.send?.(progress satisfies MixedProgress);
await sleep(100);
process.exit(0);
