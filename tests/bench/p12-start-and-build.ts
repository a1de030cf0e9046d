// P12: from the order to start to the first answer, and a build from nothing, against a Next application with nothing in it.
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { BARE, buildNext, startBare } from "@/tests/bench/support/bare-next";
import { privateDatabase } from "@/tests/bench/support/private-database";
import { startWeb } from "@/tests/bench/support/product-web";
import { rateRatio, rateRounds } from "@/tests/bench/support/rate-rounds";
import { median } from "@/tests/bench/support/rounds";
import { undoing } from "@/tests/figures/undo";
import type { Undo } from "@/tests/figures/undo";
import type { Measure, Measured, MeasureOptions, Size } from "@/tests/figures/figure";
import { ROOT } from "@/tests/support/steps";

const PLAN: Readonly<Record<Size, { starts: number; builds: number }>> = {
  short: { starts: 3, builds: 1 },
  normal: { starts: 9, builds: 3 },
  large: { starts: 15, builds: 5 },
};
const RESULTS = path.join(ROOT, "tests/.results");
const SOURCES = ["app", "lib", "db", "next.config.ts", "package.json", "tsconfig.json"];

/**
 * A copy of the product's sources with the same packages, so that a build from nothing leaves the product's own alone. The
 * builder reads nothing outside of its folder, so the packages are in it, as links to the same files.
 */
async function copyOfProduct(undo: Undo): Promise<string> {
  await mkdir(RESULTS, { recursive: true });
  const folder = await mkdtemp(path.join(RESULTS, "build-"));
  undo(() => rm(folder, { recursive: true, force: true }));
  for (const name of SOURCES) await cp(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  const packages = path.join(folder, "node_modules");
  const inside = (name: string) => path.join(ROOT, "node_modules", name);
  const names = (await readdir(inside("."))).filter((name) => name !== ".cache");
  await mkdir(packages);
  await promisify(execFile)("cp", ["-R", "-l", ...names.map(inside), packages]);
  return folder;
}

async function starts(undo: Undo, { size, say }: MeasureOptions): Promise<Measured> {
  const { url } = await privateDatabase(undo);
  const timed = async (start: () => Promise<{ startedInMs: number; stop(): Promise<void> }>) => {
    const server = await start();
    await server.stop();
    return server.startedInMs;
  };
  const found = await rateRounds(
    {
      product: () => timed(() => startWeb(url, undo, say)),
      "bare Next": () => timed(() => startBare(url, undo)),
    },
    PLAN[size].starts,
    say,
  );
  return {
    key: "P12.start",
    ...rateRatio(found.product, found["bare Next"]),
    note: `${String(PLAN[size].starts)} starts each, to the first 200 of a page; pages built before`,
    full: size !== "short",
    series: Object.entries(found).map(([label, ms]) => ({ label, value: median(ms), unit: "ms" })),
  };
}

async function builds(undo: Undo, { size, say }: MeasureOptions): Promise<Measured> {
  const copy = await copyOfProduct(undo);
  const sides = {
    // Its own Next: two copies of React in one build do not know each other.
    product: () => buildNext(copy, path.join(copy, "node_modules/next/dist/bin/next")),
    "bare Next": () => buildNext(BARE),
  };
  const found = await rateRounds(sides, PLAN[size].builds, say);
  return {
    key: "P12.build",
    ...rateRatio(found.product, found["bare Next"]),
    note: `${String(PLAN[size].builds)} builds each, from nothing`,
    full: size !== "short",
    series: Object.entries(found).map(([label, seconds]) => ({ label, value: median(seconds), unit: "s" })),
  };
}

export const measure: Measure = (options) =>
  undoing(async (undo) => [await starts(undo, options), await builds(undo, options)]);
