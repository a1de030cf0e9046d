// The figures of docs/house.md: how many files a room has, how long they are, and how many arrows go between rooms.
import path from "node:path";
import type { ImportTable } from "@/tests/checks/draw-house";
import { importsOf } from "@/tests/checks/imports-of";
import { read, trackedFiles } from "@/tests/checks/tracked-files";

const BEGIN = "<!-- Measured: UPDATE_GOLDEN=1 measures again. -->";
const END = "<!-- The end of what is measured. -->";
const CODE = /^(app|lib|db|tests)\/.*\.(tsx?|cjs|mjs|css)$/;

function roomOf(file: string): string {
  const parts = file.split("/");
  const deep = file.startsWith("app/[locale]/") ? 3 : 2;
  return parts.slice(0, Math.min(deep, parts.length - 1)).join("/");
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** One line a room: its files, the median and the longest in lines, and its fullest folder. */
function roomLines(files: readonly string[]): string[] {
  const rooms = [...Map.groupBy(files, roomOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return rooms.map(([room, inside]) => {
    const lines = inside.map((file) => read(file).split("\n").length - 1);
    const folders = Map.groupBy(inside, (file) => path.posix.dirname(file));
    const fullest = Math.max(...[...folders.values()].map(({ length }) => length));
    const cells = [inside.length, median(lines), Math.max(...lines), fullest];
    return `| \`${room}\` | ${cells.map(String).join(" | ")} |`;
  });
}

/** Pairs of rooms of lib and db between which something is imported, and those of them that go up or across. */
export function arrowsOf({ FLOORS }: ImportTable): { readonly all: number; readonly upwards: string[] } {
  const floor = new Map(FLOORS.flatMap((rooms, level) => rooms.map(([room]) => [room, level] as const)));
  const files = trackedFiles().filter((file) => /^(lib|db)\/.*\.ts$/.test(file));
  const known = new Set(files);
  const arrows = new Map<string, readonly [from: string, to: string]>();
  for (const file of files)
    for (const target of importsOf(file, known)) {
      const [from, to] = [roomOf(file), roomOf(target)];
      if (from !== to && floor.has(from) && floor.has(to)) arrows.set(`${from} → ${to}`, [from, to]);
    }
  const upwards = [...arrows].filter(([, [from, to]]) => (floor.get(to) ?? 0) >= (floor.get(from) ?? 0));
  return { all: arrows.size, upwards: upwards.map(([arrow]) => arrow) };
}

/** The document with its figures measured again. Throws where it has no place for them. */
export function withFigures(document: string, table: ImportTable): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`docs/house.md has no lines "${BEGIN}" and "${END}".`);
  const files = trackedFiles().filter((file) => CODE.test(file));
  const lines = files.map((file) => read(file).split("\n").length - 1);
  const rooms = table.FLOORS.flat().length;
  const measured = [
    `${String(rooms)} rooms of \`lib\` and \`db\` on ${String(table.FLOORS.length)} floors, ${String(arrowsOf(table).all)} arrows between`,
    `them, none upwards or across. ${String(files.length)} files of code with a median of ${String(median(lines))} lines, the longest ${String(Math.max(...lines))}.`,
    "",
    "| folder | files | median lines | longest | fullest folder |",
    "|---|---|---|---|---|",
    ...roomLines(files),
  ];
  return `${document.slice(0, begin)}${BEGIN}\n\n${measured.join("\n")}\n\n${document.slice(end)}`;
}
