// The tests that have to notice a broken rule of lib/domain. Those that start processes of their own see no mutant.
import { defineConfig } from "vitest/config";
import QuickFirst from "./quick-first";
import { unit } from "../vitest.config";

export default defineConfig({
  root: unit.root,
  test: {
    sequence: { sequencer: QuickFirst },
    projects: [{ ...unit, test: { ...unit.test, isolate: false, exclude: ["tests/unit/entry/cli/**"] } }],
  },
});
