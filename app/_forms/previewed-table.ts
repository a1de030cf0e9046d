// A table that is looked at before it is taken: what somebody looked at is what is taken, whole or not at all.
import { sha256 } from "@/lib/base/sha256";
import type { FormOutcome } from "./form-action";
import type { FormValues } from "./form-state";
import { PREVIEWED_DIGEST, PREVIEWED_LINES, writePreviewedLine, type PreviewedLine } from "./previewed-line";

/** How many lines are taken at once. */
export const MOST_LINES = 500;

export interface TypedTable<Line> {
  /** The field of the table, its text as it was sent, and what was read of it. */
  readonly field: string;
  readonly text: string;
  readonly lines: readonly Line[];
  /** The button: `add` takes what was looked at, any other one looks. */
  readonly intent: string | null;
  /** Of the table that was looked at, as the form sent it back; empty before the first look. */
  readonly seen: string;
  readonly show: (line: Line) => PreviewedLine;
  readonly words: {
    readonly none: string;
    readonly tooLong: string;
    readonly changedSince: string;
    readonly looked: (counts: { readonly count: number; readonly bad: number }) => string;
  };
  /** What else was typed and stands there again. */
  readonly values?: FormValues;
}

/** Its lines where all are right and somebody looked at this very table; else what the form says. Wrong lines stand alone. */
export function previewedTable<Line>({
  field,
  text,
  lines,
  intent,
  seen,
  show,
  words,
  values,
}: TypedTable<Line>): { readonly taken: readonly Line[] } | { readonly shown: FormOutcome } {
  const wrong = (message: string) => ({ shown: { problems: [{ field, message }] } });
  if (lines.length === 0) return wrong(words.none);
  if (lines.length > MOST_LINES) return wrong(words.tooLong);
  const shown = lines.map(show);
  const bad = shown.filter((one) => one.wrong !== "");
  const digest = sha256(text);
  const adding = intent === "add";
  if (adding && bad.length === 0 && seen === digest) return { taken: lines };
  const looked = words.looked({ count: lines.length, bad: bad.length });
  const message = adding && seen !== digest ? `${words.changedSince} ${looked}` : looked;
  const again = {
    ...values,
    [field]: [text],
    [PREVIEWED_DIGEST]: [digest],
    [PREVIEWED_LINES]: (bad.length > 0 ? bad : shown).map(writePreviewedLine),
  };
  // A table with wrong lines is no success, whatever was asked of it.
  return {
    shown:
      bad.length > 0 ? { problems: [{ field, message }], values: again } : { done: message, values: again },
  };
}
