// A queue per name: one at a time in this process, and only so many wait.
interface Line {
  waiting: number;
  last: Promise<void>;
}

const lines = new Map<string, Line>();

/**
 * Runs `run` when everything that was asked for before it under the same name has ended, well or badly; null when `most`
 * are waiting or at work already.
 */
export async function runQueued<T>(name: string, most: number, run: () => Promise<T>): Promise<T | null> {
  const line = lines.get(name) ?? { waiting: 0, last: Promise.resolve() };
  if (line.waiting >= most) return null;
  lines.set(name, line);
  line.waiting += 1;
  const mine = line.last.then(run);
  line.last = mine.then(
    () => undefined,
    () => undefined,
  );
  try {
    return await mine;
  } finally {
    line.waiting -= 1;
    if (line.waiting === 0) lines.delete(name);
  }
}
