// What a measurement started, undone backwards when it ends, however it ends.

export type Undo = (step: () => Promise<unknown>) => void;

const running = new Set<() => Promise<void>>();

/** Runs `work`; whatever it hands to `undo` runs afterwards, last first. */
export async function undoing<T>(work: (undo: Undo) => Promise<T>): Promise<T> {
  const steps: (() => Promise<unknown>)[] = [];
  const unwind = async () => {
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) await step().catch(() => undefined);
  };
  running.add(unwind);
  try {
    return await work((step) => void steps.push(step));
  } finally {
    await unwind();
    running.delete(unwind);
  }
}

/** Undoes what still runs: for an interrupted run. */
export async function undoRunning(): Promise<void> {
  await Promise.all([...running].map((unwind) => unwind()));
}
