// The health of the house as many may ask for it at once: it writes, so that one answer serves all who ask within two seconds.
import { readHealth, type Health } from "@/lib/entry/health/health";

const CACHED_MS = 2_000;

let cached: { readonly at: number; readonly health: Promise<Health> } | undefined;

/** As `readHealth`, at most two seconds old. Never throws. */
export function cachedHealth(): Promise<Health> {
  const now = performance.now();
  if (cached === undefined || now - cached.at > CACHED_MS) cached = { at: now, health: readHealth() };
  return cached.health;
}
