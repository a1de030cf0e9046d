// A two-second cache of the health answer: the check writes to the database, so many callers share one.
import { readHealth, type Health } from "@/lib/entry/health/health";

const CACHED_MS = 2_000;

let cached: { readonly at: number; readonly health: Promise<Health> } | undefined;

/** As `readHealth`, at most two seconds old. Never throws. */
export function cachedHealth(): Promise<Health> {
  const now = performance.now();
  if (cached === undefined || now - cached.at > CACHED_MS) cached = { at: now, health: readHealth() };
  return cached.health;
}
