// What is broken on purpose, and which tests have to notice.
import type { FigureKey } from "@/tests/figures/catalogue";

interface Group {
  readonly figure: FigureKey;
  /** The files whose every line is broken, one mutant at a time. */
  readonly files: string;
  /** The vitest configuration of the tests that run against each mutant. */
  readonly tests: string;
  /** Whether those tests need a PostgreSQL. */
  readonly database: boolean;
  /** Tests of seconds that look at one room thoroughly: only its mutants meet them. The score is no higher for that. */
  readonly slow: Readonly<Record<string, readonly string[]>>;
  /** A mutant counts as endless when its tests take this much longer than without it, on however busy a machine. */
  readonly patienceMs: number;
}

export const GROUPS = {
  domain: {
    figure: "R26.domain",
    files: "lib/domain/**/*.ts",
    tests: "tests/mutation/domain.vitest.ts",
    database: false,
    slow: {
      "lib/domain/answer/": ["tests/unit/answer/template-held-out.test.ts"],
      "lib/domain/clock/": ["tests/unit/clock/clock-properties.test.ts"],
      "lib/domain/complaint/": ["tests/unit/complaint/lifecycle-cells.test.ts"],
    },
    patienceMs: 15_000,
  },
  commands: {
    figure: "R26.commands",
    files: "lib/{complaint,filing,people,platform,review,rulebook}/{commands,engine,rounds,audit}/*.ts",
    tests: "tests/mutation/commands.vitest.ts",
    database: true,
    slow: {},
    patienceMs: 60_000,
  },
} as const satisfies Record<string, Group>;

export type GroupName = keyof typeof GROUPS;

/** Tests of processes of their own, in which no mutant is. */
export const OF_PROCESSES = [
  "tests/unit/entry/cli/rules-process.test.ts",
  "tests/unit/entry/cli/unusable-environment.test.ts",
];

/** Which slow tests the files before a run do without: for the configurations of vitest, which cannot be handed anything. */
export const LEFT_OUT = "MUTATION_TESTS_LEFT_OUT";

interface Part {
  readonly files: readonly string[];
  /** Tests of other rooms that these files do without. */
  readonly without: readonly string[];
}

/** Files that meet the same tests, so that one run does for them. */
export function partsOf({ slow }: Group, files: readonly string[]): readonly Part[] {
  const room = (file: string) => Object.keys(slow).find((one) => file.startsWith(one)) ?? "";
  const byRoom = Object.groupBy(files, room);
  return Object.entries(byRoom).map(([of, some = []]) => ({
    files: some,
    without: Object.entries(slow).flatMap(([other, tests]) => (other === of ? [] : tests)),
  }));
}
