// The tests that have to notice a broken rule of lib/domain. Those that start processes of their own see no mutant.
import { defineConfig } from "vitest/config";
import { LEFT_OUT, OF_PROCESSES } from "./groups";
import QuickFirst from "./quick-first";
import { unit } from "../vitest.config";

const leftOut = (process.env[LEFT_OUT] ?? "").split(",").filter((file) => file !== "");

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
          exclude: [...OF_PROCESSES, ...leftOut],
        },
      },
    ],
  },
});
