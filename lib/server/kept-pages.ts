// Public pages, kept for a second. Whoever comes without a cookie sees what everybody sees, and whoever only chose how
// pages look sees what everybody with this choice sees: when a case is in the news and thousands open one address, it is
// made once and sent to all of them (docs/decisions).
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { DISPLAY_COOKIES, readDisplay, type Display } from "@/lib/display";

const KEPT_MS = 1_000;
const MOST_PAGES = 200;
const MOST_BYTES = 1_000_000;
const LONGEST_ENCODINGS = 60;
/** Pages whose words depend on nothing but their address. A query names a search: nobody else asks for the same one. */
const PUBLIC_PAGE = /^\/(zh|en)(\/(accessibility|dial-tests|platforms(\/[a-z0-9-]{1,80})?|privacy|rules))?$/;
/** What asks for something else than the page itself. */
const OTHERWISE = ["authorization", "rsc", "next-router-prefetch", "next-action", "range"] as const;
/** Said anew with every answer. */
const OF_ONE_ANSWER = ["x-request-id", "date", "connection", "keep-alive", "transfer-encoding"] as const;

interface KeptPage {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

interface Slot {
  /** Null when the page that was being made turned out not to be one that may be kept. */
  readonly page: Promise<KeptPage | null>;
  readonly until: number;
}

/** The choices of a visitor's cookies; null when one says anything else, so that the page may be theirs alone. */
function chosenLook(cookies: string): string | null {
  const said = new Map<string, string>();
  for (const pair of cookies.split(";")) {
    const name = (pair.split("=")[0] ?? "").trim();
    // Which of two counts is for Next to say, who makes the page.
    if (said.has(name)) return null;
    said.set(name, pair.slice(pair.indexOf("=") + 1).trim());
  }
  const display = readDisplay((name) => said.get(name));
  const known = Object.entries(DISPLAY_COOKIES).filter(
    ([choice, name]) => said.get(name) === String(Reflect.get(display, choice)),
  );
  return known.length === said.size ? lookOf(display) : null;
}

function lookOf({ theme, mode, text }: Display): string {
  return `${theme} ${mode} ${String(text)}`;
}

const UNCHOSEN = lookOf(readDisplay(() => undefined));

/** Under what a request's page is kept, or null when it is for this visitor alone. */
export function keptUnder({ method, url = "", headers }: IncomingMessage): string | null {
  const encodings = headers["accept-encoding"] ?? "";
  if (method !== "GET" || !PUBLIC_PAGE.test(url) || encodings.length > LONGEST_ENCODINGS) return null;
  if (OTHERWISE.some((name) => headers[name] !== undefined)) return null;
  const look = headers.cookie === undefined ? UNCHOSEN : chosenLook(headers.cookie);
  return look === null ? null : `${url} ${look} ${String(encodings)}`;
}

/** Resolves when the answer is out: with the page, if everybody may have it. */
function recordPage(response: ServerResponse): Promise<KeptPage | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  const take = (chunk: unknown) => {
    if (typeof chunk !== "string" && !(chunk instanceof Uint8Array)) return;
    const part = Buffer.from(chunk as string);
    bytes += part.length;
    if (bytes <= MOST_BYTES) parts.push(part);
  };
  const own = { write: response.write.bind(response), end: response.end.bind(response) };
  Object.assign(response, {
    write: (...given: unknown[]): unknown => {
      take(given[0]);
      return Reflect.apply(own.write, response, given);
    },
    end: (...given: unknown[]): unknown => {
      take(given[0]);
      return Reflect.apply(own.end, response, given);
    },
  });
  return new Promise((resolve) => {
    response.once("close", () => {
      const headers = response.getHeaders();
      const ofEverybody =
        response.writableFinished &&
        response.statusCode === 200 &&
        headers["set-cookie"] === undefined &&
        String(headers["content-type"]).startsWith("text/html");
      if (!ofEverybody || bytes > MOST_BYTES) return resolve(null);
      for (const name of OF_ONE_ANSWER) Reflect.deleteProperty(headers, name);
      resolve({ headers, body: Buffer.concat(parts) });
    });
  });
}

export class KeptPages {
  private readonly slots = new Map<string, Slot>();

  /**
   * Answers with the page that is kept, or with the one that somebody else is waiting for. False when there is none:
   * then this answer is made, watched, and kept if it may be. `now` is in milliseconds, of any steady clock.
   */
  async answer(key: string, response: ServerResponse, now: number): Promise<boolean> {
    const slot = this.slots.get(key);
    if (slot === undefined || slot.until <= now) {
      this.make(key, response, now);
      return false;
    }
    const page = await slot.page;
    // Whoever waited too long was told so meanwhile.
    if (response.headersSent) return true;
    if (page === null) return false;
    // Its policy comes with it: the nonce in the one is that of the scripts in the other.
    response.writeHead(200, { ...page.headers, "Content-Length": page.body.length }).end(page.body);
    return true;
  }

  private make(key: string, response: ServerResponse, now: number): void {
    this.slots.delete(key);
    const oldest = this.slots.keys().next();
    if (this.slots.size >= MOST_PAGES && oldest.done !== true) this.slots.delete(oldest.value);
    this.slots.set(key, { page: recordPage(response), until: now + KEPT_MS });
  }
}
