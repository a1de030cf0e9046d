// `npm run mutation [-- domain | commands | <files>] [--record]`: breaks the rules and the commands one place at a time
// and says what no test noticed. A whole group is recorded in docs/figures; files are, when asked for by --record.
import { globSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { startTestServer } from "@/tests/support/test-server";
import { fileResult, type FileResult } from "@/tests/mutation/file-result";
import { GROUPS, LEFT_OUT, partsOf, type GroupName } from "@/tests/mutation/groups";
import { outdatedReasons, readReasons, reasonFor } from "@/tests/mutation/reasons";
import { recordResults } from "@/tests/mutation/record-results";
import { runStryker, type Mutant } from "@/tests/mutation/run-stryker";
import { measuredCommit } from "@/tests/figures/measured-commit";
import { scoreOf } from "@/tests/mutation/score";

const { values, positionals } = parseArgs({
  options: { record: { type: "boolean" } },
  allowPositionals: true,
});
const say = (line: string) => void process.stderr.write(`${line}\n`);
const commit = measuredCommit(process.cwd());

/** The tests of the commands share one server; each runner has a database of its own in it. */
async function run(name: GroupName, files: readonly string[]): Promise<Record<string, FileResult>> {
  const server = GROUPS[name].database ? await startTestServer() : null;
  if (server !== null) process.env["DATABASE_URL"] = server.adminUrl;
  try {
    const mutants: Mutant[] = [];
    for (const part of partsOf(GROUPS[name], files)) {
      process.env[LEFT_OUT] = part.without.join(",");
      mutants.push(...(await runStryker(GROUPS[name], part.files)));
    }
    const byFile = Object.groupBy(mutants, ({ fileName }) => path.relative(".", fileName));
    return Object.fromEntries(
      files.map((file) => [file, fileResult(file, commit, byFile[file] ?? [])] as const),
    );
  } finally {
    await server?.stop();
  }
}

/** Prints what survived without a reason, and answers how much there is to mend. */
function report(results: Readonly<Record<string, FileResult>>): number {
  const reasons = readReasons();
  let faults = 0;
  for (const [file, result] of Object.entries(results)) {
    const { mutants, percent } = scoreOf([result]);
    say(`${percent === null ? "    –" : percent.toFixed(1).padStart(5)} % of ${String(mutants)} ${file}`);
    for (const survivor of result.survivors) {
      if (reasonFor(file, survivor, reasons) !== null) continue;
      say(`        ${String(survivor.line)}: ${survivor.was} → ${survivor.now}`);
      faults += 1;
    }
  }
  for (const { file, code, now = "any" } of outdatedReasons(results, reasons)) {
    say(`No survivor any more for the reason in survivors.json: ${file}, "${code}" → ${now}`);
    faults += 1;
  }
  return faults;
}

let faults = 0;
const asked = positionals.length === 0 ? Object.keys(GROUPS) : positionals;
for (const name of ["domain", "commands"] as const) {
  const whole = asked.includes(name);
  const files = whole
    ? globSync(GROUPS[name].files).sort()
    : asked.filter((file) => path.matchesGlob(file, GROUPS[name].files));
  if (files.length === 0) continue;
  const found = await run(name, files);
  faults += report(found);
  if (whole || values.record === true) await recordResults(name, found, commit);
  const { percent } = scoreOf(Object.values(found));
  say(`${name}: ${(percent ?? 0).toFixed(1)} %`);
}
process.exit(faults > 0 ? 1 : 0);
