// Writes docs/figures/<suite>.json and the page. A run of one figure replaces that figure and leaves the others.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { words } from "@/tests/figures/bound";
import { CATALOGUE, entryNamed } from "@/tests/figures/catalogue";
import type { Figure } from "@/tests/figures/figure";
import { machine } from "@/tests/figures/machine";
import type { StoredFigures, StoredFigure } from "@/tests/figures/stored-figures";
import { figuresPage } from "@/tests/figures/page";
import { verdictOf } from "@/tests/figures/verdict";

const FOLDER = "docs/figures";
const ORDER = Object.values(CATALOGUE).map(({ name }): string => name);

/** Figures that stay beside newer ones say which machine they are of, where that is another. */
function withMachine({ machine: of, figures }: StoredFigures, now: string): StoredFigure[] {
  return figures.map(({ machine: own = of, ...one }) => (own === now ? one : { ...one, machine: own }));
}

/** Said by the catalogue as it is now: limits that moved, and figures stated otherwise, claim nothing from before. */
function restated(one: StoredFigure): StoredFigure[] {
  const entry = entryNamed(one.name);
  if (entry === null) return [];
  const column = (name: "must" | "top") => {
    const bound = entry[name];
    return bound === null
      ? { [name]: null, [`${name}_met`]: null }
      : { [name]: words(bound), [`${name}_met`]: verdictOf(one, name) === "met" };
  };
  return [{ ...one, ...column("must"), ...column("top") }];
}

async function read(suite: string): Promise<StoredFigures | null> {
  return readFile(path.join(FOLDER, `${suite}.json`), "utf8").then(
    (text) => JSON.parse(text) as StoredFigures,
    () => null,
  );
}

/** With no figures it writes the page and the file as the catalogue would have them now. */
export async function keepFigures(suite: string, figures: readonly Figure[]): Promise<void> {
  const before = await read(suite);
  const fresh = new Set(figures.map((one) => one.name));
  const now = figures.length === 0 ? (before?.machine ?? machine()) : machine();
  const stays = before === null ? [] : withMachine(before, now).filter((one) => !fresh.has(one.name));
  const stored = [...stays, ...figures].flatMap(restated);
  stored.sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  await mkdir(FOLDER, { recursive: true });
  await writeFile(
    path.join(FOLDER, `${suite}.json`),
    `${JSON.stringify({ machine: now, figures: stored } satisfies StoredFigures, null, 2)}\n`,
  );
  const [bench, chaos, mutation] = [await read("bench"), await read("chaos"), await read("mutation")];
  await writeFile(path.join(FOLDER, "README.md"), figuresPage({ bench, chaos, mutation }));
}
