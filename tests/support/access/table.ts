// A table of rights as a text that anybody can read: one line per thing and object, one column per viewer.
import { readFileSync } from "node:fs";
import path from "node:path";

export const VIEWERS = ["nobody", "consumer", "code", "agent", "manager", "officer", "supervisor"] as const;
export type Viewer = (typeof VIEWERS)[number];

/** Whose the thing is that the address or the form names; `-` when it names none. */
export const OBJECTS = ["-", "own", "foreign", "unknown"] as const;
export type OwnedBy = (typeof OBJECTS)[number];

export interface Right {
  readonly thing: string;
  readonly object: OwnedBy;
  readonly viewer: Viewer;
  /** The word of the cell. */
  readonly expected: string;
}

const FOLDER = path.resolve(import.meta.dirname, "../../e2e/data");
/** Said by a line about a thing's second, third and fourth object. */
const DITTO = '"';

/** Reads a table; lines that start with `#` are words about it. Throws where a line does not fit. */
export function readRights(file: string): readonly Right[] {
  const lines = readFileSync(path.join(FOLDER, file), "utf8").split("\n");
  let above = "";
  return lines.flatMap((line) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const cells = line.trim().split(/\s+/);
    const answers = cells.slice(-VIEWERS.length);
    const object = OBJECTS.find((known) => known === cells.at(-VIEWERS.length - 1));
    const named = cells.slice(0, -VIEWERS.length - 1).join(" ");
    if (object === undefined || named === "") throw new Error(`${file}: not a line of the table: ${line}`);
    above = named === DITTO ? above : named;
    const thing = above;
    return VIEWERS.map((viewer, n) => ({ thing, object, viewer, expected: answers[n] ?? "" }));
  });
}
