// Metrics of this process alone: its answers, its pool, its memory and its event loop.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { databaseLosses } from "@/db/engine/client";
import { DURATION_BUCKETS, tally } from "@/lib/base/metrics";
import type { Durations } from "@/lib/base/metrics";
import type { Family, Sample } from "@/lib/entry/metrics/exposition";

const NANOSECONDS = 1e9;
const MICROSECONDS = 1e6;

/** A process lives for weeks: what its event loop was like on the first day says nothing about this minute. */
const LOOP_WINDOW_MS = 60_000;

const loopDelay = monitorEventLoopDelay({ resolution: 20 });
loopDelay.enable();
let loopLag = 0;
setInterval(() => {
  loopLag = loopDelay.percentile(99) / NANOSECONDS;
  loopDelay.reset();
}, LOOP_WINDOW_MS).unref();

function labelled(key: string, names: readonly string[]): Record<string, string> {
  const values = key.split(" ");
  return Object.fromEntries(names.map((name, n) => [name, values[n] ?? ""]));
}

function histogram(key: string, { buckets, seconds }: Durations): Sample[] {
  const labels = labelled(key, ["route", "method"]);
  let so = 0;
  const cumulative = [...DURATION_BUCKETS.map(String), "+Inf"].map((le, n) => {
    so += buckets[n] ?? 0;
    return { suffix: "_bucket", labels: { ...labels, le }, value: so };
  });
  return [...cumulative, { suffix: "_sum", labels, value: seconds }, { suffix: "_count", labels, value: so }];
}

function counter(name: string, help: string, samples: readonly Sample[]): Family {
  return { name, help, type: "counter", samples };
}

function gauge(name: string, help: string, value: number): Family {
  return { name, help, type: "gauge", samples: [{ value }] };
}

/** The families of this process, without asking the database. */
export function processMetrics(): Family[] {
  const {
    answers,
    durations,
    refusals,
    doorsOverCeiling,
    poolReplacements,
    databaseAnswers,
    replicaTrusted,
  } = tally();
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const answered = [...answers].map(([key, value]) => ({
    labels: labelled(key, ["route", "method", "status"]),
    value,
  }));
  return [
    counter("jietong_http_answers_total", "Answers of this process.", answered),
    {
      name: "jietong_http_answer_seconds",
      help: "How long answers took, from the first line of the request to the end of the answer.",
      type: "histogram",
      samples: [...durations].flatMap(([key, taken]) => histogram(key, taken)),
    },
    counter(
      "jietong_limit_refusals_total",
      "Tries that this process refused, by the limit they ran into.",
      [...refusals].map(([limit, value]) => ({ labels: { limit }, value })),
    ),
    counter(
      "jietong_doors_over_ceiling_total",
      "Complaints and accounts that were guessed at from everywhere, and networks that guess or ask for codes, beyond a ceiling.",
      [{ value: doorsOverCeiling }],
    ),
    counter(
      "jietong_connection_losses_total",
      "Connections of this process that were lost, refused, or waited for too long.",
      [{ value: databaseLosses() }],
    ),
    counter("jietong_pool_replacements_total", "Times the watchdog replaced the pool of this process.", [
      { value: poolReplacements },
    ]),
    gauge(
      "jietong_pool_answers",
      "1 when the watchdog's last question was answered, 0 when it was not.",
      databaseAnswers === false ? 0 : 1,
    ),
    {
      name: "jietong_replica_trusted",
      help: "1 when public pages are read from the replica, 0 when it is silent or behind.",
      type: "gauge",
      samples: replicaTrusted === null ? [] : [{ value: replicaTrusted ? 1 : 0 }],
    },
    counter("process_cpu_seconds_total", "CPU time of this process.", [
      { value: (user + system) / MICROSECONDS },
    ]),
    gauge("process_resident_memory_bytes", "Resident memory of this process.", rss),
    gauge("process_start_time_seconds", "When this process started.", performance.timeOrigin / 1000),
    gauge("nodejs_heap_size_used_bytes", "Heap in use.", heapUsed),
    gauge(
      "nodejs_eventloop_lag_p99_seconds",
      "How late the event loop was within the last whole minute; 0 before the first is over.",
      loopLag,
    ),
  ];
}
