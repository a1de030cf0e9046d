// Every change of local time, in every zone the runtime knows. The process itself is put into each zone, so that code
// that asks for local time anywhere is caught.

const DAY_MS = 86_400_000;

const offsetAt = (atMs: number): number => new Date(atMs).getTimezoneOffset();

/** The first instant, to the second, at which the offset is no longer what it was at `fromMs`. */
function instantOfChange(fromMs: number, toMs: number): number {
  const before = offsetAt(fromMs);
  let [low, high] = [fromMs, toMs];
  while (high - low > 1_000) {
    const middle = low + Math.floor((high - low) / 2_000) * 1_000;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

export function zoneNames(): readonly string[] {
  return Intl.supportedValuesOf("timeZone");
}

/** Runs `work` with the process in `zone`. */
export function inZone<T>(zone: string, work: () => T): T {
  const home = process.env["TZ"];
  process.env["TZ"] = zone;
  try {
    return work();
  } finally {
    if (home === undefined) delete process.env["TZ"];
    else process.env["TZ"] = home;
  }
}

/** The changes of the process's present zone from one year to another, both at their beginning. */
export function changesOfZone(fromYear: number, toYear: number): readonly number[] {
  const changes: number[] = [];
  const end = Date.UTC(toYear);
  for (let at = Date.UTC(fromYear); at < end; at += DAY_MS) {
    if (offsetAt(at) !== offsetAt(at + DAY_MS)) changes.push(instantOfChange(at, at + DAY_MS));
  }
  return changes;
}

/** "2026-03-08T01:30:00-05:00": an instant as a clock on the wall of the process's zone writes it. */
export function writtenLocally(atMs: number): string {
  const minutes = -offsetAt(atMs);
  // Liberia lived 44 minutes and 30 seconds behind until 1972; ISO 8601 has no seconds in an offset.
  if (!Number.isInteger(minutes)) return new Date(atMs).toISOString();
  const two = (n: number): string => String(n).padStart(2, "0");
  const local = new Date(atMs + minutes * 60_000).toISOString().slice(0, -1);
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
