// How a run of broken code is judged: what counts as noticed, and that no survivor goes without a reason.
import { expect, test } from "vitest";
import { read } from "@/tests/checks/tracked-files";
import { fileResult } from "@/tests/mutation/file-result";
import { mutantsPage } from "@/tests/mutation/mutants-page";
import { outdatedReasons, readReasons, reasonFor } from "@/tests/mutation/reasons";
import type { Mutant } from "@/tests/mutation/run-stryker";
import { scoreOf } from "@/tests/mutation/score";

const FILE = "lib/domain/complaint/due-soon.ts";
const mutant = (status: Mutant["status"], line = 1): Mutant => ({
  id: "1",
  fileName: FILE,
  location: { start: { line, column: 1 }, end: { line, column: 3 } },
  mutatorName: "StringLiteral",
  replacement: "  changed\n here ",
  status,
});
const result = (...statuses: Mutant["status"][]) =>
  fileResult(
    FILE,
    "abc1234",
    statuses.map((status) => mutant(status)),
  );

test("a failing test and one that never ends notice; what a comment excuses has survived", () => {
  const found = result("Killed", "Timeout", "Survived", "NoCoverage", "Ignored", "RuntimeError");
  expect(found).toMatchObject({ noticed: 2, unloadable: 1 });
  expect(found.survivors).toHaveLength(3);
  expect(scoreOf([found, result("Killed")])).toEqual({ mutants: 6, noticed: 3, survived: 3, percent: 50 });
  expect(scoreOf([result()]).percent).toBeNull();
});

test("a survivor is named by its line and what became of it", () => {
  const [survivor] = result("Survived").survivors;
  const [code] = read(FILE).split("\n");
  expect(survivor).toEqual({ line: 1, code, was: "//", now: "changed here" });
});

test("a reason is for a file or folder, a line, and one change or any; one without a survivor is outdated", () => {
  const found = result("Survived");
  const results = { [FILE]: found };
  const [survivor] = found.survivors;
  if (survivor === undefined) throw new Error("nothing survived");
  const reason = { file: "lib/domain/", code: "Which running complaints", why: "a comment decides nothing" };
  const other = { ...reason, now: "something else" };
  const elsewhere = { ...reason, file: "lib/complaint/" };
  expect(reasonFor(FILE, survivor, [elsewhere, other])).toBeNull();
  expect(reasonFor(FILE, survivor, [other, reason])).toBe(reason);
  expect(outdatedReasons(results, [reason, other, elsewhere])).toEqual([other]);
});

test("the page names every survivor, with its reason or that there is none yet", () => {
  const results = { domain: { [FILE]: result("Killed", "Survived") }, commands: {} };
  const page = (why: string) => mutantsPage(results, [{ file: FILE, code: "Which running", why }]);
  expect(page("It decides nothing.")).toContain("- It decides nothing.\n  - 1: `//` → `changed here`");
  expect(page("It decides nothing.")).toContain("**50.0 %** of 2 mutants were noticed, 1 survived");
  expect(mutantsPage(results, [])).toContain("- No reason yet.\n");
});

test("the reasons on file can be read", () => {
  expect(readReasons().every(({ why }) => why.endsWith("."))).toBe(true);
});
