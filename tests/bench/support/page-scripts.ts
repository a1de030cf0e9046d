// The JavaScript that each page of a Next build makes a browser fetch, by the build's own manifests.
import { readFile } from "node:fs/promises";
import { globSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

export interface PageScripts {
  /** As the build names it: /[locale]/(public)/rules/page. */
  readonly page: string;
  /** Bytes after gzip: what is loaded at first, with the borders around the page that catch its errors. */
  readonly bytes: number;
}

const SUFFIX = "_client-reference-manifest.js";

async function json<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, "utf8")) as T;
}

/** The manifest is a script that assigns one document. */
async function entryFiles(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8");
  const document = text.slice(text.indexOf("] = ") + "] = ".length).replace(/;\s*$/, "");
  const { entryJSFiles } = JSON.parse(document) as { entryJSFiles: Record<string, string[]> };
  return Object.values(entryJSFiles).flat();
}

/** Every page of the build in `folder`/.next. */
export async function pageScripts(folder: string): Promise<readonly PageScripts[]> {
  const build = path.join(folder, ".next");
  const { rootMainFiles } = await json<{ rootMainFiles: string[] }>(path.join(build, "build-manifest.json"));
  const sizes = new Map<string, number>();
  const sizeOf = async (file: string): Promise<number> => {
    const known = sizes.get(file);
    if (known !== undefined) return known;
    const size = gzipSync(await readFile(path.join(build, file)), { level: 9 }).length;
    sizes.set(file, size);
    return size;
  };
  const app = path.join(build, "server/app");
  const pages = globSync(`**/page${SUFFIX}`, { cwd: app }).sort();
  if (pages.length === 0) throw new Error(`${build} holds no pages.`);
  return Promise.all(
    pages.map(async (name) => {
      const files = new Set([...rootMainFiles, ...(await entryFiles(path.join(app, name)))]);
      let bytes = 0;
      for (const file of files) bytes += await sizeOf(file);
      return { page: `/${name.slice(0, -SUFFIX.length)}`, bytes };
    }),
  );
}
