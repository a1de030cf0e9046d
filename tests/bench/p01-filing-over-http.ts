// P1: filing over HTTP against pgbench writing the same rows, and what stands between them: a bare Next POST, and the same
// command behind a bare node:http server.
import { randomUUID } from "node:crypto";
import { startBare } from "@/tests/bench/support/bare-next";
import {
  filerContact,
  givenFilers,
  personIdSql,
  platformIdSql,
  platformSlug,
} from "@/tests/bench/support/filers";
import { encodedFiling } from "@/tests/bench/support/filing-form";
import { filingLoad } from "@/tests/bench/support/filings-over-http";
import { fireOnly, httpRequest } from "@/tests/bench/support/fire";
import type { RequestWriter } from "@/tests/bench/support/fire";
import { startServer } from "@/tests/bench/support/node-server";
import { filingScripts, pgbench } from "@/tests/bench/support/pgbench";
import { privateDatabase } from "@/tests/bench/support/private-database";
import { startWeb } from "@/tests/bench/support/product-web";
import { rateRatio, rateRounds } from "@/tests/bench/support/rate-rounds";
import { median } from "@/tests/bench/support/rounds";
import { undoing } from "@/tests/figures/undo";
import type { Measure, Size } from "@/tests/figures/figure";
import { ROOT } from "@/tests/support/steps";

const CONNECTIONS = 16;
const PLATFORMS = 2_000;
/** Half of the people file over the product, half over the plain server: nobody reaches a limit of filings. */
const PLAN: Readonly<Record<Size, { people: number; rounds: number; seconds: number }>> = {
  short: { people: 4_000, rounds: 2, seconds: 3 },
  normal: { people: 60_000, rounds: 6, seconds: 8 },
  large: { people: 200_000, rounds: 10, seconds: 20 },
};

export const measure: Measure = ({ size, say }) =>
  undoing(async (undo) => {
    process.env["JIETONG_MODE"] = "demo";
    const { people, rounds, seconds } = PLAN[size];
    const { url } = await privateDatabase(undo);
    await givenFilers(url, { people, platforms: PLATFORMS });
    const web = await startWeb(url, undo, say);
    const bare = await startBare(url, undo);
    const plain = await startServer(
      {
        cwd: ROOT,
        args: () => ["--import", "tsx/esm", "tests/bench/support/plain-filing.ts"],
        env: { JIETONG_MODE: "demo", DATABASE_URL: url },
        ready: "/",
      },
      undo,
    );
    const posts = (address: string, request: RequestWriter) => () =>
      fireOnly({ address, request, connections: CONNECTIONS, milliseconds: seconds * 1_000, expected: 201 });
    const form = encodedFiling({
      idempotencyKey: randomUUID(),
      platform: platformSlug(0),
      contact: filerContact(0),
    });
    const type = { "Content-Type": "application/x-www-form-urlencoded" };

    const filings = (address: string, first: number) =>
      posts(address, filingLoad({ address, people: people / 2, first, platforms: PLATFORMS }));
    const filing = filings(web.address, 0);
    await filing();
    const copied = { person: personIdSql, platform: platformIdSql, people, platforms: PLATFORMS };
    const scripts = await filingScripts(url, copied);
    const bench = (script: string) => () => pgbench({ url, script, clients: CONNECTIONS, seconds });
    const found = await rateRounds(
      {
        "filing over HTTP": filing,
        "pgbench, one statement": bench(scripts.one),
        "pgbench, a transaction": bench(scripts.many),
        "plain node:http filing": filings(plain.address, people / 2),
        "bare Next POST": posts(bare.address, () => httpRequest("POST", `${bare.address}/post`, type, form)),
      },
      rounds,
      say,
    );
    const against = (control: keyof typeof found) => rateRatio(found["filing over HTTP"], found[control]);
    const sizes = `signed-in people on ${PLATFORMS.toLocaleString("en")} platforms, ${String(CONNECTIONS)} connections, ${String(rounds)} rounds of ${String(seconds)} s; filings that come at once share a commit, pgbench's do not`;
    const full = size !== "short";
    return [
      { key: "P1.statement", ...against("pgbench, one statement"), note: sizes, full },
      {
        key: "P1.transaction",
        ...against("pgbench, a transaction"),
        note: `the same run; the slower control: it waits for an answer between the rows`,
        full,
        series: Object.entries(found).map(([label, rates]) => ({
          label,
          value: median(rates),
          unit: "per second",
        })),
      },
    ];
  });
