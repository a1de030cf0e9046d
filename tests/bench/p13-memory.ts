// P13: the memory of the web process after a million mixed requests, one in five of them aborted, against after the
// first hundred thousand. Where the time is not enough for a million, the last count against a tenth of it.
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fillWhenEmpty } from "@/lib/entry/cli/demo/sample-data";
import type { MixedProgress } from "@/tests/bench/support/mixed-load";
import { startWeb } from "@/tests/bench/support/product-web";
import { residentMemory } from "@/tests/bench/support/resident-memory";
import { median } from "@/tests/bench/support/rounds";
import { undoing } from "@/tests/figures/undo";
import { removeMail, startProcess, startWorker, stopProcess } from "@/tests/bench/support/worker-process";
import { withOwnDatabase } from "@/tests/chaos/support/processes/own-database";
import type { Measure, MeasureOptions } from "@/tests/figures/figure";

const REQUESTS = { short: 20_000, normal: 1_000_000, large: 1_000_000 } as const;
/** A machine that is not given up to this alone for hours stops here, and says how far it came. */
const SECONDS = { short: 120, normal: 780, large: 6 * 3_600 } as const;
/** The product's own page of a platform is one of the mix. */
const SLUG = "yunzhan";

interface Sample {
  readonly done: number;
  readonly megabytes: number;
}

/** Memory at one share of the way: the middle of what was seen around it. */
function around(samples: readonly Sample[], done: number): number {
  const total = samples.at(-1)?.done ?? 0;
  const near = samples.filter((sample) => Math.abs(sample.done - done) <= total * 0.02);
  return median(near.map((sample) => sample.megabytes));
}

interface Driven {
  readonly samples: readonly Sample[];
  readonly last: MixedProgress;
}

async function drive(address: string, pid: number, { size, say }: MeasureOptions): Promise<Driven> {
  const load = startProcess("tests/bench/support/mixed-load.ts", [address, String(REQUESTS[size]), SLUG], {});
  const samples: Sample[] = [];
  let last: MixedProgress = { done: 0, aborted: 0, broken: 0, statuses: {} };
  load.on("message", (progress: MixedProgress) => {
    last = progress;
    void residentMemory(pid).then(
      (megabytes) => {
        samples.push({ done: progress.done, megabytes });
        if (samples.length % 30 === 0) say(`  ${String(progress.done)} requests, ${megabytes.toFixed(0)} MB`);
      },
      () => undefined,
    );
  });
  const enough = new AbortController();
  await Promise.race([
    once(load, "exit"),
    sleep(SECONDS[size] * 1_000, undefined, { signal: enough.signal }),
  ]);
  enough.abort();
  await stopProcess(load);
  return { samples, last };
}

export const measure: Measure = (options) =>
  withOwnDatabase(({ url }) =>
    undoing(async (undo) => {
      await fillWhenEmpty(url);
      // Without a worker what comes due stays late, and health says that it is not well: one request in twelve asks.
      const worker = startWorker(url);
      undo(removeMail);
      undo(() => stopProcess(worker));
      // Each request says that it comes from somebody else, as behind a proxy.
      const { address, pid } = await startWeb(url, undo, options.say);
      const { samples, last } = await drive(address, pid, options);
      const early = around(samples, last.done / 10);
      const late = around(samples, last.done);
      const failed = (last.statuses["5xx"] ?? 0) + last.broken;
      const serves = await fetch(`${address}/zh`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (!serves || failed > last.done / 1_000)
        throw new Error(`The server did not serve: ${JSON.stringify(last)}`);
      const count = (n: number): string => n.toLocaleString("en");
      const note = `${count(last.done)} mixed requests, ${count(last.aborted)} aborted, ${count(failed)} failed; ${early.toFixed(0)} MB after a tenth of them`;
      const full = last.done >= REQUESTS.normal;
      const series = [0.05, 0.1, 0.25, 0.5, 0.75, 1].map((share) => ({
        label: `after ${count(Math.round(share * last.done))}`,
        unit: "MB",
        value: around(samples, share * last.done),
      }));
      return [
        { key: "P13.growth", value: late / early, note, full },
        { key: "P13.size", value: late, note, full, series },
      ];
    }),
  );
