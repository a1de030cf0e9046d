// What a request says about itself: the page that was asked for and the address it came from.
import { headers } from "next/headers";

/** Set by our HTTP entry and stripped from what clients send. */
const PATH_HEADER = "x-request-path";
const ADDRESS_HEADER = "x-client-address";
const UNATTENDED_HEADER = "x-unattended";

/** The path and query of the request, with its locale; null where no HTTP entry of ours stands in front. */
export async function requestedPath(): Promise<string | null> {
  const url = (await headers()).get(PATH_HEADER);
  if (url === null) return null;
  const [path = "", query = ""] = url.split("?");
  // Next adds a parameter of its own when it fetches a page in place.
  const parts = query.split("&").filter((part) => part !== "" && !part.startsWith("_rsc="));
  return parts.length === 0 ? path : `${path}?${parts.join("&")}`;
}

/** The network of the client, for limits (lib/entry/http/client-address). All are one where no HTTP entry of ours stands in front. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get(ADDRESS_HEADER) ?? "unknown";
}

/** Whether a person asked, and not a script of a page that reads itself again (lib/entry/http/unattended). */
export async function isAttended(): Promise<boolean> {
  return (await headers()).get(UNATTENDED_HEADER) === null;
}
