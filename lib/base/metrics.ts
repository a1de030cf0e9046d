// What this process has counted since it started, for /api/metrics. One tally per process, however often a bundler
// loads this file: pages count their refusals beside the requests that the HTTP entry counts.

/** Upper ends of the buckets in which the durations of answers are counted, in seconds. */
export const DURATION_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

export interface Durations {
  /** One count per bucket, and a last one for what took longer than all of them. */
  readonly buckets: number[];
  seconds: number;
}

export interface Tally {
  /** Answers by route class, method and status: the three labels, joined by blanks. */
  readonly answers: Map<string, number>;
  /** Durations by route class and method, joined by a blank. */
  readonly durations: Map<string, Durations>;
  /** Tries refused, by the limit they ran into. */
  readonly refusals: Map<string, number>;
  /** Doors that were guessed at from everywhere, and networks that guess or ask for codes, beyond their ceilings. */
  doorsOverCeiling: number;
  /** Times the watchdog replaced the pool of this process. */
  poolReplacements: number;
  /** Whether the watchdog's last question was answered; null before the first. */
  databaseAnswers: boolean | null;
  /** Whether public pages are read from the replica; null where there is none. */
  replicaTrusted: boolean | null;
}

const shared = globalThis as typeof globalThis & { jietongTally?: Tally };

/** The tally of this process. */
export function tally(): Tally {
  shared.jietongTally ??= {
    answers: new Map(),
    durations: new Map(),
    refusals: new Map(),
    doorsOverCeiling: 0,
    poolReplacements: 0,
    databaseAnswers: null,
    replicaTrusted: null,
  };
  return shared.jietongTally;
}

function addTo(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

export interface HttpAnswer {
  /** A class of routes, never an address: there are few of them, and none names anybody. */
  readonly route: string;
  readonly method: string;
  /** The HTTP status, or `aborted` when the caller left first. */
  readonly status: string;
  readonly seconds: number;
}

/** Counts one answer of the HTTP entry. */
export function countAnswer({ route, method, status, seconds }: HttpAnswer): void {
  const { answers, durations } = tally();
  addTo(answers, `${route} ${method} ${status}`);
  const key = `${route} ${method}`;
  const known = durations.get(key) ?? { buckets: DURATION_BUCKETS.map(() => 0).concat(0), seconds: 0 };
  const first = DURATION_BUCKETS.findIndex((end) => seconds <= end);
  const at = first === -1 ? DURATION_BUCKETS.length : first;
  known.buckets[at] = (known.buckets[at] ?? 0) + 1;
  known.seconds += seconds;
  durations.set(key, known);
}

/** Counts one refusal. Keys of limits begin with the limit's name and a colon; what follows stays here. */
export function countRefusal(limitKey: string): void {
  addTo(tally().refusals, limitKey.split(":")[0] ?? "");
}
