// Which requests get a page that is the same for everybody, and how Next is asked for it. What such a page shows hangs
// on its path and on how its visitor wants pages shown, and on nothing else that a request may say: neither on a query
// that somebody's link has nor on a cookie that somebody else has set.
import type { IncomingMessage } from "node:http";
import { SESSION_COOKIES } from "@/lib/sign-in/engine/session-cookie";
import { DISPLAY_COOKIES, readDisplay, type Display } from "@/lib/base/display";
import { encodingFor, type PageEncoding } from "@/lib/entry/http/page-encoding";

/** Pages whose words depend on nothing but their path; held against their code by `tests/unit/entry/http`. */
const EVERYBODYS =
  /^\/(zh|en)(\/(about|accessibility|contact|dial-tests|platforms(\/[a-z0-9-]{1,80})?|privacy|rules))?$/;
/** The one among them that reads its query, and what it reads there: a search is nobody else's. */
const SEARCHED = /^\/(zh|en)\/platforms$/;
const SEARCHES_BY = ["q", "after"] as const;
/** What asks for something else than the page itself. */
const OTHERWISE = ["authorization", "rsc", "next-router-prefetch", "next-action", "range"] as const;
/** Somebody who is signed in has pages of their own. */
const OF_A_PERSON: ReadonlySet<string> = new Set(Object.values(SESSION_COOKIES));
/** All that is left of a request when its page is made for everybody. */
const PROXY_HEADERS = /^(host|connection|x-forwarded-(for|host|proto|port)|x-real-ip|x-request-id)$/;

/** What a page of everybody's hangs on. */
export interface EverybodysPage {
  readonly path: string;
  readonly display: Display;
  readonly encoding: PageEncoding;
  /** The three in one text: equal where the pages are. */
  readonly key: string;
}

/** By name; of two, the last counts, as it does for Next. */
function readCookies(header: string): ReadonlyMap<string, string> {
  return new Map(
    header.split(";").map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [name.trim(), value.join("=").trim()];
    }),
  );
}

function readsQuery(path: string, query: string): boolean {
  if (!SEARCHED.test(path)) return false;
  const said = new URLSearchParams(query);
  return SEARCHES_BY.some((name) => said.getAll(name).some((value) => value !== ""));
}

/** The page of everybody's that answers this request, or null when the answer is for this visitor alone. */
export function everybodysPage({
  method,
  url = "",
  headers,
}: Pick<IncomingMessage, "method" | "url" | "headers">): EverybodysPage | null {
  const [path = "", ...query] = url.split("?");
  if (method !== "GET" || !EVERYBODYS.test(path) || readsQuery(path, query.join("?"))) return null;
  if (OTHERWISE.some((name) => headers[name] !== undefined)) return null;
  const cookies = readCookies(headers.cookie ?? "");
  if ([...cookies.keys()].some((name) => OF_A_PERSON.has(name))) return null;
  const display = readDisplay((name) => cookies.get(name));
  const encoding = encodingFor(String(headers["accept-encoding"] ?? ""));
  const { theme, mode, text } = display;
  const key = `${path} ${theme} ${mode} ${String(text)} ${encoding ?? "plain"}`;
  return { path, display, encoding, key };
}

/** Makes of a request the one that everybody would send for this page: nothing of its own can come into the page. */
export function askAsEverybody(request: IncomingMessage, page: EverybodysPage): void {
  const { headers } = request;
  request.url = page.path;
  for (const name of Object.keys(headers))
    if (!PROXY_HEADERS.test(name)) Reflect.deleteProperty(headers, name);
  const choices = Object.entries(DISPLAY_COOKIES).map(
    ([choice, name]) => `${name}=${String(Reflect.get(page.display, choice))}`,
  );
  headers.cookie = choices.join("; ");
  if (page.encoding !== null) headers["accept-encoding"] = page.encoding;
}
