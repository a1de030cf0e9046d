// What a measurement started, undone backwards when it ends, however it ends.

export type Undo = (step: () => Promise<unknown>) => void;

/** Runs `work`; whatever it hands to `undo` runs afterwards, last first, also on Ctrl-C. */
export async function undoing<T>(work: (undo: Undo) => Promise<T>): Promise<T> {
  const steps: (() => Promise<unknown>)[] = [];
  const unwind = async () => {
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) await step().catch(() => undefined);
  };
  const interrupted = () => void unwind().finally(() => process.exit(130));
  process.once("SIGINT", interrupted);
  process.once("SIGTERM", interrupted);
  try {
    return await work((step) => void steps.push(step));
  } finally {
    await unwind();
    process.off("SIGINT", interrupted);
    process.off("SIGTERM", interrupted);
  }
}
