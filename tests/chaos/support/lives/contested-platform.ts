// What the model expects of a contest that names another platform.
import type { CommandRefusal } from "@/lib/complaint/engine/result";
import type { Town } from "@/tests/chaos/support/lives/life-people";

/** Null when it may be named. */
export function platformFault(
  kind: string | null,
  rightPlatformId: string | null,
  town: Town,
): CommandRefusal | null {
  if (rightPlatformId === null) return null;
  if (kind !== "not_ours") return "platform_needs_not_ours";
  if (rightPlatformId === town.platformId) return "same_platform";
  return rightPlatformId === town.otherPlatformId ? null : "unknown_platform";
}
