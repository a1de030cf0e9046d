// The JavaScript that each page of a Next build makes a browser fetch, by the build's own manifests.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { readPageManifests } from "@/tests/support/page-manifests";

export interface PageScripts {
  /** As the build names it: /[locale]/(public)/rules/page. */
  readonly page: string;
  /** Bytes after gzip: what is loaded at first, with the borders around the page that catch its errors. */
  readonly bytes: number;
}

async function json<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, "utf8")) as T;
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
  return Promise.all(
    readPageManifests(folder).map(async ({ page, entryJSFiles }) => {
      const files = new Set([...rootMainFiles, ...Object.values(entryJSFiles).flat()]);
      let bytes = 0;
      for (const file of files) bytes += await sizeOf(file);
      return { page, bytes };
    }),
  );
}
