// The worker: all timed work of the product in one process. Any number of them may run.
import { setTimeout as sleep } from "node:timers/promises";
import { closeDatabase, database } from "@/db/engine/client";
import type { Delivery } from "@/db/notification/notification";
import { env } from "@/lib/base/env";
import { deliver } from "@/lib/notification/rounds/deliver";
import { startDeliveryQueue } from "@/lib/notification/rounds/delivery-queue";
import type { DeliveryQueue } from "@/lib/notification/rounds/delivery-queue";
import { runRound } from "@/lib/entry/worker/run-round";
import { timetable } from "@/lib/entry/worker/timetable";
import { watchDatabase } from "@/lib/entry/worker/watch-database";
import { closeMailer } from "@/lib/notification/engine/mailer";
import { log } from "@/lib/base/log";

export interface WorkerOptions {
  /** Abort it to stop: batches at hand are finished first. */
  readonly signal: AbortSignal;
  /** False: notifications are written and not sent. */
  readonly deliveries?: boolean;
}

const QUEUE_RETRY_MS = 2_000;

/** Starts the queue as soon as the database lets it; until then deliveries wait in their rows. */
async function openQueue(url: string, signal: AbortSignal): Promise<DeliveryQueue | null> {
  while (!signal.aborted) {
    try {
      return await startDeliveryQueue(url, (id) => deliver(database(), id));
    } catch (error) {
      log("deliveries").error({ err: error }, "the delivery queue did not start");
      await sleep(QUEUE_RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
  return null;
}

/**
 * Runs until `signal` aborts. Throws PoolBroken when its pool is beyond help, and an Error when
 * DATABASE_URL is not set: the supervisor starts the process again.
 */
export async function runWorker({ signal, deliveries = true }: WorkerOptions): Promise<void> {
  const url = env().DATABASE_URL;
  if (url === undefined) throw new Error("DATABASE_URL is not set.");
  const ending = new AbortController();
  const stop = AbortSignal.any([signal, ending.signal]);
  let queue: DeliveryQueue | null = null;
  const opening = deliveries
    ? openQueue(url, stop).then((opened) => {
        queue = opened;
      })
    : Promise.resolve();
  const enqueue = async (asked: readonly Delivery[]) => queue?.enqueue(asked);
  log("worker").info("the worker runs");
  const rounds = timetable(enqueue).flatMap((round) =>
    Array.from({ length: round.lanes ?? 1 }, () => runRound(round, stop)),
  );
  try {
    await watchDatabase(stop);
  } finally {
    ending.abort();
    await Promise.all([...rounds, opening]);
    await (queue as DeliveryQueue | null)?.stop().catch(() => undefined);
    closeMailer();
    await closeDatabase();
    log("worker").info("the worker has stopped");
  }
}
