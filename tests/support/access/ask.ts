// The ways in which a page can be asked for: as a document, as Next's own script asks, and by the names of Next's files.
import { freshForm } from "@/app/_forms/form-state";

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
  readonly headers: Headers;
}

const COMMON = { document: {}, navigation: { RSC: "1" } };
const WAYS = {
  ...COMMON,
  prefetch: { RSC: "1", "Next-Router-Prefetch": "1" },
  "prefetch of the tree": {
    RSC: "1",
    "Next-Router-Prefetch": "1",
    "Next-Router-Segment-Prefetch": "/_tree",
  },
  "prefetch of all": { RSC: "1", "Next-Router-Prefetch": "2" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

const SUFFIXES = [".rsc", ".prefetch.rsc", ".segments/_tree.segment.rsc", ".segments/_full.segment.rsc"];

async function get(url: string, headers: Record<string, string>, method = "GET"): Promise<Answer> {
  const response = await fetch(url, { method, headers, redirect: "manual" });
  return {
    status: response.status,
    location: response.headers.get("location"),
    body: await response.text(),
    headers: response.headers,
  };
}

/** `common` is what people meet; `all` adds prefetching, HEAD and the names of Next's own files. */
export type Ways = "common" | "all";

/** One answer by each way; `document` is the first. Next sends its script on once, to an address with a digest in it. */
export async function askByWays(
  address: string,
  path: string,
  headers: Record<string, string>,
  ways: Ways,
): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const [way, extra] of Object.entries(ways === "all" ? WAYS : COMMON)) {
    const asked = { ...headers, ...extra };
    const first = await get(`${address}${path}`, asked);
    const on = first.location;
    const again = on?.includes("_rsc") === true;
    answers.set(way, again ? await get(new URL(on, address).href, asked) : first);
  }
  if (ways === "common") return answers;
  answers.set("head", await get(`${address}${path}`, headers, "HEAD"));
  for (const suffix of SUFFIXES) answers.set(suffix, await get(`${address}${path}${suffix}`, headers));
  return answers;
}

/** Calls a server action as Next's script does, with a form that was never sent before. */
export async function callAction(
  address: string,
  path: string,
  action: string,
  fields: Readonly<Record<string, string>>,
  headers: Record<string, string>,
): Promise<Answer> {
  const body = new FormData();
  // React's own notation: the second argument is the form whose fields begin with _1_.
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify([freshForm(), "$K1"]));
  const response = await fetch(`${address}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: address, Accept: "text/x-component", "Next-Action": action, ...headers },
    body,
  });
  return {
    status: response.status,
    location: response.headers.get("x-action-redirect"),
    body: await response.text(),
    headers: response.headers,
  };
}
