// The health of the house as many may ask for it at once: it writes, so that one answer serves all who ask within two seconds.
import { readHealth, type Health } from "@/lib/entry/health/health";

const KEPT_MS = 2_000;

let kept: { readonly at: number; readonly health: Promise<Health> } | undefined;

/** As `readHealth`, at most two seconds old. Never throws. */
export function keptHealth(): Promise<Health> {
  const now = performance.now();
  if (kept === undefined || now - kept.at > KEPT_MS) kept = { at: now, health: readHealth() };
  return kept.health;
}
