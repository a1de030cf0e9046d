// R6: the web believes it is five minutes ago, the worker believes it is three days from now. Only the database's clock
// may count: no milestone comes early, and none late.
import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { contextAt } from "@/lib/complaint/engine/context";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import type { Measure } from "@/tests/figures/figure";
import { fileByForm } from "@/tests/chaos/support/filings/filing-client";
import { withOwnProduct } from "@/tests/chaos/support/processes/own-product";
import { aFiling, must } from "@/tests/support/stories";

const FULL = { complaints: 1_000, filings: 100, seconds: 60 };
const SIZES = { short: { complaints: 60, filings: 5, seconds: 15 }, normal: FULL, large: FULL } as const;
const HOUR_MS = 3_600_000;
/** Hours after filing at which something is due (docs/domain/complaint.md, Milestones). */
const DUE_HOURS = [24, 48, 66, 72, 96, 144] as const;
/** What is due is recorded within this time, or it is late. */
const LATE_S = 10;
/** A busy machine takes this long at most to start a program that says what time it is. */
const SKEW_OFF_MS = 30_000;

/** Debian's libfaketime; without it there is nothing to measure. */
async function findFaketime(): Promise<string> {
  for (const folder of await readdir("/usr/lib")) {
    const file = path.join("/usr/lib", folder, "faketime", "libfaketimeMT.so.1");
    const there = await readdir(path.dirname(file)).catch((): string[] => []);
    if (there.includes(path.basename(file))) return file;
  }
  throw new Error("libfaketime is missing: apt-get install faketime");
}

function clockOff(library: string, by: string): Record<string, string> {
  return { LD_PRELOAD: library, FAKETIME: by, FAKETIME_DONT_FAKE_MONOTONIC: "1", NO_FAKE_STAT: "1" };
}

/** Without the skew there is nothing to measure: a library that is not loaded must not pass for a product that holds. */
async function checkSkew(env: Readonly<Record<string, string>>, byMs: number): Promise<void> {
  const { stdout } = await promisify(execFile)(process.execPath, ["-p", "Date.now()"], {
    env: { ...process.env, ...env },
  });
  const off = Number(stdout) - Date.now() - byMs;
  if (!(Math.abs(off) < SKEW_OFF_MS))
    throw new Error(`The clock was to be ${String(byMs)} ms off and is not: ${stdout}`);
}

export const measure: Measure = async ({ size, say }) => {
  const { complaints, filings, seconds } = SIZES[size];
  const library = await findFaketime();
  const skewed = {
    webEnv: clockOff(library, "-5m"),
    workerEnv: clockOff(library, "+73h"),
  };
  await checkSkew(skewed.webEnv, -5 * 60_000);
  await checkSkew(skewed.workerEnv, 73 * HOUR_MS);
  return withOwnProduct({ webs: 1, workers: 1, platforms: 20, say, ...skewed }, async (product) => {
    const { client, platforms, addresses } = product;
    const began = await now();
    for (let n = 0; n < complaints; n += 1) {
      // Something of each comes due while we look.
      const dueInMs = (n / complaints) * seconds * 1_000;
      const hours = DUE_HOURS[n % DUE_HOURS.length] ?? 24;
      const at = new Date(began.getTime() + dueInMs - hours * HOUR_MS);
      const { id } = platforms[n % platforms.length] ?? { id: "" };
      must(await fileComplaint(contextAt(client.db, at), null, aFiling(id, at)));
    }
    const filingBegan = await now();
    const run = await fileByForm({
      addresses,
      slugs: platforms.map(({ slug }) => slug),
      goesOn: (begun: number) => begun < filings,
      people: 4,
      patienceMs: 20_000,
    });
    const filingEnded = await now();
    const end = performance.now() + (seconds + LATE_S) * 1_000;
    let early = 0;
    while (performance.now() < end) {
      early = Math.max(early, await countEarly());
      await sleep(500);
    }
    const [off] = await client.sql<{ n: number }[]>`select count(*)::int as n from complaint
      where number = any(${run.acknowledged.map(({ number }) => number)})
        and filed_at not between ${filingBegan.toISOString()}::timestamptz and ${filingEnded.toISOString()}::timestamptz`;
    const [late] = await client.sql<{ n: number; events: number; worst: number }[]>`
      select count(*) filter (where recorded_at - due_at > make_interval(secs => ${LATE_S}))::int as n,
        count(*)::int as events, coalesce(max(extract(epoch from recorded_at - due_at)), 0)::float8 as worst
      from complaint_event where side = 'clock' and due_at > ${began.toISOString()}::timestamptz + interval '5 seconds'`;
    const [unrecorded] = await client.sql<{ n: number }[]>`
      select count(*)::int as n from complaint where next_due_at < clock_timestamp() - make_interval(secs => ${LATE_S})`;
    const value = early + (late?.n ?? 0) + (unrecorded?.n ?? 0) + (off?.n ?? 0) + run.unanswered;
    const note =
      `${complaints.toLocaleString("en")} complaints coming due within ${String(seconds)} s, ${String(run.acknowledged.length)} filed over HTTP; ` +
      `web −5 min, worker +73 h; ${(late?.events ?? 0).toLocaleString("en")} milestones recorded, ${String(early)} early, ` +
      `${String((late?.n ?? 0) + (unrecorded?.n ?? 0))} over ${String(LATE_S)} s late (the latest ${(late?.worst ?? 0).toFixed(1)} s), ` +
      `${String(off?.n ?? 0)} filings at a wrong time`;
    return [{ key: "R6", value, note, full: complaints >= FULL.complaints }];

    async function now(): Promise<Date> {
      const [row] = await client.sql<{ at: Date }[]>`select clock_timestamp() as at`;
      return row?.at ?? new Date();
    }
    async function countEarly(): Promise<number> {
      const [row] = await client.sql<{ n: number }[]>`select count(*)::int as n from complaint_event
        where side = 'clock' and (due_at > clock_timestamp() or recorded_at > clock_timestamp())`;
      return row?.n ?? 0;
    }
  });
};
