// What somebody looked at is what is taken: whole, unchanged, and only once every line is right.
import { describe, expect, test } from "vitest";
import { PREVIEWED_DIGEST, PREVIEWED_LINES } from "@/app/_forms/previewed-line";
import { previewedTable } from "@/app/_forms/previewed-table";
import { readChannels } from "@/lib/platform/engine/read-channels";

const WORDS = {
  none: "no lines",
  tooLong: "too many lines",
  changedSince: "changed since.",
  looked: ({ count, bad }: { readonly count: number; readonly bad: number }) =>
    `${String(count)} lines, ${String(bad)} wrong`,
};

/** The table of a text, a line each; a line with an x is wrong. */
const submit = (text: string, intent: string | null, seen: string) =>
  previewedTable({
    field: "table",
    text,
    lines: text.split("\n").filter((line) => line !== ""),
    intent,
    seen,
    show: (line) => ({ cells: [line], wrong: line.includes("x") ? "an x" : "" }),
    words: WORDS,
    values: { reason: ["why"] },
  });
/** What the form says, as a success or as a problem of the table, and what it holds. */
function look(text: string, intent: string | null = "preview", seen = "") {
  const looked = submit(text, intent, seen);
  if (!("shown" in looked) || "goTo" in looked.shown) throw new Error("taken");
  const { values = {} } = looked.shown;
  const done = "done" in looked.shown ? looked.shown.done : null;
  const problem = "problems" in looked.shown ? looked.shown.problems[0] : null;
  return { done, problem, values, digest: values[PREVIEWED_DIGEST]?.[0] ?? "" };
}

describe("a table", () => {
  test("is shown before it is taken, with everything that was typed", () => {
    const { done, values } = look("a\nb");
    expect(done).toBe("2 lines, 0 wrong");
    expect(values).toMatchObject({ table: ["a\nb"], reason: ["why"], [PREVIEWED_LINES]: ["\ta", "\tb"] });
  });

  test("that was looked at is taken whole", () => {
    expect(submit("a\nb", "add", look("a\nb").digest)).toEqual({ taken: ["a", "b"] });
  });

  test.each([
    ["nobody looked at", "a\nb", ""],
    ["was changed since, by a letter", "a\nc", look("a\nb").digest],
    ["was changed since, by a blank line", "a\nb\n", look("a\nb").digest],
  ])("that %s is shown again instead, and taken at the next try", (_, text, seen) => {
    const again = look(text, "add", seen);
    expect(again.done).toBe("changed since. 2 lines, 0 wrong");
    expect(submit(text, "add", again.digest)).toHaveProperty("taken");
  });

  test("with a wrong line is not taken, looked at or not; the wrong ones stand alone", () => {
    const { digest, done, problem, values } = look("a\nx\nb");
    expect([done, problem]).toEqual([null, { field: "table", message: "3 lines, 1 wrong" }]);
    expect(values).toMatchObject({ table: ["a\nx\nb"], reason: ["why"], [PREVIEWED_LINES]: ["an x\tx"] });
    expect(look("a\nx\nb", "add", digest).problem).toEqual(problem);
  });

  test("of five hundred channels with forty wrong ones names all forty, and is not taken", () => {
    const row = (n: number) =>
      `hotline,${n < 40 ? "95-HELP-" : "951"}${String(1000 + n)},全天,,,,,,platform,官网,2026-02-27`;
    const text = Array.from({ length: 500 }, (_, n) => row(n)).join("\n");
    const table = (seen: string) =>
      previewedTable({
        field: "table",
        text,
        lines: readChannels(text, "2026-03-01", []),
        intent: "add",
        seen,
        show: ({ line, problems }) => ({
          cells: [String(line)],
          wrong: problems.map(({ field }) => field).join(),
        }),
        words: WORDS,
      });
    const shown = (seen: string) => {
      const looked = table(seen);
      return "shown" in looked && "problems" in looked.shown ? (looked.shown.values ?? {}) : {};
    };
    const named = Array.from({ length: 40 }, (_, n) => `where\t${String(n + 1)}`);
    expect(shown("")[PREVIEWED_LINES]).toEqual(named);
    expect(shown(shown("")[PREVIEWED_DIGEST]?.[0] ?? "")[PREVIEWED_LINES]).toEqual(named);
  });

  test("looked at once more is only looked at", () => {
    expect(look("a", "preview", look("a").digest).done).toBe("1 lines, 0 wrong");
    expect(look("a", null, look("a").digest).done).toBe("1 lines, 0 wrong");
  });

  test("has a line, and at most five hundred", () => {
    const message = (text: string) => {
      const looked = submit(text, "preview", "");
      return "shown" in looked && "problems" in looked.shown ? looked.shown.problems : null;
    };
    expect(message("")).toEqual([{ field: "table", message: "no lines" }]);
    expect(message(Array(501).fill("a").join("\n"))).toEqual([{ field: "table", message: "too many lines" }]);
    expect(message(Array(500).fill("a").join("\n"))).toBeNull();
  });
});
