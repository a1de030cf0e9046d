// The tests that have to notice a broken command. Those that start processes or servers of their own see no mutant.
import { defineConfig } from "vitest/config";
import { OF_PROCESSES } from "./groups";
import QuickFirst from "./quick-first";
import { integration, unit } from "../vitest.config";

const FOLDERS = ["complaint", "filing", "notification", "people", "platform", "review", "rulebook"];

export default defineConfig({
  root: unit.root,
  test: {
    sequence: { sequencer: QuickFirst },
    projects: [
      {
        ...unit,
        test: {
          ...unit.test,
          isolate: false,
          setupFiles: ["tests/mutation/first-counterexample.ts"],
          exclude: OF_PROCESSES,
        },
      },
      {
        ...integration,
        test: {
          ...integration.test,
          isolate: false,
          setupFiles: ["tests/mutation/first-counterexample.ts"],
          include: FOLDERS.map((folder) => `tests/integration/${folder}/**/*.test.ts`),
        },
      },
    ],
  },
});
