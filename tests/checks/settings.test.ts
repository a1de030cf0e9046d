import { expect, test } from "vitest";
import { variables } from "@/lib/base/env";
import { read } from "@/tests/checks/tracked-files";

/** Names in the first column of the README's table of settings. */
function documented(): string[] {
  const table = read("README.md").split("## Configuration")[1]?.split("\n## ")[0] ?? "";
  return table
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) =>
      [...(line.split("|")[1] ?? "").matchAll(/`([A-Z_]+)`/g)].map((found) => found[1] ?? ""),
    );
}

test("the README explains every setting, and no other", () => {
  expect(documented().toSorted()).toEqual(Object.keys(variables.shape).toSorted());
});
