// What `npm run check` consists of. No step needs a database.
import path from "node:path";
import type { Step } from "@/tests/support/steps";
import { RESULTS } from "@/tests/support/counts";

const CACHE = "node_modules/.cache";
const FOLDERS = ["app", "lib", "db", "tests", "next.config.ts"];

const types: Step = { name: "types", command: ["tsc", "--noEmit", "-p", "."] };
const ruleTypes: Step = { name: "types of the rules", command: ["tsc", "--noEmit", "-p", "lib/domain"] };
const lint: Step = {
  name: "lint",
  command: [
    "eslint",
    "--config",
    "tests/checks/eslint.config.mjs",
    "--max-warnings",
    "0",
    "--cache",
    "--cache-strategy",
    "content",
    "--cache-location",
    `${CACHE}/eslint/`,
    "app",
    "lib",
    "db",
    "tests",
    "next.config.ts",
    "--no-error-on-unmatched-pattern",
  ],
};
const format: Step = {
  name: "format",
  command: [
    "prettier",
    "--check",
    "--log-level",
    "warn",
    ".",
    // Written by tools, or for people to read.
    "!db/migrations/**",
    "!docs/**",
    "!**/*.md",
    "--cache",
    "--cache-location",
    `${CACHE}/prettier/cache.json`,
  ],
};
const boundaries: Step = {
  name: "boundaries",
  command: [
    "depcruise",
    "--config",
    "tests/checks/dependency-cruiser.cjs",
    "--output-type",
    "err-long",
    ...FOLDERS,
  ],
};
const deadCode: Step = {
  name: "dead code",
  command: ["knip", "--config", "tests/checks/knip.json", "--cache", "--cache-location", `${CACHE}/knip`],
  advice: "Nothing uses this: delete it, or take `export` off what only its own file uses.",
};
/** Without the tests: what only they use is used by nobody. */
const onlyTested: Step = {
  name: "only tested",
  command: [
    "knip",
    "--production",
    "--config",
    "tests/checks/knip-product.jsonc",
    "--cache",
    "--cache-location",
    `${CACHE}/knip-product`,
  ],
  advice:
    "Only tests use this, or nothing does: a rule that never runs. Call it where the product needs it, move it to tests, or delete it.",
};
const migrations: Step = {
  name: "migrations",
  command: ["drizzle-kit", "check", "--config", "db/drizzle.config.ts"],
};
const houseRules: Step = {
  name: "house rules",
  command: [
    "vitest",
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--project",
    "checks",
    "--reporter",
    "default",
    "--reporter",
    "json",
    "--outputFile.json",
    path.join(RESULTS, "checks.json"),
  ],
};

/** Two lists for two cores, of about the same length. */
export const CHECKS: readonly (readonly Step[])[] = [
  [lint, boundaries],
  [types, ruleTypes, format, deadCode, onlyTested, migrations, houseRules],
];
