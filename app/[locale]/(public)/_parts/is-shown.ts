import type { OutOf } from "@/lib/domain/platform/public-figures";
import { wilsonRate } from "@/lib/domain/shared/rates";

/** Whether a sample is large enough to show its rate. If not, counts that would reveal it are left out as well. */
export function isShown({ hits, of }: OutOf): boolean {
  const rate = wilsonRate(hits, of);
  return rate !== null && !rate.small;
}
