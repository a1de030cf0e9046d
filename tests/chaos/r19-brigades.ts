// R19: honest filers while 500 accounts, half of them proved, brigade one platform, over two web processes: are the honest
// served, also those behind the brigade's networks, and does a review open? What is set aside, and who is notified, comes with
// the regulator's screens for it. Guesses at secrets: R23.
import { ownWeb } from "@/tests/support/e2e-web";
import { runBrigade } from "@/tests/chaos/support/hostile/brigade";
import { withBuiltProduct } from "@/tests/chaos/support/processes/built-product";
import type { Measure } from "@/tests/figures/figure";
import { worstShare } from "@/tests/figures/worst-share";

/** Networks are crowded at either size. A thousand honest filers in each place: of fewer than four hundred, no share says by its 95 % that it is 99 of 100. */
const SIZES = {
  short: { accounts: 80, filings: 1_600, honest: 20 },
  normal: { accounts: 500, filings: 50_000, honest: 2_000 },
  large: { accounts: 500, filings: 50_000, honest: 2_000 },
} as const;

export const measure: Measure = ({ size, say }) =>
  withBuiltProduct(say, async (product) => {
    const second = await ownWeb();
    await second.start();
    try {
      const brigade = SIZES[size];
      const served = await runBrigade(product.client.db, [product.address, second.address], brigade, say);
      const count = (n: number): string => n.toLocaleString("en");
      const { apart, among } = served;
      const worst = worstShare([apart, among]);
      return [
        {
          key: "R19.honest",
          ...worst,
          full: size !== "short",
          note:
            `from homes of their own ${count(apart.served)} of ${count(apart.tried)}, behind the brigade's networks ${count(among.served)} of ` +
            `${count(among.tried)}, among ${count(served.brigadeTried)} filings of ${count(brigade.accounts)} accounts in ${served.seconds.toFixed(0)} s; ` +
            `${count(served.brigadeFiled)} of those were filed, the rest refused; the range is 95 %`,
        },
        {
          key: "R19.reviews",
          value: served.openedByUnproved,
          full: size !== "short",
          note: `${count(brigade.accounts / 2)} accounts that typed an address and answered no code, on a platform of a million users`,
        },
        {
          key: "R19.opened",
          value: served.openedByProved,
          full: size !== "short",
          note: `${count(brigade.accounts / 2)} accounts that had answered one: ${count(served.counted)} people count; a review is not public until an officer notifies the company`,
        },
      ];
    } finally {
      await second.stop();
    }
  });
