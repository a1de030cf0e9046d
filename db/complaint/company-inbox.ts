// A company's complaints in the order of their time to breach, by key: page 10,000 costs what page 1 costs.
import { sql, type SQL } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { conversationsOf, type ConversationRow } from "@/db/complaint/conversations-of";
import { personSpokeIn } from "@/db/platform/person-spoke";
import { runPrepared } from "@/db/engine/prepared";
import type { StoredSnapshot } from "@/lib/domain/complaint/stored-snapshot";
import { DUE_SOON_HOURS } from "@/lib/domain/complaint/due-soon";
import type { Channel, Matter, Vulnerability } from "@/lib/domain/complaint/complaint";

/** The orders of the indexes. `key` is in milliseconds, seconds for `stopped`. */
export const INBOX_SOURCES = ["running", "stopped", "unproved", "closed", "contested"] as const;
export type InboxSource = (typeof INBOX_SOURCES)[number];

/** Conditions on top of an order. */
export const INBOX_FILTERS = [
  "none",
  "breached",
  "due_6h",
  "no_contact",
  "priority",
  "paused",
  "held",
] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];

export interface InboxPosition {
  readonly key: number;
  readonly id: string;
}

export interface InboxRow {
  readonly id: string;
  readonly number: string;
  readonly platform_id: string;
  readonly platform_zh: string;
  readonly platform_en: string;
  readonly clock: StoredSnapshot;
  readonly rulebook_version: string;
  readonly channel: Channel;
  readonly matter: Matter;
  readonly vulnerability: Vulnerability;
  readonly contest_pending: boolean;
  readonly appeal_pending: boolean;
  readonly proved: boolean;
  /** Epoch milliseconds of the database's clock at reading. */
  readonly now_ms: string;
  readonly key: string;
  /** The title as it now stands; null once erased. */
  readonly title: string | null;
  /** Every conversation with a person. */
  readonly conversations: readonly ConversationRow[];
}

const COLUMNS = sql.raw(
  `c.id, c.number, c.platform_id, p.name_zh as platform_zh, p.name_en as platform_en, c.clock, c.rulebook_version,
   c.channel, c.matter, c.vulnerability, c.contest_pending, c.appeal_pending, c.proved_at is not null as proved,
   (extract(epoch from clock_timestamp()) * 1000)::bigint::text as now_ms`,
);

/** What stands in other tables, of the rows that are shown only: an amendment writes a newer title. */
const BESIDE = sql.raw(
  `(select t.body from complaint_text t where t.complaint_id = f.id and t.kind = 'title' order by t.n desc limit 1) as title,
   ${conversationsOf("f")} as conversations`,
);

/** What a filter asks of a complaint. statement_timestamp() is the same for all rows, so an index can be searched by it. */
const CONDITION: Readonly<Record<InboxFilter, string>> = {
  none: "true",
  breached: "c.deadline_at <= statement_timestamp()",
  due_6h: `c.deadline_at > statement_timestamp() and c.deadline_at <= statement_timestamp() + interval '${String(DUE_SOON_HOURS)} hours'`,
  no_contact: `not ${personSpokeIn("c")}`,
  priority: "c.vulnerability <> 'none'",
  paused: "c.clock_state = 'paused'",
  held: "c.clock_state = 'held'",
};

interface SortOrder {
  readonly where: string;
  readonly column: string;
  /** The order column as a whole number, and a whole number as a value of the order column. */
  readonly asKey: string;
  readonly fromKey: (key: SQL) => SQL;
  readonly descending: boolean;
}

