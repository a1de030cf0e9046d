// Where a request comes from, as every limit counts it: one spelling for one network, whatever the proxy wrote.
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/**
 * What cannot be read as an address. One bucket for all of them: nobody gains a second one by writing nonsense, and a
 * proxy that writes nonsense for everybody is noticed at the first limit.
 */
export const UNKNOWN_NETWORK = "unknown";

const V4_WITH_PORT = /^([\d.]+):\d{1,5}$/;
const BRACKETED = /^\[([^\]]*)\](?::\d{1,5})?$/;
const GROUPS = 8;
/** Groups of 16 bits in a /64: what one household gets, and it holds more addresses than tries. */
const NETWORK_GROUPS = 4;

/** The eight groups of an IPv6 address as numbers; a dotted end counts for two. */
function groupsOf(address: string): readonly number[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const [, start = "", ...bytes] = dotted ?? [];
  const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number);
  const text =
    dotted === null ? address : `${start}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  const [head = "", tail] = text.split("::");
  const numbers = (part: string) => (part === "" ? [] : part.split(":").map((group) => parseInt(group, 16)));
  const [first, last] = [numbers(head), numbers(tail ?? "")];
  const zeros = Array.from({ length: GROUPS - first.length - last.length }, () => 0);
  return tail === undefined ? first : [...first, ...zeros, ...last];
}

/**
 * The network of an address, for limits: IPv4 as it is, IPv6 as its /64 in small letters, IPv4 in IPv6's clothes as
 * IPv4. A port, brackets and a zone are taken off. `UNKNOWN_NETWORK` for all that is no address.
 */
export function networkOf(forwarded: string): string {
  const trimmed = forwarded.trim();
  const bare = (BRACKETED.exec(trimmed) ?? V4_WITH_PORT.exec(trimmed))?.[1] ?? trimmed;
  const address = bare.split("%")[0] ?? "";
  const kind = isIP(address);
  if (kind === 0) return UNKNOWN_NETWORK;
  if (kind === 4) return address;
  const groups = groupsOf(address);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped) {
    const [high = 0, low = 0] = groups.slice(6);
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  }
  const network = groups.slice(0, NETWORK_GROUPS).map((group) => group.toString(16));
  return `${network.join(":")}::/64`;
}

/**
 * The network a request came from. Behind our proxy (`TRUST_PROXY`) it is the last address of X-Forwarded-For: the one
 * hop that the configuration says saw it; everything before it is what the caller claimed.
 */
export function clientNetwork(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers["x-forwarded-for"] : undefined;
  const last = [forwarded].flat().at(-1)?.split(",").at(-1)?.trim() ?? "";
  return networkOf(last === "" ? (request.socket.remoteAddress ?? "") : last);
}
