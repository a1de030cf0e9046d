// Health: whether the database answers, whether it and the mail folder can be written to, and how late the rounds are.
import { setTimeout as sleep } from "node:timers/promises";
import { database, type Db } from "@/db/engine/client";
import { findBacklog, listRounds } from "@/db/operations/round";
import { checkWrites, whyNoWrites } from "@/db/operations/write-check";
import { log } from "@/lib/base/log";
import { canStoreMail } from "@/lib/notification/engine/mail-folder";

/** The rounds that must not stand still, and how late each may be before somebody should look, in seconds. */
const ROUND_LIMITS: Readonly<Record<string, number>> = {
  settle: 60,
  recount: 60,
  reassign: 60,
  notify: 60,
  deliver: 120,
};
const BACKLOG_LIMIT_SECONDS = 60;

/** How long health waits, in milliseconds: for the whole answer, and for a row and two megabytes to be written. */
export interface Patience {
  readonly answerMs: number;
  readonly writesMs: number;
}

/** Writes get longer than they take on any disk that people can wait for. */
const PATIENCE: Patience = { answerMs: 3_000, writesMs: 2_000 };

/** What cannot be written to: the database has no room, is a copy or was made read-only, refuses; the folder of the mail. */
type Unwritable = "database_no_room" | "database_read_only" | "database_refuses" | "mail_folder";

export interface Health {
  readonly ok: boolean;
  readonly database: "answers" | "silent";
  /** Seconds since each round last ran; null when it never did. */
  readonly rounds: Readonly<Record<string, number | null>>;
  /** Seconds by which the oldest waiting thing of each kind is late. */
  readonly backlog: Readonly<Record<"milestone" | "outbox" | "delta", number>> | null;
  /**
   * Complaints that a round found unreadable and quarantined for an operator; null when the database is silent. The others
   * are not affected and no restart helps, so this alone does not make `ok` false: a monitor should watch the number.
   */
  readonly quarantined: number | null;
  /** What is over its limit. */
  readonly late: readonly string[];
  /** What cannot be written to; null when the database is silent. */
  readonly unwritable: readonly Unwritable[] | null;
}

const SILENT: Health = {
  ok: false,
  database: "silent",
  rounds: {},
  backlog: null,
  quarantined: null,
  late: [],
  unwritable: null,
};

const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;

async function listUnwritable(db: Db, withinMs: number): Promise<Unwritable[]> {
  const refusal = (error: unknown): Unwritable[] => {
    log("health").error({ err: error }, "the database cannot be written to");
    return [`database_${whyNoWrites(error)}`];
  };
  const patience = new AbortController();
  const tooLong = sleep<Unwritable[]>(withinMs, ["database_refuses"], { signal: patience.signal });
  const written = checkWrites(db).then(() => [], refusal);
  const [ofDatabase, stores] = await Promise.all([
    Promise.race([written, tooLong]).finally(() => patience.abort()),
    canStoreMail(),
  ]);
  return stores ? ofDatabase : [...ofDatabase, "mail_folder"];
}

async function examine(writesMs: number): Promise<Health> {
  const db = database();
  const [ran, waiting, unwritable] = await Promise.all([
    listRounds(db),
    findBacklog(db),
    listUnwritable(db, writesMs),
  ]);
  const ago = new Map(ran.map((round) => [round.name, tenths(round.secondsAgo)]));
  const backlog = {
    milestone: tenths(waiting.milestoneSeconds),
    outbox: tenths(waiting.outboxSeconds),
    delta: tenths(waiting.recountSeconds),
  };
  const rounds = Object.fromEntries(Object.keys(ROUND_LIMITS).map((name) => [name, ago.get(name) ?? null]));
  // A round that never ran shows by what waits for it: an installation without any work yet is healthy.
  const lateRounds = Object.entries(ROUND_LIMITS).flatMap(([name, limit]) =>
    (ago.get(name) ?? 0) > limit ? [name] : [],
  );
  const lateKinds = Object.entries(backlog).flatMap(([kind, seconds]) =>
    seconds > BACKLOG_LIMIT_SECONDS ? [kind] : [],
  );
  const late = [...lateRounds, ...lateKinds];
  const { quarantined } = waiting;
  const ok = late.length + unwritable.length === 0;
  return { ok, database: "answers", rounds, backlog, quarantined, late, unwritable };
}

/** Answers within its patience, three seconds, whatever the database does. Never throws; why it was silent is logged. */
export async function readHealth({ answerMs, writesMs }: Patience = PATIENCE): Promise<Health> {
  const patience = new AbortController();
  const tooLong = sleep(answerMs, SILENT, { signal: patience.signal }).catch(() => SILENT);
  try {
    return await Promise.race([examine(writesMs), tooLong]);
  } catch (error) {
    log("health").error({ err: error }, "the database does not answer");
    return SILENT;
  } finally {
    patience.abort();
  }
}
