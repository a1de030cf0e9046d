// A version of the rules in the log of edits: who published it, which numbers changed, and the digest of all of them.
import type { Executor } from "@/db/engine/client";
import { appendEdit, digestOf, type NewEdit } from "@/db/edit/edit-log";
import { RULEBOOK_FILE } from "@/lib/domain/shared/edit-log";
import { canonical, type FactValue } from "@/lib/domain/shared/event-chain";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

/** Longer values (lists of words and domains) stand in the version alone; the log names their keys. */
const LONGEST_VALUE = 200;

/** The version before may have no such key yet, whatever its type says. */
function numbersOf({ version: _v, effective_at: _e, standing: _s, ...numbers }: Rulebook) {
  return numbers as unknown as Readonly<Record<string, FactValue | undefined>>;
}

function shortOf(numbers: ReturnType<typeof numbersOf>, keys: readonly string[]) {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = numbers[key];
      return value === undefined || canonical(value).length > LONGEST_VALUE ? [] : [[key, value]];
    }),
  );
}

/** What a log keeps of a whole version, so that a number changed behind the product's back is noticed. */
function rulebookDigest(rulebook: Rulebook): string {
  return digestOf(rulebook as unknown as FactValue);
}

/** Logs a version in the transaction that stores it. `before`: the version in force; null for the first. */
export async function logRulebook(
  tx: Executor,
  rulebook: Rulebook,
  before: Rulebook | null,
  edit: Omit<NewEdit, "old" | "new">,
): Promise<void> {
  const after = numbersOf(rulebook);
  const was = before === null ? {} : numbersOf(before);
  const text = (value: FactValue | undefined) => (value === undefined ? "" : canonical(value));
  const changed =
    before === null ? [] : Object.keys(after).filter((key) => text(after[key]) !== text(was[key]));
  await appendEdit(
    tx,
    { subject: "rulebook", id: RULEBOOK_FILE },
    {
      ...edit,
      ...(before === null ? {} : { old: { version: before.version, numbers: shortOf(was, changed) } }),
      new: {
        version: rulebook.version,
        effectiveAt: rulebook.effective_at,
        changed,
        numbers: shortOf(after, changed),
        digest: rulebookDigest(rulebook),
      },
    },
  );
}
