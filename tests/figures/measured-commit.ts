// Which code a figure is of.
import { execFileSync } from "node:child_process";

/** What measuring itself writes is no change of what is measured. */
const OF_FIGURES = ":(exclude)docs/figures";

/** The commit of the working tree in `folder`, and whether something in it was changed since. */
export function measuredCommit(folder: string): string {
  const git = (...given: readonly string[]) =>
    execFileSync("git", given, { cwd: folder, encoding: "utf8" }).trim();
  const commit = git("rev-parse", "--short", "HEAD");
  const changed = git("status", "--porcelain", "--", ".", OF_FIGURES) !== "";
  return changed ? `${commit} with changes not committed` : commit;
}
