// The drawing of the house in README.md, made from the import table: an arrow down is an import that is allowed.
import { createRequire } from "node:module";

/** What import-table.cjs holds; dependency-cruiser reads it without TypeScript. */
export interface ImportTable {
  /** From the ground up; each room with what it holds. */
  readonly FLOORS: readonly (readonly (readonly [room: string, holds: string])[])[];
  readonly PARTS: Readonly<Record<string, { readonly holds: string; readonly sees: readonly string[] }>>;
  readonly NOUNS: readonly string[];
}

export const TABLE = createRequire(import.meta.url)("./import-table.cjs") as ImportTable;

const BEGIN = "<!-- The house, drawn from tests/checks/import-table.cjs: UPDATE_GOLDEN=1 draws it again. -->";
const END = "<!-- The end of the house. -->";
const ARROW = "  │";
const WIDTH = 18;

/** One line per room, the top floor first. */
export function drawHouse({ FLOORS }: ImportTable): string {
  const floors = FLOORS.toReversed().map((floor) =>
    floor.map(([room, holds]) => `${room.padEnd(WIDTH)} ${holds}`).join("\n"),
  );
  const pages = `${"app".padEnd(WIDTH)} pages and forms: sees lib, and never db`;
  return [pages, ...floors].join(`\n${ARROW}\n`);
}

/** A document with the house in it drawn as the table has it. Throws where the document has no place for it. */
export function withHouse(document: string, table: ImportTable): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`README.md has no lines "${BEGIN}" and "${END}".`);
  return `${document.slice(0, begin)}${BEGIN}\n\n\`\`\`\n${drawHouse(table)}\n\`\`\`\n\n${document.slice(end)}`;
}
