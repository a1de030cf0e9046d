// Holds every other name and number of platforms against the edits that added and ended it.
import type { LoggedKnownAs } from "@/db/platform/registry-audit-log";
import { knownAsKey } from "@/lib/domain/platform/known-as";
import { numberIn, textIn, type EditValues } from "@/lib/domain/shared/edit-log";
import { canonical } from "@/lib/domain/shared/event-chain";
import type { PlatformEdit } from "@/lib/platform/audit/platform-edits";

const valuesOf = ({ kind, text, source, checkedOn }: LoggedKnownAs) =>
  canonical({ kind, text, source, checkedOn });
const said = (values: EditValues | null) => canonical(values ?? {});

/** Whether it ended when its platform was merged, because the heir has it too. */
function endedByMerger(
  edits: readonly PlatformEdit[],
  rows: readonly LoggedKnownAs[],
  one: LoggedKnownAs,
): boolean {
  const twin = (other: LoggedKnownAs) =>
    other.id !== one.id && other.kind === one.kind && other.matchKey === one.matchKey;
  return edits.some(
    (edit) =>
      edit.type === "took_in" &&
      edit.platformId === one.platformId &&
      edit.atMs === one.endedMs &&
      rows.some(twin),
  );
}

/**
 * Of one platform with those that were merged into it: the first edit whose row is not as it says, or the first row that no
 * edit added or ended; null when all hold.
 */
export function brokenKnownAs(
  edits: readonly PlatformEdit[],
  rows: readonly LoggedKnownAs[],
): { readonly edit: PlatformEdit } | { readonly row: LoggedKnownAs } | null {
  const added = new Set(rows);
  const ended = new Set(rows.filter(({ endedMs }) => endedMs !== null));
  const take = (left: Set<LoggedKnownAs>, fits: (row: LoggedKnownAs) => boolean) => {
    const row = [...left].find(fits);
    return row !== undefined && left.delete(row);
  };
  for (const edit of edits) {
    const { type, old, new: after } = edit;
    const holds =
      (type !== "known_as_added" ||
        take(added, (row) => valuesOf(row) === said(after) && row.addedMs === edit.atMs)) &&
      (type !== "known_as_ended" ||
        take(ended, (row) => valuesOf(row) === said(old) && row.endedMs === edit.atMs));
    if (!holds) return { edit };
  }
  const unended = [...ended].find((row) => !endedByMerger(edits, rows, row));
  const unlike = rows.find((row) => knownAsKey(row) !== row.matchKey);
  const [unadded] = added;
  const row = unadded ?? unended ?? unlike;
  return row === undefined ? brokenHandover(edits) : { row };
}

/** What a merger says it handed over is what had been added to the platform that was merged. */
function brokenHandover(edits: readonly PlatformEdit[]): { readonly edit: PlatformEdit } | null {
  const broken = edits.find((edit) => {
    if (edit.type !== "took_in") return false;
    const from = textIn(edit.new, "platformId");
    const own = edits.filter((one) => one.platformId === from && one.type === "known_as_added");
    return own.length !== (numberIn(edit.new, "knownAs") ?? 0);
  });
  return broken === undefined ? null : { edit: broken };
}
