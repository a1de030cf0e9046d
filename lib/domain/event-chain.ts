// The log's hash chain, one per complaint: neither a row nor a text can be changed unseen.
// Source: domain.md, section 4, the last rule. Hashing is handed in; hashes are lower-case hexadecimal.
import type { Side } from "./actor";
import type { EventType } from "./events";

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => string;

export type FactValue =
  string | number | boolean | null | readonly FactValue[] | { readonly [key: string]: FactValue };

/** Everything in a row that the chain protects. Instants are ISO 8601 in UTC with milliseconds. */
export interface ChainedEvent {
  readonly complaintId: string;
  readonly seq: number;
  readonly type: EventType;
  readonly at: string;
  readonly dueAt: string | null;
  readonly cycle: number;
  readonly recordedAt: string;
  readonly side: Side;
  readonly actorId: string | null;
  readonly facts: FactValue;
}

export interface ChainRow {
  readonly event: ChainedEvent;
  readonly prevHash: string;
  readonly hash: string;
}

/** What stands before the first event of every complaint. */
export const CHAIN_START = "0".repeat(64);

/** One text for one value, whatever order its keys were written in. @throws RangeError for a number that is none */
export function canonical(value: FactValue): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError("no such number in a log");
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(",")}]`;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
}

function isList(value: object): value is readonly FactValue[] {
  return Array.isArray(value);
}

/** The hash of an event that follows `prevHash`. */
export function chainHash(prevHash: string, event: ChainedEvent, sha256: Sha256): string {
  return sha256(`${prevHash}\n${canonical({ ...event })}`);
}

/** What stands for a text in the log. The salt lies with the text and goes with it, so a short text is not guessed. */
export function textDigest(salt: string, text: string, sha256: Sha256): string {
  return sha256(`${salt}\n${text}`);
}

export type ChainFault = {
  readonly seq: number;
  readonly why: "sequence" | "link" | "hash" | "other_complaint" | "earlier_than_before";
};

/** Checks one row against the one before it; null when it holds. */
export function checkRow(before: ChainRow | null, row: ChainRow, sha256: Sha256): ChainFault | null {
  const { event } = row;
  const seq = (before?.event.seq ?? 0) + 1;
  if (event.seq !== seq) return { seq, why: "sequence" };
  if (before !== null && event.complaintId !== before.event.complaintId)
    return { seq, why: "other_complaint" };
  if (row.prevHash !== (before?.hash ?? CHAIN_START)) return { seq, why: "link" };
  if (row.hash !== chainHash(row.prevHash, event, sha256)) return { seq, why: "hash" };
  if (before !== null && event.at < before.event.at) return { seq, why: "earlier_than_before" };
  return null;
}

/** Checks a whole chain in order; names the first broken row, or the head. */
export function verifyChain(
  rows: Iterable<ChainRow>,
  sha256: Sha256,
): { readonly head: string } | { readonly broken: ChainFault } {
  let before: ChainRow | null = null;
  for (const row of rows) {
    const broken = checkRow(before, row, sha256);
    if (broken !== null) return { broken };
    before = row;
  }
  return { head: before?.hash ?? CHAIN_START };
}

/** Whether a text is still the one that the log stands for. An erased text (null) is not judged. */
export function textHolds(
  stored: { readonly salt: string | null; readonly body: string | null },
  digest: string,
  sha256: Sha256,
): boolean {
  if (stored.salt === null || stored.body === null) return true;
  return textDigest(stored.salt, stored.body, sha256) === digest;
}
