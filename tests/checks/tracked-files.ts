// The files of the repository, as git sees them: what is ignored is nobody's business.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");

/** Paths from the root, tracked or about to be. */
export function trackedFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return listed.split("\0").filter((file) => file !== "" && existsSync(path.join(ROOT, file)));
}

/** Paths of source files written by hand. */
export function sourceFiles(): string[] {
  return trackedFiles().filter((file) => /\.(ts|tsx|mjs|cjs|css)$/.test(file));
}

export function read(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}
