// Rows as filing leaves them, without filing: thresholds are about who is counted, not about how a form is read.
import { randomBytes, randomUUID } from "node:crypto";
import type postgres from "postgres";
import type { ClockSnapshot } from "@/lib/domain/clock/clock-snapshot";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { startClock } from "@/lib/domain/clock/resolution-clock";

type Sql = postgres.Sql | postgres.TransactionSql;

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const ago = (ms: number): Date => new Date(Date.now() - ms);
/** The pool passes instants through as text. */
const text = (instant: Date | null | undefined): string | null => instant?.toISOString() ?? null;

/** Every installation has a first version of the rules. */
export async function publishDefaultRulebook(sql: Sql): Promise<void> {
  await sql`insert into rulebook_version (version, numbers, published_at, effective_at)
    values (${DEFAULT_RULEBOOK.version}, ${JSON.stringify(DEFAULT_RULEBOOK)}::text::jsonb, '2026-01-01', '2020-01-01')
    on conflict do nothing`;
}

export interface PlatformSpec {
  readonly users?: number | null;
  readonly state?: "listed" | "unlisted";
  readonly listedAt?: Date;
}

export async function addPlatform(sql: Sql, spec: PlatformSpec = {}): Promise<string> {
  const id = randomUUID();
  const state = spec.state ?? "listed";
  await sql`insert into platform (id, slug, name_zh, name_en, state, users, listed_at)
    values (${id}, ${id}, '迅达速运', 'Xunda Express', ${state}, ${spec.users ?? null},
      ${text(state === "listed" ? (spec.listedAt ?? ago(DAY)) : null)})`;
  return id;
}

export async function addPerson(sql: Sql, verified = true): Promise<string> {
  const id = randomUUID();
  await sql`insert into person (id, verified_at) values (${id}, ${text(verified ? new Date() : null)})`;
  return id;
}

export interface ComplaintSpec {
  readonly platformId: string;
  readonly personId: string;
  readonly filedAt?: Date;
  readonly cameDueAt?: Date | null;
  readonly breached?: boolean;
  readonly breachCounts?: boolean;
  readonly firstContactDueAt?: Date | null;
  readonly firstContactMissed?: boolean;
  readonly vulnerability?: "none" | "elderly" | "disabled";
  readonly counted?: boolean;
  /** Ended in silence, so that it takes none of the person's places any more. */
  readonly closed?: boolean;
  readonly barriers?: readonly string[];
}

/** The clock of a filing; of one that ended in silence, its ending and nothing else. */
function clockOf(filedAt: Date, { closed = false, vulnerability = "none" }: ComplaintSpec): ClockSnapshot {
  const atMs = filedAt.getTime();
  const clock = startClock({ type: "filed", atMs, priority: vulnerability !== "none" }, DEFAULT_RULEBOOK);
  if (!closed) return clock;
  return { ...clock, status: "closed", outcome: "unconfirmed", closedAt: atMs, runningSince: null };
}

/** The last place that was given: no two live complaints of one person and platform share one. */
let slots = 0;

/** One complaint and the request to recount that filing appends with it, in one transaction. */
export async function addComplaint(sql: postgres.Sql, spec: ComplaintSpec): Promise<string> {
  const id = randomUUID();
  const filedAt = spec.filedAt ?? new Date();
  const closed = spec.closed ?? false;
  const number = `JT-20261123-${randomBytes(4).toString("hex").toUpperCase()}`;
  await sql.begin(async (tx) => {
    await tx`insert into complaint (id, number, access_code_hash, idempotency_hash, platform_id, person_id, contact_id,
        channel, matter, vulnerability, rulebook_version, status, outcome, closed_at, live_slot, version, chain_head, clock, clock_state, deadline_at,
        filed_at, due_at, breached_at, breach_counts, first_contact_due_at, first_contact_missed_at, counted, proved_at, contact_proved)
      values (${id}, ${number}, ${randomBytes(32)}, ${randomBytes(32)}, ${spec.platformId}, ${spec.personId},
        ${randomUUID()}, 'app_chat', 'dispute', ${spec.vulnerability ?? "none"}, ${DEFAULT_RULEBOOK.version},
        ${closed ? "closed" : "open"}, ${closed ? "unconfirmed" : null}, ${text(closed ? filedAt : null)},
        ${closed ? null : (slots += 1)}, 1, ${randomBytes(32)}, ${JSON.stringify(clockOf(filedAt, spec))}::text::jsonb, ${closed ? "stopped" : "running"}, ${text(new Date(filedAt.getTime() + 72 * HOUR))}, ${text(filedAt)},
        ${text(spec.cameDueAt)}, ${text(spec.breached === true ? (spec.cameDueAt ?? filedAt) : null)}, ${spec.breachCounts ?? true},
        ${text(spec.firstContactDueAt)},
        ${text(spec.firstContactMissed === true ? (spec.firstContactDueAt ?? filedAt) : null)}, ${spec.counted ?? true},
        (select ${text(filedAt)}::timestamptz from person where id = ${spec.personId} and verified_at is not null), true)`;
    await tx`insert into attempt (complaint_id, n, channel, started_at, outcome)
      values (${id}, 1, 'app_chat', ${text(filedAt)}, 'no_human')`;
    for (const barrier of spec.barriers ?? []) {
      await tx`insert into attempt_barrier (complaint_id, n, barrier) values (${id}, 1, ${barrier})`;
    }
    await tx`insert into platform_delta (platform_id, person_id, reason)
      values (${spec.platformId}, ${spec.personId}, 'filed')`;
  });
  return id;
}

/** `people` new people, each with one complaint of this kind. */
export async function addPeople(
  sql: postgres.Sql,
  people: number,
  spec: Omit<ComplaintSpec, "personId">,
): Promise<string[]> {
  return Promise.all(
    Array.from({ length: people }, async () =>
      addComplaint(sql, { ...spec, personId: await addPerson(sql) }),
    ),
  );
}

export interface Review {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly codes: string[];
  readonly complaints: number;
}

export async function reviewsOf(sql: Sql, platformId: string): Promise<Review[]> {
  return sql<Review[]>`select r.id, r.number, r.state::text,
      (select array_agg(code order by code) from review_trigger t where t.review_id = r.id) as codes,
      (select count(distinct complaint_id)::int from review_complaint c where c.review_id = r.id) as complaints
    from special_review r where r.platform_id = ${platformId}`;
}
