// The tests that have to notice a broken rule of lib/domain.
import { defineConfig } from "vitest/config";
import { unit } from "../vitest.config";

export default defineConfig({
  root: unit.root,
  test: { projects: [{ ...unit, test: { ...unit.test, isolate: false } }] },
});
