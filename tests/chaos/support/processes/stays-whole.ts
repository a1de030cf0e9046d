// A pool of this very process under whatever happens to its connections: what it throws where nobody can catch it, how
// long a question stays open, and whether it answers when all is over.
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { createClient } from "@/db/engine/client";

export interface Wholeness {
  readonly asked: number;
  readonly refused: number;
  readonly slowestMs: number;
  readonly over10s: number;
  readonly uncaught: number;
  /** Of ten questions, once the faults are over. */
  readonly unhealthy: number;
}

const ASKERS = 24;
const LIMIT_MS = 10_000;

/** Asks, in and outside of transactions, until `over` resolves; then ten times more. */
export async function staysWhole(url: string, over: Promise<unknown>): Promise<Wholeness> {
  const client = createClient(url, { max: 16, name: "jietong-asker" });
  let running = true;
  let [asked, refused, slowestMs, over10s, uncaught] = [0, 0, 0, 0, 0];
  const count = () => {
    uncaught += 1;
  };
  process.on("uncaughtException", count).on("unhandledRejection", count);
  const ask = async (work: () => Promise<unknown>): Promise<boolean> => {
    const started = performance.now();
    asked += 1;
    const answered = await work().then(
      () => true,
      () => false,
    );
    const took = performance.now() - started;
    slowestMs = Math.max(slowestMs, took);
    if (took > LIMIT_MS) over10s += 1;
    if (!answered) refused += 1;
    return answered;
  };
  const single = () => client.db.execute(sql`select pg_sleep(${Math.random() / 50})`);
  const several = () =>
    client.db.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      await sleep(Math.random() * 20);
      await tx.execute(sql`select pg_sleep(${Math.random() / 50})`);
    });
  const asker = async (n: number) => {
    while (running) {
      if (!(await ask(n % 2 === 0 ? single : several))) await sleep(5);
    }
  };
  try {
    const askers = Array.from({ length: ASKERS }, (_, n) => asker(n));
    await over;
    running = false;
    await Promise.all(askers);
    const healthy = await Promise.all(Array.from({ length: 10 }, () => ask(single)));
    const unhealthy = healthy.filter((answered) => !answered).length;
    return { asked, refused, slowestMs, over10s, uncaught, unhealthy };
  } finally {
    process.off("uncaughtException", count).off("unhandledRejection", count);
    await client.close();
  }
}
