// A log's hash chain, one per complaint and per review: neither a row nor a text can be changed unseen.
// Source: docs/domain/complaint.md, "The log". Hashing is handed in; hashes are lower-case hexadecimal.

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => string;

export type FactValue =
  string | number | boolean | null | readonly FactValue[] | { readonly [key: string]: FactValue };

/** A row of a log, as its chain sees it. */
export interface ChainRow {
  /** The complaint or review whose log it stands in. */
  readonly fileId: string;
  readonly seq: number;
  readonly atMs: number;
  /** The event as it leaves the product: everything that the chain protects. */
  readonly exported: FactValue;
  readonly prevHash: string;
  readonly hash: string;
}

/** What stands before the first event of every log. */
export const CHAIN_START = "0".repeat(64);

/** One text for one value, whatever order its keys were written in. @throws RangeError for NaN and infinities */
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
export function chainHash(prevHash: string, exported: FactValue, sha256: Sha256): string {
  return sha256(`${prevHash}\n${canonical(exported)}`);
}

/** What stands for a text in the log. The salt is stored with the text and erased with it, so a short text is not guessed. */
export function textDigest(salt: string, text: string, sha256: Sha256): string {
  return sha256(`${salt}\n${text}`);
}

export interface ChainFault {
  readonly seq: number;
  readonly why: "sequence" | "link" | "hash" | "other_file" | "earlier_than_before";
}

/** Checks one row against the one before it; null when it holds. */
function rowFault(before: ChainRow | null, row: ChainRow, sha256: Sha256): ChainFault | null {
  const seq = (before?.seq ?? 0) + 1;
  if (row.seq !== seq) return { seq, why: "sequence" };
  if (before !== null && row.fileId !== before.fileId) return { seq, why: "other_file" };
  if (row.prevHash !== (before?.hash ?? CHAIN_START)) return { seq, why: "link" };
  if (row.hash !== chainHash(row.prevHash, row.exported, sha256)) return { seq, why: "hash" };
  if (before !== null && row.atMs < before.atMs) return { seq, why: "earlier_than_before" };
  return null;
}

/** Checks a whole chain in order; names the first broken row, or the head. */
export function verifyChain(
  rows: Iterable<ChainRow>,
  sha256: Sha256,
): { readonly head: string } | { readonly broken: ChainFault } {
  let before: ChainRow | null = null;
  for (const row of rows) {
    const broken = rowFault(before, row, sha256);
    if (broken !== null) return { broken };
    before = row;
  }
  return { head: before?.hash ?? CHAIN_START };
}
