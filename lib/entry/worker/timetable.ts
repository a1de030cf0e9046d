// Everything that time does, and how often. Each round is safe to run twice and in many processes at once.
import { setTimeout as sleep } from "node:timers/promises";
import { deleteOldCodes } from "@/db/sign-in/one-time-code";
import { listPendingDeliveries } from "@/db/notification/notification";
import type { Delivery, SweepCursor } from "@/db/notification/notification";
import { deleteOldTries } from "@/db/sign-in/rate-limit";
import { readDatabaseTime } from "@/db/engine/database-time";
import { applyPlatformDecision } from "@/lib/platform/rounds/apply-platform-decision";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { notify } from "@/lib/notification/rounds/notify";

export interface Round {
  readonly name: string;
  /** How long to wait when nothing was left to do, in milliseconds. */
  readonly everyMs: number;
  /** How many batches this process has in hand at once; 1 when left out. */
  readonly lanes?: number;
  /** Does one bounded batch. True: more waits, come back at once. */
  run(context: CommandContext): Promise<boolean>;
}

export const SETTLE_BATCH = 500;
/** While PostgreSQL writes one batch, the process judges the other. */
export const SETTLE_LANES = 2;
const RECOUNT_BATCH = 1_000;
const DECISION_BATCH = 500;
const NOTIFY_BATCH = 500;
const SWEEP_BATCH = 1_000;
/** A delivery this old that is still pending may have lost its job; asking again costs nothing if it has not. */
const SWEEP_AFTER_SECONDS = 10;
/** How long expired codes stay. */
const CODE_RETENTION_HOURS = 24;
/** The longest window is a day, and its oldest slice counts whole. */
const TRY_RETENTION_HOURS = 48;

type Enqueue = (deliveries: readonly Delivery[]) => Promise<void>;

/** What time has done: milestones and lapses, each at its own instant. */
const settle: Round = {
  name: "settle",
  everyMs: 250,
  lanes: SETTLE_LANES,
  run: async (context) => (await settleDue(context, { limit: SETTLE_BATCH })).settled >= SETTLE_BATCH,
};

/** Recounts people, asks the thresholds, opens reviews. */
const recount: Round = {
  name: "recount",
  everyMs: 500,
  run: async (context) => (await recountPeople(context, { limit: RECOUNT_BATCH })).taken >= RECOUNT_BATCH,
};

/** Applies decisions on platforms to their complaints. */
const applyDecisions: Round = {
  name: "reassign",
  everyMs: 500,
  run: (context) => applyPlatformDecision(context, { limit: DECISION_BATCH }),
};

/** Events become notifications. When the queue does not answer they are made all the same: the sweep asks it again. */
function notifying(enqueue: Enqueue): Round {
  return {
    name: "notify",
    everyMs: 300,
    run: async ({ db }) => {
      const notified = await notify(db, { limit: NOTIFY_BATCH });
      await enqueue(notified.deliverable);
      return notified.taken >= NOTIFY_BATCH;
    },
  };
}

/** Walks over what is still to be delivered, page by page, and asks for it again. */
function sweeping(enqueue: Enqueue): Round {
  let after: SweepCursor | null = null;
  return {
    name: "deliver",
    everyMs: 10_000,
    run: async ({ db }) => {
      const page = { seconds: SWEEP_AFTER_SECONDS, after, limit: SWEEP_BATCH };
      const pending = await listPendingDeliveries(db, page);
      await enqueue(pending.map(({ id }) => ({ id, urgent: false })));
      after = pending.length < SWEEP_BATCH ? null : (pending.at(-1) ?? null);
      // A long queue is walked at leisure: the jobs of most of it wait in the queue already.
      if (after !== null) await sleep(1_000);
      return after !== null;
    },
  };
}

const figures: Round = {
  name: "figures",
  everyMs: 30_000,
  run: async ({ db }) => {
    await refreshPublicFigures({ db }, await readDatabaseTime(db));
    return false;
  },
};

const tidy: Round = {
  name: "tidy",
  everyMs: 600_000,
  run: async ({ db }) => {
    await deleteOldCodes(db, CODE_RETENTION_HOURS);
    await deleteOldTries(db, TRY_RETENTION_HOURS);
    return false;
  },
};

/** All rounds. `enqueue` asks for deliveries by notification id. */
export function timetable(enqueue: Enqueue): readonly Round[] {
  return [settle, recount, applyDecisions, notifying(enqueue), sweeping(enqueue), figures, tidy];
}
