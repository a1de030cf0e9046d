// One after the other: what one network asks for takes no more than one place at a time in this process.
const last = new Map<string, Promise<void>>();

/** Runs `run` when everything that was asked for before it under the same name has ended, well or badly. */
export async function inTurn<T>(name: string, run: () => Promise<T>): Promise<T> {
  const mine = (last.get(name) ?? Promise.resolve()).then(run);
  const ended = mine.then(
    () => undefined,
    () => undefined,
  );
  last.set(name, ended);
  try {
    return await mine;
  } finally {
    if (last.get(name) === ended) last.delete(name);
  }
}
