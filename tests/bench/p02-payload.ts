// P2: filing over HTTP against Payload 3 keeping the same complaint in the same PostgreSQL, over as many connections.
import { givenFilers } from "@/tests/bench/support/filers";
import { filingLoad } from "@/tests/bench/support/filings-over-http";
import { filingsPerCommit } from "@/tests/bench/support/filings-per-commit";
import { fireOnly } from "@/tests/bench/support/fire";
import { startPayload } from "@/tests/bench/support/payload-peer";
import { privateDatabase } from "@/tests/bench/support/private-database";
import { startWeb } from "@/tests/bench/support/product-web";
import { rateRatio, rateRounds } from "@/tests/bench/support/rate-rounds";
import { median } from "@/tests/bench/support/rounds";
import { undoing } from "@/tests/figures/undo";
import type { Measure, Size } from "@/tests/figures/figure";

const CONNECTIONS = 16;
const PLATFORMS = 200;
const PLAN: Readonly<Record<Size, { people: number; rounds: number; seconds: number }>> = {
  short: { people: 4_000, rounds: 2, seconds: 3 },
  normal: { people: 40_000, rounds: 8, seconds: 8 },
  large: { people: 120_000, rounds: 10, seconds: 20 },
};

export const measure: Measure = ({ size, say }) =>
  undoing(async (undo) => {
    const { people, rounds, seconds } = PLAN[size];
    const database = await privateDatabase(undo);
    await givenFilers(database.url, { people, platforms: PLATFORMS });
    const web = await startWeb(database.url, undo, say);
    const peer = await startPayload(database, PLATFORMS, undo);
    const load = { connections: CONNECTIONS, milliseconds: seconds * 1_000, expected: 201 };
    const request = filingLoad({ address: web.address, people, platforms: PLATFORMS });
    const found = await rateRounds(
      {
        Jietong: () => fireOnly({ ...load, address: web.address, request }),
        "Payload 3": () => fireOnly({ ...load, ...peer.shipped }),
        "Payload 3 without Next": () => fireOnly({ ...load, ...peer.bare }),
      },
      rounds,
      say,
    );
    const grouped = await filingsPerCommit(database.url);
    const bare = rateRatio(found.Jietong, found["Payload 3 without Next"]).value;
    return [
      {
        key: "P2",
        ...rateRatio(found.Jietong, found["Payload 3"]),
        note: `${String(CONNECTIONS)} connections, ${String(rounds)} rounds of ${String(seconds)} s; Payload 3.90.2 by its REST API in Next, as it is shipped, without limits, digests or chain; complaint, attempt, event and outbox row are in one commit on both sides, and ours holds ${grouped.toFixed(1)} filings on average that came at once, Payload's one; against Payload's handlers behind a bare node:http server it is ${bare.toFixed(2)}`,
        full: size !== "short",
        series: Object.entries(found).map(([label, rates]) => ({
          label,
          value: median(rates),
          unit: "per second",
        })),
      },
    ];
  });
