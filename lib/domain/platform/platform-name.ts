// The name of a platform as people type it.
import { LIMITS } from "../shared/limits";
import { visibleText } from "../shared/mend-typed";
import { toSimplified } from "../shared/simplified";

/** One line without control characters, no longer than a name may be. */
export function tidyPlatformName(typed: string): string {
  const line = typed
    .normalize("NFC")
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  return Array.from(line).slice(0, LIMITS.platform_name).join("");
}

/**
 * Equal for two names that are one: NFKC, without case, blanks and invisible characters, traditional characters as
 * simplified. Empty for a name of which nothing can be seen.
 */
export function platformNameKey(typed: string): string {
  const letters = visibleText(typed).replaceAll(" ", "").toLowerCase();
  return toSimplified(visibleText(letters));
}
