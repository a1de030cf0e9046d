// docs/house.md: the journeys are roads that are there, and no longer than it says; its figures are measured, not typed.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { TABLE } from "@/tests/checks/draw-house";
import { arrowsOf, withFigures } from "@/tests/checks/house-figures";
import { importsOf } from "@/tests/checks/imports-of";
import { read, ROOT, trackedFiles } from "@/tests/checks/tracked-files";

const PAGE = "docs/house.md";
const page = read(PAGE);
const known = new Set(trackedFiles());

interface Journey {
  readonly name: string;
  readonly most: number;
  readonly files: readonly string[];
}

/** "### A filing by form (at most 20)", and its numbered lines, each with one file. */
function journeysOf(document: string): readonly Journey[] {
  return document
    .split(/^### /m)
    .slice(1)
    .flatMap((section) => {
      const [, name = "", most = ""] = /^(.+) \(at most (\d+)\)$/m.exec(section) ?? [];
      const files = [...section.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file = ""]) => file);
      return name === "" ? [] : [{ name, most: Number(most), files }];
    });
}

/** What is come to otherwise than by an import: by HTTP, or by being handed a round. */
const BY_CALL = /^lib\/entry\/(http\/|worker\/run-round\.ts$)/;

/** Files that no file before them imports: nobody comes to them from there. */
function unreachable(files: readonly string[]): string[] {
  return files.slice(1).filter((file, place) => {
    const before = files.slice(0, place + 1);
    return !BY_CALL.test(file) && !before.some((earlier) => importsOf(earlier, known).includes(file));
  });
}

describe.each(journeysOf(page))("the journey of $name", ({ name, most, files }) => {
  test("is no longer than it says", () => {
    expect(files.length, "Merge what is one thing, or say why it takes more.").toBeLessThanOrEqual(most);
    expect(page).toMatch(new RegExp(`^\\| ${name} \\| \\d+ \\| ${String(files.length)} \\|$`, "im"));
  });
  test("leads from each file to the next by an import", () => {
    expect(files.filter((file) => !known.has(file))).toEqual([]);
    expect(unreachable(files)).toEqual([]);
  });
});

test("four journeys are described", () => {
  expect(journeysOf(page).map(({ most }) => most)).toEqual([20, 20, 15, 12]);
});

test("no arrow goes upwards or across, types counted", () => {
  const { all, upwards } = arrowsOf(TABLE);
  expect(all).toBeGreaterThan(100);
  expect(upwards).toEqual([]);
});

test("the page of the house has room for what is measured", () => {
  const measured = withFigures(page, TABLE);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path.join(ROOT, PAGE), measured);
  expect(measured).toContain(`${String(TABLE.FLOORS.flat().length)} rooms`);
});

test("the check sees a file that nobody before it imports", () => {
  const command = "lib/complaint/commands/appeal.ts";
  const engine = "lib/complaint/engine/act-on-complaint.ts";
  expect(unreachable([command, engine])).toEqual([]);
  expect(unreachable([engine, command])).toEqual([command]);
});
