// Whether a URL and the headers that Next's own script sends are well formed. Others are answered here: further in each
// would be an error.
import type { IncomingMessage } from "node:http";

/** As Next's own limit: about 2,000 segments. */
const LONGEST_TREE = 40_000;
const ACTION_ID = /^[0-9a-f]{42}$/;
/** A host with an optional port; a name, an IPv4 or a bracketed IPv6 address. */
const HOST = /^([\w-]+(\.[\w-]+)*\.?|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/** A path that decodes, without control characters and backslashes in what it comes to. */
function isPath(path: string): boolean {
  try {
    return path.startsWith("/") && !/[\p{Cc}\\]/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

function isSegment(segment: unknown): boolean {
  if (typeof segment === "string") return true;
  if (!Array.isArray(segment) || segment.length !== 4) return false;
  const [name, value, kind, siblings] = segment as unknown[];
  const strings = [name, value].every((part) => typeof part === "string");
  const known = typeof kind === "string" && /^(c|oc|d|[cd]i\((\.|\.\.|\.\.\.|\.\.\)\(\.\.)\))$/.test(kind);
  const siblingNames =
    siblings === null || (Array.isArray(siblings) && siblings.every((part) => typeof part === "string"));
  return strings && known && siblingNames;
}

const LEADS = new Set<unknown>(["refetch", "inside-shared-layout", "metadata-only", null, undefined]);

/** A router state as Next writes it: [segment, children, address?, marker?, number?, text?]. */
function isTree(tree: unknown, depth = 0): boolean {
  if (!Array.isArray(tree) || tree.length < 2 || tree.length > 6 || depth > 50) return false;
  const [segment, children, address, marker, bits, text] = tree as unknown[];
  if (!isSegment(segment) || typeof children !== "object" || children === null || Array.isArray(children))
    return false;
  const pair =
    address === undefined ||
    address === null ||
    (Array.isArray(address) && address.length === 2 && address.every((part) => typeof part === "string"));
  const rest =
    (bits === undefined || bits === null || typeof bits === "number") &&
    (text === undefined || typeof text === "string");
  return (
    pair && rest && LEADS.has(marker) && Object.values(children).every((child) => isTree(child, depth + 1))
  );
}

function isTreeHeader(header: string): boolean {
  if (header.length > LONGEST_TREE) return false;
  try {
    return isTree(JSON.parse(decodeURIComponent(header)));
  } catch {
    return false;
  }
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(",") : header;
}

/** Takes away a proxy's word that is no host and no scheme: the request's own is used instead. */
export function dropUnusableForwarding(request: IncomingMessage): void {
  const { headers } = request;
  const host = one(headers["x-forwarded-host"]);
  const scheme = one(headers["x-forwarded-proto"]);
  if (host !== undefined && !HOST.test(host)) delete headers["x-forwarded-host"];
  if (scheme !== undefined && !/^https?$/.test(scheme)) delete headers["x-forwarded-proto"];
}

/** False for what no browser on a page of ours would ask. */
export function isValidRequest(request: IncomingMessage): boolean {
  const { headers } = request;
  const action = one(headers["next-action"]);
  const tree = one(headers["next-router-state-tree"]);
  const [path = "", ...query] = (request.url ?? "").split("?");
  return (
    isPath(path) &&
    // No text of PostgreSQL holds a NUL.
    !query.join("?").includes("%00") &&
    HOST.test(headers.host ?? "") &&
    (action === undefined || (request.method === "POST" && ACTION_ID.test(action))) &&
    (tree === undefined || isTreeHeader(tree))
  );
}
