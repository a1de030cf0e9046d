// Holds one log of edits against what it speaks of: the chain, the head, what waits, the platform's row, the rules.
import type { listStoredRulebooks, LoggedEdit, LoggedEditFile } from "@/db/edit/edit-audit-log";
import { EDIT_TYPES, exportedEdit, textIn, valuesAfter, waitingAfter } from "@/lib/domain/shared/edit-log";
import { canonical, textDigest, verifyChain } from "@/lib/domain/shared/event-chain";
import { sha256 } from "@/lib/base/sha256";
import type { BrokenRow } from "@/lib/complaint/engine/broken-row";

type StoredRulebooks = Awaited<ReturnType<typeof listStoredRulebooks>>;

function brokenChain(file: LoggedEditFile, edits: readonly LoggedEdit[]): BrokenRow | null {
  const rows = edits.map(({ fileId, prevHash, hash, salt, reason, ...edit }) => {
    const digest = reason === null || salt === null ? null : textDigest(salt, reason, sha256);
    const exported = exportedEdit(file, { ...edit, reason: digest });
    return { fileId, seq: edit.seq, atMs: edit.atMs, exported, prevHash, hash };
  });
  const chain = verifyChain(rows, sha256);
  if ("broken" in chain) return { seq: chain.broken.seq, what: chain.broken.why };
  const last = edits.length;
  if (file.version !== last) return { seq: Math.min(file.version, last) + 1, what: "sequence" };
  return file.head === chain.head ? null : { seq: last, what: "head" };
}

/** Whatever the log names of a platform stands in its row: what was changed past the product has no name. */
function brokenColumns(
  { columns, waitingSeq }: LoggedEditFile,
  edits: readonly LoggedEdit[],
): BrokenRow | null {
  const seq = edits.length;
  const waiting = edits.reduce<number | null>(waitingAfter, null);
  if (waiting !== waitingSeq) return { seq, what: "columns" };
  if (columns === null) return null;
  const named = Object.entries(valuesAfter(edits)).filter(([key]) => Object.hasOwn(columns, key));
  const differs = named.some(([key, value]) => canonical(value) !== canonical(columns[key] ?? null));
  return differs ? { seq, what: "edited_unnamed" } : null;
}

/** A version of the rules is the one that was published. */
function brokenRules(edits: readonly LoggedEdit[], rulebooks: StoredRulebooks): BrokenRow | null {
  for (const { seq, type, new: published } of edits) {
    if (type !== "published" && type !== "installed") continue;
    const stored = rulebooks.get(textIn(published, "version"));
    const holds =
      stored !== undefined &&
      sha256(canonical(stored.numbers)) === textIn(published, "digest") &&
      stored.effectiveMs === Date.parse(textIn(published, "effectiveAt"));
    if (!holds) return { seq, what: "rulebook_changed" };
  }
  return null;
}

/** The first edit of the log that does not hold, or null. */
export function verifyEdits(
  file: LoggedEditFile,
  edits: readonly LoggedEdit[],
  rulebooks: StoredRulebooks,
): BrokenRow | null {
  const unknown = edits.find(({ type }) => !EDIT_TYPES.includes(type));
  if (unknown !== undefined) return { seq: unknown.seq, what: "unknown_type" };
  return brokenChain(file, edits) ?? brokenColumns(file, edits) ?? brokenRules(edits, rulebooks);
}
