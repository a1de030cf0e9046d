// R19: sign-in guessing over two web processes at once, and honest filers while 500 accounts brigade one platform. What
// is set aside and who is told comes with the regulator's screens for it; here the limits are measured.
import { ownWeb } from "@/tests/support/e2e-web";
import { runBrigade } from "@/tests/chaos/support/brigade";
import { withBuiltProduct } from "@/tests/chaos/support/built-product";
import { guessEverywhere } from "@/tests/chaos/support/guesses";
import type { Measure } from "@/tests/figures/figure";

const SIZES = {
  short: { guesses: 40, accounts: 20, filings: 300, honest: 20 },
  normal: { guesses: 400, accounts: 500, filings: 50_000, honest: 500 },
  large: { guesses: 400, accounts: 500, filings: 50_000, honest: 500 },
} as const;

export const measure: Measure = ({ size, say }) =>
  withBuiltProduct(say, async (product) => {
    const second = await ownWeb();
    await second.start();
    try {
      const { guesses, ...brigade } = SIZES[size];
      const guessed = await guessEverywhere(product.client.db, [product.address, second.address], guesses);
      for (const { door, lookedAt } of guessed)
        say(`  ${door}: ${String(lookedAt)} of ${String(guesses)} looked at`);
      const served = await runBrigade(product.client.db, [product.address, second.address], brigade, say);
      const count = (n: number): string => n.toLocaleString("en");
      return [
        {
          key: "R19.guesses",
          value: Math.max(...guessed.map(({ lookedAt }) => lookedAt)),
          full: size !== "short",
          note: guessed
            .map(({ door, lookedAt }) => `${door}: ${String(lookedAt)} of ${count(guesses)}`)
            .join("; "),
        },
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
