// What a Next build says of each page's code for browsers: a script per page that assigns one document.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const SUFFIX = "_client-reference-manifest.js";

const manifest = z.object({
  /** By the place of the module. */
  clientModules: z.record(z.string(), z.unknown()),
  /** What is fetched at first, with the borders around the page that catch its errors. */
  entryJSFiles: z.record(z.string(), z.array(z.string())),
});

export interface PageManifest extends z.infer<typeof manifest> {
  /** As the build names it: /[locale]/(public)/rules/page. */
  readonly page: string;
}

/** Of every page of the build in `folder`/.next. */
export function readPageManifests(folder: string): readonly PageManifest[] {
  const app = path.join(folder, ".next/server/app");
  const files = globSync(`**/page${SUFFIX}`, { cwd: app }).sort();
  if (files.length === 0) throw new Error(`${folder} holds no built pages.`);
  return files.map((file) => {
    const script = readFileSync(path.join(app, file), "utf8");
    const document = script.slice(script.indexOf("] = ") + "] = ".length).replace(/;\s*$/, "");
    return { page: `/${file.slice(0, -SUFFIX.length)}`, ...manifest.parse(JSON.parse(document)) };
  });
}

/** A place in `app` as addresses know it: without the folders in brackets that only group. */
export function withoutGroups(place: string): string {
  return place
    .split("/")
    .filter((part) => !/^\(.*\)$/.test(part))
    .join("/");
}

/** An address that the page answers: /zh/platforms/x of /[locale]/(public)/platforms/[slug]/page. */
export function sampleAddress(page: string): string {
  return withoutGroups(page)
    .replace(/\/page$/, "")
    .replace("[locale]", "zh")
    .replace(/\[[^/]+\]/g, "x");
}
