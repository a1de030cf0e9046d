// Metrics of the whole installation, from the database: rounds, queues, reviews. Every web process answers the same.
import { setTimeout as sleep } from "node:timers/promises";
import { database } from "@/db/engine/client";
import { findBacklog, listRounds, VERIFY_LOG, WRITE_CHECK } from "@/db/operations/round";
import { countConnections, countReviews, countWaiting } from "@/db/operations/waiting";
import { cachedHealth } from "@/lib/entry/health/cached-health";
import type { Family, Sample } from "@/lib/entry/metrics/exposition";

const PATIENCE_MS = 3_000;

function gauge(name: string, help: string, samples: readonly Sample[]): Family {
  return { name, help, type: "gauge", samples };
}

function byKind(kinds: Readonly<Record<string, number>>): Sample[] {
  return Object.entries(kinds).map(([kind, value]) => ({ labels: { kind }, value }));
}

async function roundFamilies(): Promise<Family[]> {
  const all = await listRounds(database());
  const rounds = all.filter(({ name }) => name !== VERIFY_LOG && name !== WRITE_CHECK);
  const verified = all.find(({ name }) => name === VERIFY_LOG);
  const each = (value: (round: (typeof rounds)[number]) => number): Sample[] =>
    rounds.map((round) => ({ labels: { round: round.name }, value: value(round) }));
  const counter = (name: string, help: string, samples: Sample[]): Family => ({
    name,
    help,
    samples,
    type: "counter",
  });
  return [
    gauge(
      "jietong_round_seconds_ago",
      "Seconds since a round of any worker last ran.",
      each((round) => round.secondsAgo),
    ),
    counter(
      "jietong_round_runs_total",
      "Runs of a round, by all workers.",
      each((round) => round.runs),
    ),
    counter(
      "jietong_round_failures_total",
      "Runs of a round that failed.",
      each((round) => round.failures),
    ),
    counter(
      "jietong_round_busy_seconds_total",
      "Time that runs of a round took, by all workers.",
      each((round) => round.busySeconds),
    ),
    gauge(
      "jietong_log_verified_seconds_ago",
      "Seconds since verify-log last found the whole log sound.",
      verified === undefined ? [] : [{ value: verified.secondsAgo }],
    ),
  ];
}

async function queueFamilies(): Promise<Family[]> {
  const db = database();
  const [waiting, backlog, reviews, connections] = await Promise.all([
    countWaiting(db),
    findBacklog(db),
    countReviews(db),
    countConnections(db),
  ]);
  const { milestones, outbox, recounts, deliveries, deadLetters } = waiting;
  return [
    gauge(
      "jietong_waiting",
      "What waits for a worker. Counting stops at 100,000.",
      byKind({ milestones, outbox, deltas: recounts, deliveries }),
    ),
    gauge(
      "jietong_late_seconds",
      "How late the oldest thing that waits is.",
      byKind({
        milestones: backlog.milestoneSeconds,
        outbox: backlog.outboxSeconds,
        deltas: backlog.recountSeconds,
      }),
    ),
    gauge("jietong_dead_letters", "Deliveries given up. Counting stops at 100,000.", [
      { value: deadLetters },
    ]),
    gauge("jietong_quarantined", "Complaints that a round found unreadable.", [
      { value: backlog.quarantined },
    ]),
    gauge(
      "jietong_reviews",
      "Special reviews, by state.",
      reviews.map(({ state, count }) => ({ labels: { state }, value: count })),
    ),
    gauge(
      "jietong_database_connections",
      "Connections to the database, by program and state.",
      connections.map(({ application, state, count }) => ({ labels: { application, state }, value: count })),
    ),
  ];
}

async function writingFamilies(): Promise<Family[]> {
  const { unwritable } = await cachedHealth();
  const help = "Parts of the product that cannot be written to; /api/health names them.";
  return unwritable === null ? [] : [gauge("jietong_unwritable", help, [{ value: unwritable.length }])];
}

async function ask(): Promise<Family[]> {
  const families = await Promise.all([roundFamilies(), queueFamilies(), writingFamilies()]);
  return [gauge("jietong_database_up", "1 when the database answered.", [{ value: 1 }]), ...families.flat()];
}

const SILENT: Family[] = [gauge("jietong_database_up", "1 when the database answered.", [{ value: 0 }])];

/** All shared metrics; `jietong_database_up 0` alone when the database is silent for three seconds. */
export async function sharedMetrics(): Promise<Family[]> {
  const patience = new AbortController();
  const tooLong = sleep(PATIENCE_MS, SILENT, { signal: patience.signal }).catch(() => SILENT);
  try {
    return await Promise.race([ask(), tooLong]);
  } catch {
    return SILENT;
  } finally {
    patience.abort();
  }
}
