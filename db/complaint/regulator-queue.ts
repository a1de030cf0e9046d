// The regulator's queues: breached and escalated complaints by how long they are late, contests, appeals, broken promises, and a search.
import { sql, type SQL } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { conversationsOf, readConversations, type ConversationRow } from "@/db/complaint/conversations-of";
import { inQueueOf, overdueSince } from "@/db/complaint/in-queue-of";
import { waitingFor } from "@/db/platform/person-spoke";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import type { StoredSnapshot } from "@/lib/domain/complaint/stored-snapshot";
import type { Vulnerability } from "@/lib/domain/complaint/complaint";

export const QUEUES = [
  "breached",
  "supervisor",
  "judgements",
  "contests",
  "appeals",
  "promises",
  "all",
] as const;
/** Complaints on which somebody else has to move: reached from the day's backlog, not offered as a queue. */
export const WAITING_QUEUES = ["first_contact", "proposal", "consumer"] as const;
export type Queue = (typeof QUEUES)[number] | (typeof WAITING_QUEUES)[number];

/** Whose queue of late complaints is which. */
export const LATE_QUEUE: Readonly<Record<RegulatorActor["role"], Queue>> = {
  regulator_officer: "breached",
  regulator_supervisor: "supervisor",
};

export interface QueueFilter {
  readonly queue: Queue;
  /** Words in the platform's name in either language; empty: every platform. */
  readonly platform: string;
  /** The end of a complaint number; empty: every complaint. */
  readonly number: string;
  /** A barrier code that was reported; null: any. */
  readonly barrier: string | null;
  /** Only this escalation level; null: any. */
  readonly level: number | null;
}

/** Where a page begins: after this row of the queue's own order. */
export interface QueueCursor {
  /** What nobody proved to be theirs comes after everything that somebody did; always false where all lie together. */
  readonly unproved: boolean;
  readonly at: Date;
  readonly id: string;
}

export interface QueueRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly platform: { readonly nameZh: string; readonly nameEn: string };
  readonly vulnerability: Vulnerability;
  readonly escalation: number;
  readonly proved: boolean;
  readonly clock: StoredSnapshot;
  readonly rulebookVersion: string;
  readonly now: Date;
  /** Every conversation with a person. */
  readonly conversations: ReturnType<typeof readConversations>;
  readonly cursor: QueueCursor;
}

/**
 * Each queue's own order, over a partial index that holds its rows alone; unproved complaints come last. `all` is
 * no queue but everything that was filed, the newest first.
 */
const ORDER: Readonly<Record<Queue, { readonly only: SQL; readonly by: SQL; readonly down: boolean }>> = {
  breached: { only: inQueueOf("regulator_officer", "c"), by: overdueSince("c"), down: false },
  supervisor: { only: inQueueOf("regulator_supervisor", "c"), by: overdueSince("c"), down: false },
  judgements: { only: sql`c.judged_by is not null`, by: sql`c.judged_by`, down: false },
  contests: { only: sql`c.contest_pending`, by: sql`c.filed_at`, down: false },
  appeals: { only: sql`c.appeal_pending`, by: sql`c.closed_at`, down: false },
  promises: { only: sql`c.promise_to_judge`, by: sql`c.promise_broken_at`, down: false },
  all: { only: sql`true`, by: sql`c.filed_at`, down: true },
  first_contact: {
    only: waitingFor("first_contact", "c"),
    by: sql`c.filed_at`,
    down: false,
  },
  proposal: {
    only: waitingFor("proposal", "c"),
    by: sql`c.filed_at`,
    down: false,
  },
  consumer: {
    only: sql`c.status <> 'closed' and c.status in ('awaiting_consumer', 'proposed')`,
    by: sql`c.filed_at`,
    down: false,
  },
};

const like = (words: string): string => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

function conditions(filter: QueueFilter): SQL {
  const parts = [ORDER[filter.queue].only];
  if (filter.platform !== "") {
    const named = like(filter.platform);
    parts.push(
      sql`c.platform_id in (select id from platform where name_zh ilike ${named} or name_en ilike ${named})`,
    );
  }
  if (filter.number !== "") parts.push(sql`c.number like ${like(filter.number)}`);
  if (filter.level !== null) parts.push(sql`c.escalation = ${filter.level}`);
  if (filter.barrier !== null) {
    parts.push(
      sql`exists (select 1 from attempt_barrier b where b.complaint_id = c.id and b.barrier = ${filter.barrier})`,
    );
  }
  return sql.join(parts, sql` and `);
}

/** One page of a queue: `limit` rows from `after` on, or the ones that lead up to `before`. */
export async function listQueue(
  db: Executor,
  filter: QueueFilter,
  page: { readonly after: QueueCursor | null; readonly before?: QueueCursor | null; readonly limit: number },
): Promise<QueueRow[]> {
  const { by, down } = ORDER[filter.queue];
  const { after, before = null, limit } = page;
  const place = before ?? after;
  const falling = down === (before === null);
  const direction = falling ? sql`desc` : sql`asc`;
  const apart = filter.queue !== "all";
  const from =
    place === null
      ? sql`true`
      : sql`(${apart ? sql`(c.proved_at is null), ` : sql``}${by}, c.id) ${falling ? sql`<` : sql`>`}
          (${apart ? sql`${place.unproved}::boolean, ` : sql``}${place.at.toISOString()}::timestamptz, ${place.id}::uuid)`;
  const order = sql`${apart ? sql`(c.proved_at is null) ${direction}, ` : sql``}${by} ${direction}, c.id ${direction}`;
  const rows = await db.execute<{
    id: string;
    number: string;
    title: string | null;
    name_zh: string;
    name_en: string;
    vulnerability: Vulnerability;
    escalation: number;
    proved: boolean;
    clock: StoredSnapshot;
    rulebook_version: string;
    at: string;
    now: string;
    conversations: readonly ConversationRow[];
  }>(sql`
    select c.id, c.number, t.body as title, p.name_zh, p.name_en, c.vulnerability, c.escalation, c.clock,
           c.proved_at is not null as proved,
           c.rulebook_version, ${by}::text as at, clock_timestamp()::text as now,
           ${sql.raw(conversationsOf("c"))} as conversations
    from complaint c
    join platform p on p.id = c.platform_id
    left join lateral (select body from complaint_text where complaint_id = c.id and kind = 'title'
                       order by n desc limit 1) t on true
    where ${conditions(filter)} and ${from}
    order by ${order} limit ${limit}`);
  const listed = rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title ?? "",
    platform: { nameZh: row.name_zh, nameEn: row.name_en },
    vulnerability: row.vulnerability,
    escalation: row.escalation,
    proved: row.proved,
    clock: row.clock,
    rulebookVersion: row.rulebook_version,
    now: new Date(row.now),
    conversations: readConversations(row.conversations),
    cursor: { unproved: apart && !row.proved, at: new Date(row.at), id: row.id },
  }));
  return before === null ? listed : listed.reverse();
}

/** How many rows a queue holds, counted up to `cap`; only the proved ones where it is said how much waits for somebody. */
export async function countQueue(
  db: Executor,
  filter: QueueFilter,
  cap: number,
  among: "all" | "proved" = "all",
): Promise<number> {
  // In the words of the indexes that begin with it.
  const proved = among === "proved" ? sql`(c.proved_at is null) is false and ` : sql``;
  const rows = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from (select 1 from complaint c where ${proved}${conditions(filter)} limit ${cap}) capped`,
  );
  return rows[0]?.n ?? 0;
}
