// R23: 10,000 wrong guesses an hour at one number and at one member of staff, from one network and from two hundred, over two
// web processes; and their owners with the right secret meanwhile. One-time codes are tried in the browser that asked for
// them only: what strangers type reaches none (tests/integration/auth/one-time-code.test.ts).
import { withBuiltProduct } from "@/tests/chaos/support/built-product";
import { besiegeEverything, type Besieged } from "@/tests/chaos/support/guesses";
import type { Measure } from "@/tests/figures/figure";
import { ownWeb } from "@/tests/support/e2e-web";

/** A quarter of an hour of 10,000 an hour: the window of every bound. */
const SIZES = {
  short: { guesses: 250, owners: 10 },
  normal: { guesses: 2_500, owners: 100 },
  large: { guesses: 2_500, owners: 100 },
} as const;

export const measure: Measure = ({ size, say }) =>
  withBuiltProduct(say, async (product) => {
    const second = await ownWeb();
    await second.start();
    try {
      const options = SIZES[size];
      const sieges = await besiegeEverything(product.client.db, [product.address, second.address], options);
      const told = (of: (siege: Besieged) => number) =>
        sieges
          .map((siege) => `${siege.door} from ${String(siege.networks)}: ${String(of(siege))}`)
          .join("; ");
      const share = (of: (siege: Besieged) => number) => Math.min(...sieges.map(of)) / options.owners;
      const full = size !== "short";
      const beyond = ({ lookedAt, admissible }: Besieged) => Math.max(0, lookedAt - admissible);
      return [
        { key: "R23.known", value: share(({ known }) => known), full, note: told(({ known }) => known) },
        { key: "R23.new", value: share(({ fresh }) => fresh), full, note: told(({ fresh }) => fresh) },
        {
          key: "R23.beyond",
          value: sieges.reduce((sum, siege) => sum + beyond(siege), 0),
          full,
          note: `looked at, of ${options.guesses.toLocaleString("en")} each: ${told(({ lookedAt }) => lookedAt)}`,
        },
      ];
    } finally {
      await second.stop();
    }
  });
