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
  /** A mutant counts as endless when its tests take this much longer than without it, on however busy a machine. */
  readonly patienceMs: number;
}

export const GROUPS = {
  domain: {
    figure: "R26.domain",
    files: "lib/domain/**/*.ts",
    tests: "tests/mutation/domain.vitest.ts",
    database: false,
    patienceMs: 15_000,
  },
  commands: {
    figure: "R26.commands",
    files: "lib/{complaint,filing,people,platform,review,rulebook}/{commands,engine,rounds,audit}/*.ts",
    tests: "tests/mutation/commands.vitest.ts",
    database: true,
    patienceMs: 60_000,
  },
} as const satisfies Record<string, Group>;

export type GroupName = keyof typeof GROUPS;