const INSTANT_KEY = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint::text`;
/** Exact to the millisecond, where to_timestamp(double precision) would not be. */
const instantFrom = (key: SQL) => sql`(timestamptz 'epoch' + ${key}::bigint * interval '1 millisecond')`;

const SORT_ORDERS: Readonly<Record<InboxSource, SortOrder>> = {
  running: {
    where: "c.status <> 'closed' and c.clock_state = 'running' and c.proved_at is not null",
    column: "c.deadline_at",
    asKey: INSTANT_KEY("c.deadline_at"),
    fromKey: instantFrom,
    descending: false,
  },
  stopped: {
    where: "c.status <> 'closed' and c.clock_state <> 'running' and c.proved_at is not null",
    column: "c.remaining_seconds",
    asKey: "c.remaining_seconds::text",
    fromKey: (key) => sql`${key}::bigint`,
    descending: false,
  },
  // What nobody proved to be theirs runs and is answered all the same, in a list of its own.
  unproved: {
    where: "c.status <> 'closed' and c.proved_at is null",
    column: "c.filed_at",
    asKey: INSTANT_KEY("c.filed_at"),
    fromKey: instantFrom,
    descending: false,
  },
  closed: {
    where: "c.status = 'closed'",
    column: "c.closed_at",
    asKey: INSTANT_KEY("c.closed_at"),
    fromKey: instantFrom,
    descending: true,
  },
  contested: {
    where: "(c.contest_pending or c.appeal_pending) and c.proved_at is not null",
    column: "c.filed_at",
    asKey: INSTANT_KEY("c.filed_at"),
    fromKey: instantFrom,
    descending: false,
  },
};

/** A text array literal keeps the statement the same however many platforms there are. */
function uuidArray(ids: readonly string[]): SQL {
  return sql`${`{${ids.join(",")}}`}::uuid[]`;
}

export interface InboxPage {
  readonly source: InboxSource;
  readonly filter: InboxFilter;
  /** Where the page begins, itself left out; null: at the first, or backward at the last. */
  readonly from: InboxPosition | null;
  readonly backward: boolean;
  readonly limit: number;
}

/** The first `most` rows of an order that meet a condition, however many platforms there are. */
export function firstInOrder(
  platformIds: readonly string[],
  {
    source,
    filter,
    most,
  }: { readonly source: InboxSource; readonly filter: InboxFilter; readonly most: string },
): SQL {
  const sort = SORT_ORDERS[source];
  return sql`
    from unnest(${uuidArray(platformIds)}) as mine(id)
    cross join lateral (
      select c.clock_state, c.vulnerability, c.clock from complaint c
      where c.platform_id = mine.id and ${sql.raw(sort.where)} and ${sql.raw(CONDITION[filter])}
      order by ${sql.raw(sort.column)}, c.id limit ${most}::int
    ) c limit ${most}::int`;
}

/** One stretch of one order over several platforms: each gives its own first rows, and the nearest of them stay. */
export async function listInbox(
  db: Executor,
  platformIds: readonly string[],
  page: InboxPage,
): Promise<InboxRow[]> {
  const sort = SORT_ORDERS[page.source];
  const down = sort.descending !== page.backward;
  const column = sql.raw(sort.column);
  const order = sql.raw(down ? "desc" : "asc");
  // The place as subqueries, so that no plan can rest on its value: near the end of a list PostgreSQL would otherwise
  // expect a row or two, find a new plan cheaper than its cached one, and plan every such page again.
  const beyond =
    page.from === null
      ? sql``
      : sql`and (${column}, c.id) ${sql.raw(down ? "<" : ">")}
          ((select ${sort.fromKey(sql`${String(page.from.key)}`)}), (select ${page.from.id}::uuid))`;
  return runPrepared<InboxRow>(
    db,
    sql`select f.*, ${BESIDE} from (
          select found.* from unnest(${uuidArray(platformIds)}) as mine(id)
          cross join lateral (
            select ${COLUMNS}, ${sql.raw(sort.asKey)} as key, ${column} as place
            from complaint c join platform p on p.id = c.platform_id
            where c.platform_id = mine.id and ${sql.raw(sort.where)} and ${sql.raw(CONDITION[page.filter])} ${beyond}
            order by ${column} ${order}, c.id ${order} limit ${String(page.limit)}::int
          ) found
          order by found.place ${order}, found.id ${order} limit ${String(page.limit)}::int
        ) f
        order by f.place ${order}, f.id ${order}`,
  );
}

/** The complaints with these numbers among the platforms'. Numbers are unique, so each costs one look. */
export async function findInInbox(
  db: Executor,
  platformIds: readonly string[],
  numbers: readonly string[],
): Promise<InboxRow[]> {
  return runPrepared<InboxRow>(
    db,
    sql`select f.*, ${BESIDE} from (
          select ${COLUMNS}, '0' as key, c.filed_at as place from complaint c join platform p on p.id = c.platform_id
          where c.number = any(${`{${numbers.join(",")}}`}::text[]) and c.platform_id = any(${uuidArray(platformIds)})
          order by c.filed_at desc limit 50
        ) f
        order by f.place desc`,
  );
}
