// Complaints warn, breach and escalate while the workers that write it down are killed one after another. What must be
// there in the end is worked out from the ages alone, by a table written apart from the clock.
import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";
import type { Db } from "@/db/engine/client";
import { contextAt } from "@/lib/complaint/engine/context";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { EVENT_CATALOGUE } from "@/lib/domain/complaint/event-catalogue";
import type { EventType, Milestone } from "@/lib/domain/complaint/events";
import { WorkerPool } from "@/tests/chaos/support/processes/worker-pool";
import {
  aFiling,
  givenAgent,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  must,
} from "@/tests/support/stories";

const HOUR_MS = 3_600_000;
interface DueMilestone {
  readonly type: Milestone;
  readonly ordinal: number;
  /** Of a warning. */
  readonly hoursLeft: number | null;
  readonly hoursAfterFiling: number;
}

/** When each milestone of an untouched complaint is due: docs/domain/complaint.md, "Milestones". */
const MILESTONES: readonly DueMilestone[] = [
  { type: "first_contact_due", ordinal: 1, hoursLeft: null, hoursAfterFiling: 24 },
  { type: "warning", ordinal: 1, hoursLeft: 48, hoursAfterFiling: 24 },
  { type: "warning", ordinal: 2, hoursLeft: 24, hoursAfterFiling: 48 },
  { type: "warning", ordinal: 3, hoursLeft: 6, hoursAfterFiling: 66 },
  { type: "breach", ordinal: 1, hoursLeft: null, hoursAfterFiling: 72 },
  { type: "escalation", ordinal: 1, hoursLeft: null, hoursAfterFiling: 72 },
  { type: "escalation", ordinal: 2, hoursLeft: null, hoursAfterFiling: 96 },
  { type: "escalation", ordinal: 3, hoursLeft: null, hoursAfterFiling: 144 },
];
/** Ages at which complaints come in, each well past some milestones and far from the next. */
const AGES = [25, 49, 67, 73, 97, 145] as const;
const PLATFORMS = 20;
const FILERS = 4;
/** Of 200 ms each. */
const DRAIN_POLLS = 1_500;

export interface ChaosPlan {
  readonly db: Db;
  readonly sql: postgres.Sql;
  readonly url: string;
  readonly complaints: number;
  readonly workers: number;
  readonly kills: number;
  /** Between two kills, in milliseconds. */
  readonly everyMs: number;
  /** After so long no more is filed, and what was filed counts. */
  readonly fileWithinMs: number;
}

export interface ChaosReport {
  readonly complaints: number;
  readonly kills: number;
  readonly workersFallen: number;
  readonly events: {
    readonly expected: number;
    readonly found: number;
    readonly missing: number;
    readonly surplus: number;
  };
  readonly notifications: { readonly expected: number; readonly found: number; readonly wrong: number };
  readonly brokenLinks: number;
  readonly waiting: number;
}

/** By complaint and kind: one too many here must not make up for one too few there. */
type Counts = Map<string, number>;

function add(counts: Counts, key: string, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n);
}

interface FiredMilestone extends Pick<DueMilestone, "ordinal" | "hoursLeft"> {
  readonly type: EventType;
  readonly by: "consumer" | "clock";
}

/** Each platform has one agent; there is one officer and one supervisor; consumers filed by e-mail. So: one of each. */
function expectNotices(
  counts: Counts,
  complaintId: string,
  { type, by, ordinal, hoursLeft }: FiredMilestone,
): void {
  const occasion = {
    by,
    ordinal,
    hoursLeft,
    over: false,
    listed: true,
    proved: false,
    anotherContact: false,
    provedBefore: false,
    foreignContact: false,
    again: false,
    answered: false,
    received: false,
    toJudge: false,
    breachCounts: true,
  };
  for (const { message, to, mail } of EVENT_CATALOGUE[type].notices(occasion)) {
    const notice = `${complaintId} ${message} ${String(hoursLeft ?? "-")} ${to}`;
    add(counts, `${notice} in_app`, 1);
    if (mail) add(counts, `${notice} email`, 1);
  }
}

