// A line of a pasted table as the server read it, handed to the form's preview: one value a line, cells between tabs.

/** The field that holds the lines while they are looked at. */
export const PREVIEWED_LINES = "previewedLines";

/** Of the table as it was looked at: another one is looked at before it is added. */
export const PREVIEWED_DIGEST = "previewedDigest";

export interface PreviewedLine {
  /** Its number in the table, and what was read of it: as many cells as the preview has columns. */
  readonly cells: readonly string[];
  /** In words; empty: nothing. */
  readonly wrong: string;
}

export function writePreviewedLine({ cells, wrong }: PreviewedLine): string {
  return [wrong, ...cells].map((cell) => cell.replaceAll("\t", " ")).join("\t");
}

export function readPreviewedLine(value: string): PreviewedLine {
  const [wrong = "", ...cells] = value.split("\t");
  return { cells, wrong };
}
