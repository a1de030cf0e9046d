// What the rules cannot tell apart, as far as it is known: the lines of the tables that are marked as wrong, and how often each
// set was judged wrongly when it was run for the first time. A line that becomes right loses its mark.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { answerTemplate } from "@/lib/entry/cli/rules/template-answer";

interface Vector {
  readonly kind: "canned" | "real";
  readonly written: string;
  /** The flag of the first run, for the sets that were written at b63fa7bc. */
  readonly first?: string | null;
  readonly wrong?: true;
  readonly asked: { readonly answer: string };
}
const ALL = ["template-vectors.json", "template-held-out.json", "template-unseen.json"].flatMap(
  (name) => JSON.parse(readFileSync(path.join(import.meta.dirname, name), "utf8")) as readonly Vector[],
);
const verdictOf = ({ asked }: Vector) => answerTemplate(asked) as { flag: string | null; clauses: string[] };
const real = ALL.filter(({ kind }) => kind === "real");
const canned = ALL.filter(({ kind }) => kind === "canned");

test("of honest answers at most one in a hundred is flagged, and only for a deed under six letters", () => {
  const wrong = real.filter(({ wrong: mark }) => mark === true);
  expect(wrong.length * 100).toBeLessThanOrEqual(real.length);
  expect(wrong.map((vector) => verdictOf(vector))).toMatchObject([
    { flag: "no_deed", clauses: ["更換分線箱"] },
    { flag: "no_deed", clauses: ["本单免单"] },
  ]);
});

test("canned replies that are marked as wrong still pass", () => {
  const flagged = canned.filter((vector) => vector.wrong === true && verdictOf(vector).flag !== null);
  expect(flagged.map(({ asked }) => asked.answer)).toEqual([]);
});

describe("the first run of each set, before the rules were mended by it", () => {
  const firstOf = (set: string) => {
    const lines = ALL.filter(({ written, first }) => written.startsWith(set) && first !== undefined);
    const of = (kind: Vector["kind"], wrong: (flag: string | null) => boolean) => {
      const all = lines.filter((line) => line.kind === kind);
      return `${String(all.filter(({ first = null }) => wrong(first)).length)} of ${String(all.length)}`;
    };
    return {
      honestFlagged: of("real", (flag) => flag !== null),
      cannedPassed: of("canned", (flag) => flag === null),
    };
  };

  test.each([
    ["twelfth", "2 of 80", "31 of 80"],
    ["thirteenth", "2 of 40", "31 of 40"],
    ["fourteenth", "1 of 30", "0 of 0"],
  ])(
    "the %s set: %s honest answers flagged, %s canned replies passed",
    (set, honestFlagged, cannedPassed) => {
      expect(firstOf(set)).toEqual({ honestFlagged, cannedPassed });
    },
  );
});
