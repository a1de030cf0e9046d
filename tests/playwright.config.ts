import path from "node:path";
import { defineConfig } from "@playwright/test";
import { findFreePort } from "@/db/engine/free-port";
import { findChromium } from "@/tests/support/chromium";

const root = path.resolve(import.meta.dirname, "..");
const results = path.join(root, "tests/.results");

// The workers load this file too: they inherit the port that the first load chose.
const port = process.env["E2E_PORT"] ?? String(await findFreePort("127.0.0.1"));
process.env["E2E_PORT"] = port;
const address = `http://127.0.0.1:${port}`;
// Tests prepare their stories with the product's own commands, which need the keys of the running demo.
process.env["JIETONG_MODE"] = "demo";
const executablePath = findChromium();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  outputDir: path.join(results, "browser"),
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: path.join(results, "browser.json") }]],
  use: {
    baseURL: address,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "off",
    actionTimeout: 10_000,
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: ["--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
  webServer: {
    command: "node --conditions=react-server --import tsx/esm tests/support/e2e-stack.ts",
    cwd: root,
    url: `${address}/api/health`,
    timeout: 180_000,
    reuseExistingServer: false,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
});
