import { expect, test } from "vitest";
import { isTracked } from "@/tests/checks/deployment";
import { read } from "@/tests/checks/tracked-files";

const [, list = ""] = /\n## Faults[^\n]*\n([^]*?)\n## /.exec(read("docs/security.md")) ?? [];
const rows = list
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| fault |"))
  .map((line) => line.split(" | "));

test("every fault of the list has what is done about it, and tests that are there", () => {
  expect(rows.length).toBeGreaterThan(15);
  for (const [fault = "", done = "", tried = "", ...more] of rows) {
    expect(more, fault).toEqual([]);
    expect(done, fault).not.toBe("");
    const files = [...tried.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file);
    expect(files.length, fault).toBeGreaterThan(0);
    expect(files.filter((file) => !/^tests\/.+\.ts$/.test(file) || !isTracked(file))).toEqual([]);
  }
});
