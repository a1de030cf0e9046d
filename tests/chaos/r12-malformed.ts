// R12: malformed requests over every route and action. None may be answered with 500 or more, hang, or end a process.
import { withBuiltProduct } from "@/tests/chaos/support/processes/built-product";
import { rollFrom } from "@/tests/chaos/support/dice";
import { malformedRequest } from "@/tests/chaos/support/hostile/malformed";
import type { Targets } from "@/tests/chaos/support/hostile/malformed";
import { sendBytes } from "@/tests/chaos/support/network/send-bytes";
import type { Measure } from "@/tests/figures/figure";
import { builtActions, builtRoutes } from "@/tests/support/access/manifest";
import { givenScene } from "@/tests/support/access/scene";
import type { Scene } from "@/tests/support/access/scene";
import { VIEWERS } from "@/tests/support/access/table";
import { addressOf } from "@/tests/support/access/walk-pages";

const REQUESTS = { short: 3_000, normal: 200_000, large: 1_000_000 } as const;
const AT_ONCE = 12;
const SEED = 12;
/** Sessions end when a request happens to sign out: fresh ones every so often. */
const FRESH_COOKIES_EVERY = 5_000;
const SHOWN = 25;

async function cookiesOf(scene: Scene): Promise<string[]> {
  const all = await Promise.all(VIEWERS.map((viewer) => scene.cookieOf(viewer)));
  return all.filter((cookie) => cookie !== "");
}

async function targetsOf(scene: Scene, address: string): Promise<Targets> {
  const paths = VIEWERS.flatMap((viewer) =>
    builtRoutes().map((route) => addressOf(route, scene.named(viewer, "own"))),
  );
  return {
    host: new URL(address).host,
    paths: [...new Set(paths)],
    actions: builtActions(),
    cookies: await cookiesOf(scene),
  };
}

export const measure: Measure = ({ size, say }) =>
  withBuiltProduct(say, async (product) => {
    const scene = await givenScene(product.client.db);
    let targets = await targetsOf(scene, product.address);
    const port = Number(new URL(product.address).port);
    const total = REQUESTS[size];
    const statuses = new Map<string, number>();
    let [sent, wrong] = [0, 0];
    const sender = async () => {
      for (let n = sent; n < total; n = sent) {
        sent += 1;
        if (n % FRESH_COOKIES_EVERY === 0 && n > 0) targets = { ...targets, cookies: await cookiesOf(scene) };
        if (n % 20_000 === 0 && n > 0) say(`  ${n.toLocaleString("en")} requests, ${String(wrong)} wrong`);
        const bytes = malformedRequest(rollFrom(SEED * 1_000_003 + n), targets);
        const { status, hung } = await sendBytes(port, bytes);
        const heard = hung ? "hung" : String(status ?? "closed");
        statuses.set(heard, (statuses.get(heard) ?? 0) + 1);
        if (!hung && (status ?? 0) < 500) continue;
        wrong += 1;
        if (wrong <= SHOWN)
          say(`  ${heard}, request ${String(n)}: ${JSON.stringify(bytes.toString("latin1").slice(0, 700))}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
    const alive = (await fetch(`${product.address}/api/health`)).ok;
    const counts = [...statuses].sort().map(([status, n]) => `${status}: ${n.toLocaleString("en")}`);
    return [
      {
        key: "R12",
        value: wrong + product.exits() + (alive ? 0 : 1),
        full: total >= REQUESTS.large,
        note:
          `${total.toLocaleString("en")} requests over ${String(targets.paths.length)} addresses and ` +
          `${String(targets.actions.length)} actions; ${String(product.exits())} exits; answers ${counts.join(", ")}`,
      },
    ];
  });
