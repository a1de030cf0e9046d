import type { OutOf } from "@/lib/domain/platform/public-figures";
import { wilsonRate } from "@/lib/domain/shared/rates";

/** Whether a sample is large enough for its rate to be shown; where it is not, counts that would tell it are left out, too. */
export function isShown({ hits, of }: OutOf): boolean {
  const rate = wilsonRate(hits, of);
  return rate !== null && !rate.small;
}
