// Writes docs/figures/<suite>.json and the page. A run of one figure replaces that figure and leaves the others.
import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { CATALOGUE } from "@/tests/figures/catalogue";
import type { Figure } from "@/tests/figures/figure";
import { machine } from "@/tests/figures/machine";
import { figuresPage } from "@/tests/figures/page";

const FOLDER = "docs/figures";
const ORDER = Object.values(CATALOGUE).map(({ name }): string => name);

/** A figure of an earlier run may come from another machine, or another Node, than the file's newest ones. */
export type KeptFigure = Figure & { readonly machine?: string };

export interface Kept {
  readonly machine: string;
  readonly commit: string;
  readonly figures: readonly KeptFigure[];
}

/** Figures that stay beside newer ones say which machine they are of, where that is another. */
function withMachine({ machine: of, figures }: Kept, now: string): KeptFigure[] {
  return figures.map(({ machine: own = of, ...one }) => (own === now ? one : { ...one, machine: own }));
}

async function read(suite: string): Promise<Kept | null> {
  return readFile(path.join(FOLDER, `${suite}.json`), "utf8").then(
    (text) => JSON.parse(text) as Kept,
    () => null,
  );
}

export async function keepFigures(suite: string, figures: readonly Figure[]): Promise<void> {
  const before = await read(suite);
  const fresh = new Set(figures.map((one) => one.name));
  const now = machine();
  const stays = before === null ? [] : withMachine(before, now).filter((one) => !fresh.has(one.name));
  const kept = [...stays, ...figures];
  kept.sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  await mkdir(FOLDER, { recursive: true });
  await writeFile(
    path.join(FOLDER, `${suite}.json`),
    `${JSON.stringify({ machine: now, commit, figures: kept } satisfies Kept, null, 2)}\n`,
  );
  const [bench, chaos, mutation] = [await read("bench"), await read("chaos"), await read("mutation")];
  await writeFile(path.join(FOLDER, "README.md"), figuresPage({ bench, chaos, mutation }));
}
