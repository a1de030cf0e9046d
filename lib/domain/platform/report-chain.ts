// A report of a number as the chain of its channel's reports sees it. Source: docs/domain/channels.md.
import { textDigest, type FactValue, type Sha256 } from "../shared/event-chain";

export interface ChainedReport {
  readonly channelId: string;
  readonly seq: number;
  /** The version of the channel that stood. */
  readonly version: number;
  readonly personId: string | null;
  readonly atMs: number;
  readonly note: string;
  /** In hexadecimal digits: what was written is in the chain by its salted digest. */
  readonly salt: string;
}

/** What its hash is taken of. When it was answered is no part of it: that the log of edits says. */
export function exportedReport(report: ChainedReport, sha256: Sha256): Readonly<Record<string, FactValue>> {
  const { channelId, seq, version, personId, atMs, note, salt } = report;
  const at = new Date(atMs).toISOString();
  return { channelId, seq, version, personId, at, note: textDigest(salt, note, sha256) };
}
