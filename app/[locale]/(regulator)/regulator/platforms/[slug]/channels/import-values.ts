// What the look at a table hands to its form: one value a line, cells between tabs.

export const LOOKED_AT = "lookedAt";
/** Of the table as it was looked at: another one is looked at before it is registered. */
export const LOOKED_DIGEST = "lookedDigest";

export interface LookedAtLine {
  readonly line: string;
  readonly what: string;
  /** Empty: nothing. */
  readonly wrong: string;
}

export function lookedAtValue({ line, what, wrong }: LookedAtLine): string {
  return [line, what, wrong].map((cell) => cell.replaceAll("\t", " ")).join("\t");
}

export function lookedAtLine(value: string): LookedAtLine {
  const [line = "", what = "", wrong = ""] = value.split("\t");
  return { line, what, wrong };
}
