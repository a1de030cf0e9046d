// Pages as a phone of the middle class meets them: Lighthouse's own mobile settings, several runs each, the median run.
// Lighthouse is no dependency of the product: `npm ci --prefix tests/bench/lighthouse` installs it.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { provideChromium } from "@/tests/support/chromium";
import { startBare } from "@/tests/bench/support/bare-next";
import { median } from "@/tests/bench/support/rounds";
import { privateDatabase } from "@/tests/bench/support/private-database";
import { startWeb } from "@/tests/bench/support/product-web";
import { undoing } from "@/tests/figures/undo";
import { fillWhenEmpty } from "@/lib/entry/cli/demo/sample-data";
import type { Measured } from "@/tests/figures/figure";
import { ROOT } from "@/tests/support/steps";

const LIGHTHOUSE = path.join(ROOT, "tests/bench/lighthouse/node_modules/lighthouse/cli/index.js");
const RUNS = 3;
const PAGES = [
  "/zh",
  "/zh/platforms",
  "/zh/platforms/yunzhan",
  "/zh/rules",
  "/zh/file",
  "/zh/file/form?platform=yunzhan",
  "/zh/track",
];
const CONTROL = "a bare Next page";

interface Seen {
  readonly performance: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
}

interface Report {
  readonly categories: { readonly performance: { readonly score: number } };
  readonly audits: Readonly<Record<string, { readonly numericValue?: number } | undefined>>;
  readonly finalDisplayedUrl: string;
}

async function lookAt(url: string, chromium: string, folder: string): Promise<Seen> {
  const file = path.join(folder, "report.json");
  const flags = "--headless=new --no-sandbox --disable-background-networking --disable-gpu";
  await new Promise<void>((resolve, reject) => {
    const args = [LIGHTHOUSE, url, "--quiet", "--only-categories=performance", "--output=json"];
    const child = spawn(process.execPath, [...args, `--output-path=${file}`, `--chrome-flags=${flags}`], {
      env: { ...process.env, CHROME_PATH: chromium },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const errors: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Lighthouse could not look at ${url}.\n${Buffer.concat(errors).toString()}`));
    });
  });
  const { categories, audits, finalDisplayedUrl } = JSON.parse(await readFile(file, "utf8")) as Report;
  if (new URL(finalDisplayedUrl).pathname !== new URL(url).pathname)
    throw new Error(`${url} leads to ${finalDisplayedUrl}.`);
  const audit = (name: string) => audits[name]?.numericValue ?? NaN;
  return {
    performance: categories.performance.score,
    lcp: audit("largest-contentful-paint"),
    tbt: audit("total-blocking-time"),
    cls: audit("cumulative-layout-shift"),
  };
}

/** The four figures of P11 that a browser tells. */
export function phonePages(say: (line: string) => void): Promise<readonly Measured[]> {
  return undoing(async (undo) => {
    const chromium = await provideChromium();
    const database = await privateDatabase(undo);
    await fillWhenEmpty(database.url);
    const web = await startWeb(database.url, undo, say);
    const folder = await mkdtemp(path.join(os.tmpdir(), "jietong-lighthouse-"));
    undo(() => rm(folder, { recursive: true, force: true }));
    const bare = await startBare(database.url, undo);
    const asked = [
      { page: CONTROL, url: bare.address },
      ...PAGES.map((page) => ({ page, url: `${web.address}${page}` })),
    ];
    const runs = new Map<string, Seen[]>(asked.map(({ page }) => [page, []]));
    // In turns: what the machine does meanwhile meets all of them.
    for (let run = 0; run < RUNS; run += 1)
      for (const { page, url } of asked) runs.get(page)?.push(await lookAt(url, chromium, folder));
    const all = [...runs].map(([page, seen]) => {
      const middle = (of: (one: Seen) => number) => median(seen.map(of));
      const medians: Seen = {
        performance: middle((one) => one.performance),
        lcp: middle((one) => one.lcp),
        tbt: middle((one) => one.tbt),
        cls: middle((one) => one.cls),
      };
      say(`  ${page}: ${JSON.stringify(medians)}`);
      return { page, seen: medians, runs: seen };
    });
    const pages = all.filter(({ page }) => page !== CONTROL);
    const figure = (
      key: Measured["key"],
      of: (seen: Seen) => number,
      worst: "lowest" | "highest",
      unit: string,
    ): Measured => {
      const inOrder = pages.toSorted((a, b) => of(a.seen) - of(b.seen));
      const shown = worst === "lowest" ? inOrder[0] : inOrder.at(-1);
      // The interval is that page's: what its own runs were, not what other pages are.
      const values = (shown?.runs ?? []).map(of);
      const interval = { min: Math.min(...values), max: Math.max(...values) };
      const note = `Lighthouse 13.5 mobile, medians of ${String(RUNS)} runs in turns on ${String(PAGES.length)} pages; shown is ${shown?.page ?? "none"}, and its runs are the interval`;
      const series = all.map(({ page, seen }) => ({ label: page, value: of(seen), unit }));
      return {
        key,
        value: shown === undefined ? NaN : of(shown.seen),
        ...interval,
        note,
        full: true,
        series,
      };
    };
    return [
      figure("P11.performance", (seen) => seen.performance, "lowest", ""),
      figure("P11.lcp", (seen) => seen.lcp, "highest", "ms"),
      figure("P11.tbt", (seen) => seen.tbt, "highest", "ms"),
      figure("P11.cls", (seen) => seen.cls, "highest", ""),
    ];
  });
}
