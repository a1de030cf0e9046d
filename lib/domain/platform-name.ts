// The name of a platform as people type it.
import { LIMITS } from "./limits";

/** One line without control characters, no longer than a name may be. */
export function tidyPlatformName(typed: string): string {
  const line = typed
    .normalize("NFC")
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  return Array.from(line).slice(0, LIMITS.platform_name).join("");
}
