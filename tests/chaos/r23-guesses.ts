// R23: 10,000 wrong guesses an hour at one number and at one member of staff, from one network and from two hundred, over two
// web processes; and their owners with the right secret meanwhile. One-time codes are tried in the browser that asked for
// them only: what strangers type reaches none (tests/integration/sign-in/one-time-code.test.ts).
import { withBuiltProduct } from "@/tests/chaos/support/processes/built-product";
import { besiegeEverything, type Besieged } from "@/tests/chaos/support/hostile/guesses";
import type { Measure } from "@/tests/figures/figure";
import { worstShare } from "@/tests/figures/worst-share";
import { ownWeb } from "@/tests/support/e2e-web";

/**
 * A quarter of an hour of 10,000 an hour: the window of every bound. From new devices four hundred owners at each siege: of
 * fewer than 381 not even all of them say by their 95 % that it is 99 of 100.
 */
const SIZES = {
  short: { guesses: 250, known: 10, fresh: 10 },
  normal: { guesses: 2_500, known: 100, fresh: 400 },
  large: { guesses: 2_500, known: 100, fresh: 400 },
} as const;

export const measure: Measure = ({ size, say }) =>
  withBuiltProduct(say, async (product) => {
    const second = await ownWeb();
    await second.start();
    try {
      const options = SIZES[size];
      const sieges = await besiegeEverything(product.client.db, [product.address, second.address], options);
      const perSiege = (of: (siege: Besieged) => string) =>
        sieges.map((siege) => `${siege.door} from ${String(siege.networks)}: ${of(siege)}`).join("; ");
      const share = (of: "known" | "fresh") => {
        const tried = options[of];
        const worst = worstShare(sieges.map((siege) => ({ tried, served: siege[of] })));
        return { ...worst, note: perSiege((siege) => `${String(siege[of])} of ${String(tried)}`) };
      };
      const { value, note: known } = share("known");
      const fresh = share("fresh");
      const full = size !== "short";
      const beyond = ({ lookedAt, admissible }: Besieged) => Math.max(0, lookedAt - admissible);
      return [
        { key: "R23.known", value, full, note: `${known}; each was counted, so no range is given` },
        { key: "R23.new", ...fresh, full, note: `${fresh.note}; the worst siege, whose range is 95 %` },
        {
          key: "R23.beyond",
          value: sieges.reduce((sum, siege) => sum + beyond(siege), 0),
          full,
          note: `looked at, of ${options.guesses.toLocaleString("en")} each: ${perSiege(({ lookedAt }) => String(lookedAt))}`,
        },
      ];
    } finally {
      await second.stop();
    }
  });
