import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");

/** A zone with an odd offset (+05:45) and no daylight saving: code that mixes up local time and UTC is caught. */
const zone = "Asia/Kathmandu";

const shared = {
  root,
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${root}/` },
      // What Next and `--conditions=react-server` resolve to; the other side of the package only throws.
      { find: "server-only", replacement: path.join(root, "node_modules/server-only/empty.js") },
    ],
  },
  test: {
    env: { TZ: zone, JIETONG_MODE: "demo", LOG_LEVEL: "silent", NODE_ENV: "test" },
    restoreMocks: true,
  },
} as const;

export const unit = {
  ...shared,
  test: { ...shared.test, name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"] },
};

export const integration = {
  ...shared,
  test: {
    ...shared.test,
    name: "integration",
    include: ["tests/integration/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/cluster.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
};

const checks = {
  ...shared,
  test: { ...shared.test, name: "checks", include: ["tests/checks/**/*.test.ts"], testTimeout: 60_000 },
};

export default defineConfig({
  root,
  cacheDir: "node_modules/.cache/vite",
  test: { projects: [unit, integration, checks] },
});
