// P3: everybody complains about one platform, against complaints spread over two thousand.
import { givenFilers } from "@/tests/bench/support/filers";
import { filingLoad } from "@/tests/bench/support/filings-over-http";
import { fireOnly } from "@/tests/bench/support/fire";
import { privateDatabase } from "@/tests/bench/support/private-database";
import { startWeb } from "@/tests/bench/support/product-web";
import { rateRatio, rateRounds } from "@/tests/bench/support/rate-rounds";
import { median } from "@/tests/bench/support/rounds";
import { undoing } from "@/tests/figures/undo";
import type { Measure, Size } from "@/tests/figures/figure";

const CONNECTIONS = 16;
const PLATFORMS = 2_000;
/** Three live complaints of one person on one platform are the most there may be: people for three times as many filings. */
const PLAN: Readonly<Record<Size, { people: number; rounds: number; seconds: number }>> = {
  short: { people: 6_000, rounds: 2, seconds: 3 },
  normal: { people: 80_000, rounds: 8, seconds: 6 },
  large: { people: 240_000, rounds: 10, seconds: 15 },
};

export const measure: Measure = ({ size, say }) =>
  undoing(async (undo) => {
    process.env["JIETONG_MODE"] = "demo";
    const { people, rounds, seconds } = PLAN[size];
    const { url } = await privateDatabase(undo);
    await givenFilers(url, { people, platforms: PLATFORMS });
    const { address } = await startWeb(url, undo, say);
    const side = (platforms: number) => {
      const request = filingLoad({ address, people, platforms });
      const load = {
        address,
        request,
        connections: CONNECTIONS,
        milliseconds: seconds * 1_000,
        expected: 201,
      };
      return () => fireOnly(load);
    };
    const found = await rateRounds(
      { "one platform": side(1), "2,000 platforms": side(PLATFORMS) },
      rounds,
      say,
    );
    return [
      {
        key: "P3",
        ...rateRatio(found["one platform"], found["2,000 platforms"]),
        note: `filings over HTTP, ${String(CONNECTIONS)} connections, ${String(rounds)} rounds of ${String(seconds)} s each`,
        full: size !== "short",
        series: Object.entries(found).map(([label, rates]) => ({
          label,
          value: median(rates),
          unit: "per second",
        })),
      },
    ];
  });
