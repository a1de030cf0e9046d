// Deliveries run on pg-boss, in a schema of its own: retries with growing pauses, a short life per try, one job per
// notification at a time. Losing the whole queue loses nothing: the sweep enqueues what is still pending.
import { PgBoss } from "pg-boss";
import type { Job } from "pg-boss";
import type { Delivery } from "@/db/notification/notification";
import { log } from "@/lib/base/log";

const QUEUE = "deliver";
const SCHEMA = "pgboss";

const OPTIONS = {
  /** Longest one try may take before another worker takes over, in seconds. */
  expireInSeconds: 60,
  retryLimit: 20,
  retryDelay: 2,
  retryBackoff: true,
  /** Longest pause between two tries, in seconds. */
  retryDelayMax: 300,
  /** Finished jobs are of no use: the notification's row is the record. */
  deleteAfterSeconds: 600,
} as const;

const BATCH = 20;
const POLL_SECONDS = 0.5;
const CONNECTIONS = 3;
const STOP_MS = 8_000;

interface Task {
  readonly notificationId: string;
}

export interface DeliveryQueue {
  /** Asks for deliveries; one that is already asked for is left as it is. */
  enqueue(deliveries: readonly Delivery[]): Promise<void>;
  stop(): Promise<void>;
}

async function settle(jobs: readonly Job<Task>[], deliver: (id: string) => Promise<void>) {
  const settled = await Promise.allSettled(jobs.map((job) => deliver(job.data.notificationId)));
  return jobs.map((job, n) => {
    const failed = settled[n]?.status === "rejected";
    return { id: job.id, status: failed ? ("failed" as const) : ("completed" as const) };
  });
}

/** Starts the queue on the database at `url`, creating its schema when it is not there. */
export async function startDeliveryQueue(
  url: string,
  deliver: (id: string) => Promise<void>,
): Promise<DeliveryQueue> {
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    max: CONNECTIONS,
    application_name: "jietong-deliveries",
    superviseIntervalSeconds: 15,
    maintenanceIntervalSeconds: 60,
  });
  // Without a listener an error event ends the process. The watchdog decides when that is right.
  boss.on("error", (error) => {
    log("deliveries").error({ err: error }, "the delivery queue stumbled");
  });
  await boss.start();
  await boss.createQueue(QUEUE, { policy: "exclusive", ...OPTIONS });
  await boss.work<Task, unknown, { perJobResults: true }>(
    QUEUE,
    {
      perJobResults: true,
      batchSize: BATCH,
      pollingIntervalSeconds: POLL_SECONDS,
      burstWhenBatchFull: true,
    } as {
      perJobResults: true;
    },
    (jobs) => settle(jobs, deliver),
  );
  return {
    enqueue: async (deliveries) => {
      if (deliveries.length === 0) return;
      await boss.insert(
        QUEUE,
        deliveries.map(({ id, urgent }) => ({
          data: { notificationId: id },
          singletonKey: id,
          priority: urgent ? 1 : 0,
        })),
      );
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_MS }),
  };
}