async function file(plan: ChaosPlan, events: Counts, notices: Counts, spanMs: number): Promise<number> {
  const platforms = await Promise.all(
    Array.from({ length: PLATFORMS }, async () => {
      const platform = await givenPlatform(plan.db);
      await givenAgent(plan.db, platform);
      return platform.id;
    }),
  );
  const start = performance.now();
  let next = 0;
  let filed = 0;
  const filer = async () => {
    for (let n = next++; n < plan.complaints; n = next++) {
      if (performance.now() - start > plan.fileWithinMs) return;
      // Spread over the whole time of killing, so that there is always something in flight.
      await sleep(Math.max(0, start + (n / plan.complaints) * spanMs - performance.now()));
      const age = AGES[n % AGES.length] ?? AGES[0];
      const at = new Date(Date.now() - age * HOUR_MS);
      const story = aFiling(platforms[n % PLATFORMS] ?? "", at);
      const { complaintId } = must(await fileComplaint(contextAt(plan.db, at), null, story));
      filed += 1;
      expectNotices(notices, complaintId, { type: "filed", by: "consumer", ordinal: 1, hoursLeft: null });
      for (const { type, ordinal, hoursLeft, hoursAfterFiling } of MILESTONES) {
        if (hoursAfterFiling > age) continue;
        add(events, `${complaintId} ${type} ${String(ordinal)}`, 1);
        expectNotices(notices, complaintId, { type, by: "clock", ordinal, hoursLeft });
      }
    }
  };
  await Promise.all(Array.from({ length: FILERS }, filer));
  return filed;
}

async function waitingRows(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<
    { n: number }[]
  >`select (select count(*) from outbox where due_at is null)::int + (select count(*) from platform_delta)::int
    + (select count(*) from complaint where next_due_at <= clock_timestamp())::int as n`;
  return row?.n ?? 0;
}

function compare(
  expected: Counts,
  found: Counts,
): { expected: number; found: number; missing: number; surplus: number } {
  let missing = 0;
  let surplus = 0;
  for (const key of new Set([...expected.keys(), ...found.keys()])) {
    const difference = (found.get(key) ?? 0) - (expected.get(key) ?? 0);
    if (difference > 0) surplus += difference;
    else missing -= difference;
  }
  const sum = (counts: Counts) => [...counts.values()].reduce((total, n) => total + n, 0);
  return { expected: sum(expected), found: sum(found), missing, surplus };
}

async function countRows(
  rows: Promise<readonly { readonly key: string; readonly n: number }[]>,
): Promise<Counts> {
  return new Map((await rows).map(({ key, n }) => [key, n]));
}

/** Runs the plan to its end, waits until nothing waits any more, and compares. */
export async function killWorkers(plan: ChaosPlan): Promise<ChaosReport> {
  const { db, sql } = plan;
  await givenRulebook(db);
  await givenRegulator(db, "regulator_officer");
  await givenRegulator(db, "regulator_supervisor");
  const events: Counts = new Map();
  const notices: Counts = new Map();
  const pool = new WorkerPool(plan.url, plan.workers);
  let filed = 0;
  try {
    const filing = file(plan, events, notices, plan.kills * plan.everyMs);
    for (let kill = 0; kill < plan.kills; kill += 1) {
      await sleep(plan.everyMs);
      pool.killOne();
    }
    filed = await filing;
    for (let n = 0; n < DRAIN_POLLS && (await waitingRows(sql)) > 0; n += 1) await sleep(200);
  } finally {
    await pool.stop();
  }
  const foundEvents = await countRows(sql<{ key: string; n: number }[]>`
    select complaint_id || ' ' || type || ' ' || coalesce(ordinal::text, 'none') as key, count(*)::int as n
    from complaint_event where side = 'clock' group by 1`);
  const foundNotices = await countRows(sql<{ key: string; n: number }[]>`
    select complaint_id || ' ' || message || ' ' || coalesce(facts->>'hoursLeft', '-') || ' ' || (facts->>'audience')
      || ' ' || channel as key, count(*)::int as n
    from notification where complaint_id is not null group by 1`);
  const compared = compare(notices, foundNotices);
  const [links] = await sql<{ n: number }[]>`select count(*)::int as n from (
    select prev_hash, lag(hash) over (partition by complaint_id order by seq) as before, seq from complaint_event) e
    where seq > 1 and prev_hash is distinct from before`;
  return {
    complaints: filed,
    kills: plan.kills,
    workersFallen: pool.fallen,
    events: compare(events, foundEvents),
    notifications: {
      expected: compared.expected,
      found: compared.found,
      wrong: compared.missing + compared.surplus,
    },
    brokenLinks: links?.n ?? 0,
    waiting: await waitingRows(sql),
  };
}
