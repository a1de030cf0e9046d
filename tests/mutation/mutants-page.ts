// docs/figures/mutants.md: the score of every file, and every change that no test noticed, with the reason.
import { GROUPS } from "@/tests/mutation/groups";
import type { FileResult, Survivor } from "@/tests/mutation/file-result";
import { reasonFor, type Reason } from "@/tests/mutation/reasons";
import { scoreOf } from "@/tests/mutation/score";

const percent = (value: number | null): string => (value === null ? "–" : `${value.toFixed(1)} %`);
const code = (text: string): string => `\`${text.replaceAll("`", "ˋ").replaceAll("|", "\\|")}\``;

function row(file: string, result: FileResult): string {
  const { mutants, survived, percent: share } = scoreOf([result]);
  return `| ${file} | ${String(mutants)} | ${String(survived)} | ${percent(share)} | ${result.commit} |`;
}

/** Survivors of one file that stand for the same reason are named together. */
function survivorsOf(file: string, result: FileResult, reasons: readonly Reason[]): string {
  const byReason = new Map<string, Survivor[]>();
  for (const survivor of result.survivors) {
    const why = reasonFor(file, survivor, reasons)?.why ?? "No reason yet.";
    byReason.set(why, [...(byReason.get(why) ?? []), survivor]);
  }
  const parts = [...byReason].map(([why, survivors]) => {
    const changes = survivors.map(
      ({ line, was, now }) => `  - ${String(line)}: ${code(was)} → ${code(now === "" ? "nothing" : now)}`,
    );
    return [`- ${why}`, ...changes].join("\n");
  });
  return `**${file}**\n\n${parts.join("\n")}`;
}

function section(
  name: keyof typeof GROUPS,
  results: Readonly<Record<string, FileResult>>,
  reasons: readonly Reason[],
): string {
  const files = Object.entries(results);
  if (files.length === 0) return "";
  const { mutants, survived, percent: share } = scoreOf(Object.values(results));
  const unloadable = files.reduce((sum, [, one]) => sum + one.unloadable, 0);
  const table = ["| file | mutants | survived | score | commit |", "|---|---|---|---|---|"];
  return [
    `## ${GROUPS[name].files}`,
    `**${percent(share)}** of ${String(mutants)} mutants were noticed, ${String(survived)} survived; ${String(unloadable)} more could not be loaded and are not counted.`,
    [...table, ...files.map(([file, one]) => row(file, one))].join("\n"),
    ...files
      .filter(([, one]) => one.survivors.length > 0)
      .map(([file, one]) => survivorsOf(file, one, reasons)),
  ].join("\n\n");
}

export function mutantsPage(
  groups: Readonly<Record<keyof typeof GROUPS, Readonly<Record<string, FileResult>>>>,
  reasons: readonly Reason[],
): string {
  const intro = [
    "# What the tests notice",
    "Stryker changes one place of a file at a time (a mutant) and runs the tests: a mutant that no test notices survives. No file and no line is left out. Made by `npm run mutation`; the reasons are in `tests/mutation/survivors.json`.",
  ];
  const sections = (["domain", "commands"] as const).map((name) => section(name, groups[name], reasons));
  return `${[...intro, ...sections].filter((part) => part !== "").join("\n\n")}\n`;
}
