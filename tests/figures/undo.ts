// What a measurement started, undone backwards when it ends, however it ends: at its end, by a fault, or by Ctrl-C.
import { setTimeout as sleep } from "node:timers/promises";

export type Undo = (step: () => Promise<unknown>) => void;

interface Running {
  /** Takes every step that is left, one after the other. */
  readonly unwind: () => Promise<void>;
  /** Resolves when the work itself is over, well or badly. */
  readonly over: Promise<unknown>;
}

/** What is only being started when a run is interrupted gets so long to be there, and to be undone. */
const SETTLES_WITHIN_MS = 10_000;

const running = new Set<Running>();
let interrupted = false;

/** Runs `work`; whatever it hands to `undo` runs afterwards, last first. */
export async function undoing<T>(work: (undo: Undo) => Promise<T>): Promise<T> {
  const steps: (() => Promise<unknown>)[] = [];
  const drain = async () => {
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) await step().catch(() => undefined);
  };
  let unwinding = Promise.resolve();
  const unwind = () => (unwinding = unwinding.then(drain));
  const done = work((step) => {
    steps.push(step);
    if (interrupted) void unwind();
  });
  const over = done.catch(() => undefined);
  const one = { unwind, over };
  running.add(one);
  try {
    return await done;
  } finally {
    await unwind();
    running.delete(one);
  }
}

/** Undoes what still runs, what was begun last first: for an interrupted run. */
export async function undoRunning(): Promise<void> {
  interrupted = true;
  const all = [...running].reverse();
  for (const { unwind } of all) await unwind();
  await Promise.race([Promise.all(all.map(({ over }) => over)), sleep(SETTLES_WITHIN_MS)]);
  for (const { unwind } of all) await unwind();
}
