// R19: honest filers while 500 accounts brigade one platform, over two web processes. What is set aside and who is told
// comes with the regulator's screens for it; here the limits are measured. Guesses at secrets: R23.
import { ownWeb } from "@/tests/support/e2e-web";
import { runBrigade } from "@/tests/chaos/support/brigade";
import { withBuiltProduct } from "@/tests/chaos/support/built-product";
import type { Measure } from "@/tests/figures/figure";

const SIZES = {
  short: { accounts: 20, filings: 300, honest: 20 },
  normal: { accounts: 500, filings: 50_000, honest: 500 },
  large: { accounts: 500, filings: 50_000, honest: 500 },
} as const;

export const measure: Measure = ({ size, say }) =>
  withBuiltProduct(say, async (product) => {
    const second = await ownWeb();
    await second.start();
    try {
      const brigade = SIZES[size];
      const served = await runBrigade(product.client.db, [product.address, second.address], brigade, say);
      const count = (n: number): string => n.toLocaleString("en");
      return [
        {
          key: "R19.honest",
          value: served.honestServed / served.honestTried,
          full: size !== "short",
          note:
            `${count(served.honestServed)} of ${count(served.honestTried)} honest filings served among ` +
            `${count(served.brigadeTried)} of ${count(brigade.accounts)} accounts in ${served.seconds.toFixed(0)} s; ` +
            `${count(served.brigadeFiled)} of those were filed, the rest refused`,
        },
      ];
    } finally {
      await second.stop();
    }
  });
