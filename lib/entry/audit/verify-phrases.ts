// Holds what is shown of phrases against the log of who decided it.
import type { StoredPhrase } from "@/db/complaint/stored-phrases";
import type { LoggedEdit } from "@/db/edit/edit-audit-log";
import { textIn } from "@/lib/domain/shared/edit-log";
import type { BrokenRow } from "@/lib/complaint/engine/broken-row";

/** Every phrase has the verdict of the last edit that speaks of it, and there is none that no edit decided. */
export function verifyPhrases(
  edits: readonly Pick<LoggedEdit, "seq" | "new">[],
  stored: readonly StoredPhrase[],
): BrokenRow | null {
  const last = new Map(edits.map((edit) => [textIn(edit.new, "phrase"), edit]));
  for (const { phrase, verdict, seq } of stored) {
    const edit = last.get(phrase);
    last.delete(phrase);
    if (edit?.seq !== seq || textIn(edit.new, "verdict") !== verdict)
      return { seq: edit?.seq ?? seq, what: "phrase_changed" };
  }
  const [gone] = last.values();
  return gone === undefined ? null : { seq: gone.seq, what: "phrase_changed" };
}
