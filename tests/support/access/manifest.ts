// What the build really serves: every page and route, and every server action, from the manifests that Next itself reads.
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { FILINGS_PATH } from "@/lib/entry/http/filings-path";
import { METRICS_PATH } from "@/lib/entry/metrics/answer-metrics";
import { withoutGroups } from "@/tests/support/page-manifests";

const BUILD = path.resolve(import.meta.dirname, "../../../.next");

const routes = z.record(z.string(), z.string());
const actions = z.object({
  node: z.record(
    z.string(),
    z.object({
      exportedName: z.string(),
      filename: z.string(),
      workers: z.record(z.string(), z.unknown()),
    }),
  ),
});

export interface BuiltAction {
  /** What a request calls it by. */
  readonly id: string;
  /** `/company/complaints/[number] askAction`: the folder of its file without groups, and its name. */
  readonly name: string;
  /** The address patterns of the pages that carry it. */
  readonly routes: readonly string[];
}

function readManifest(file: string): unknown {
  return JSON.parse(readFileSync(path.join(BUILD, file), "utf8"));
}

/** Answered by the HTTP entry before Next is asked, so that no manifest knows them. */
export const ENTRY_ROUTES = [FILINGS_PATH, METRICS_PATH] as const;

/** The addresses of every page and route of the build: `/[locale]/company`. */
export function builtRoutes(): readonly string[] {
  const built = Object.values(routes.parse(readManifest("app-path-routes-manifest.json")));
  return [...built, ...ENTRY_ROUTES].sort();
}

/** Every server action of the build. */
export function builtActions(): readonly BuiltAction[] {
  const { node } = actions.parse(readManifest("server/server-reference-manifest.json"));
  return Object.entries(node)
    .map(([id, { exportedName, filename, workers }]) => {
      const folder = withoutGroups(filename.replace(/^app\/\[locale\]/, "").replace(/\/actions\.ts$/, ""));
      const places = Object.keys(workers).map((worker) =>
        withoutGroups(worker.replace(/^app/, "").replace(/\/page$/, "")),
      );
      return { id, name: `${folder} ${exportedName}`, routes: places };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
