// Writes docs/figures/mutants.json, the page made of it, and the figure. Files that were not run keep their result.
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { figureOf } from "@/tests/figures/figure";
import { keepFigures } from "@/tests/figures/keep-figures";
import type { FileResult } from "@/tests/mutation/file-result";
import { GROUPS, type GroupName } from "@/tests/mutation/groups";
import { mutantsPage } from "@/tests/mutation/mutants-page";
import { readReasons } from "@/tests/mutation/reasons";
import { scoreOf } from "@/tests/mutation/score";

const RESULTS = "docs/figures/mutants.json";

type Results = Readonly<Record<string, FileResult>>;

const survivor = z.object({ line: z.number(), code: z.string(), was: z.string(), now: z.string() });
const stored = z.record(
  z.string(),
  z.object({
    commit: z.string(),
    noticed: z.number(),
    survivors: z.array(survivor),
    unloadable: z.number(),
  }),
);

function readResults(): Results {
  try {
    return stored.parse(JSON.parse(readFileSync(RESULTS, "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
}

/** The results of the files that exist today. */
function ofGroup(name: GroupName, results: Results): Results {
  const files = globSync(GROUPS[name].files).sort();
  return Object.fromEntries(
    files.flatMap((file) => (results[file] === undefined ? [] : [[file, results[file]] as const])),
  );
}

/** Records what was found, and answers all results of the group. */
export async function recordResults(name: GroupName, found: Results, commit: string): Promise<Results> {
  const all = { ...readResults(), ...found };
  const groups = { domain: ofGroup("domain", all), commands: ofGroup("commands", all) };
  writeFileSync(RESULTS, `${JSON.stringify({ ...groups.domain, ...groups.commands }, null, 1)}\n`);
  writeFileSync("docs/figures/mutants.md", mutantsPage(groups, readReasons()));
  const { mutants, survived, percent } = scoreOf(Object.values(groups[name]));
  const files = Object.keys(groups[name]).length;
  const of = globSync(GROUPS[name].files).length;
  const figure = figureOf(
    {
      key: GROUPS[name].figure,
      value: percent ?? 0,
      full: files === of,
      note: `${String(mutants)} mutants of ${String(files)} of ${String(of)} files, ${String(survived)} survived; see mutants.md`,
    },
    { command: `npm run mutation -- ${name}`, commit, at: new Date() },
  );
  await keepFigures("mutation", [figure]);
  return groups[name];
}
