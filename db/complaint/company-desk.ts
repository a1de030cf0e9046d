// The frame around a company's pages, read at once: whose desk it is, what its views hold, and what is unread.
import { sql, type SQL } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { firstInOrder, type InboxFilter, type InboxSource } from "@/db/complaint/company-inbox";
import { personSpokeIn } from "@/db/platform/person-spoke";
import { runPrepared } from "@/db/engine/prepared";
import type { CompanyActor } from "@/lib/domain/people/actor";

export interface InboxCounts {
  readonly running: number;
  readonly stopped: number;
  readonly breached: number;
  readonly due_6h: number;
  readonly no_contact: number;
  readonly priority: number;
  readonly paused: number;
  readonly held: number;
  readonly contested: number;
  /** Live ones that nobody proved to be theirs; they are in none of the other numbers. */
  readonly unproved: number;
}

export interface CompanyDesk extends InboxCounts {
  /** The company's own name. */
  readonly name_zh: string;
  readonly name_en: string;
  /** Notices of this agent. */
  readonly unread: number;
  /** Epoch milliseconds of the database's clock. */
  readonly now_ms: string;
}

/**
 * How many there are of each; counting stops at `cap` rows of an order, however many platforms there are, so that the cost is
 * bounded: a count that reaches the bound, or was taken among rows that did, says "at least". `unread` counts the notices, as
 * part of the same statement.
 */
export async function findCompanyDesk(
  db: Executor,
  actor: CompanyActor,
  unread: SQL,
  cap: number,
): Promise<CompanyDesk> {
  const first = (source: InboxSource, filter: InboxFilter) =>
    firstInOrder(actor.platformIds, { source, filter, most: String(cap) });
  const count = (source: InboxSource, filter: InboxFilter) =>
    sql`(select count(*)::int from (select ${first(source, filter)}) capped)`;
  const people = sql.raw(`count(*) filter (where not ${personSpokeIn("c")})::int as no_contact,
    count(*) filter (where vulnerability <> 'none')::int as priority`);
  const [row] = await runPrepared<CompanyDesk>(
    db,
    sql`with r as (
      select count(*)::int as running, ${people} from (select c.* ${first("running", "none")}) c
    ), s as (
      select count(*)::int as stopped, count(*) filter (where clock_state = 'paused')::int as paused,
        count(*) filter (where clock_state = 'held')::int as held, ${people} from (select c.* ${first("stopped", "none")}) c
    )
    select company.name_zh, company.name_en, ${unread} as unread,
      r.running, s.stopped, ${count("running", "breached")} as breached, ${count("running", "due_6h")} as due_6h,
      r.no_contact + s.no_contact as no_contact, r.priority + s.priority as priority, s.paused, s.held,
      ${count("contested", "none")} as contested, ${count("unproved", "none")} as unproved,
      (extract(epoch from clock_timestamp()) * 1000)::bigint::text as now_ms
    from r, s, company where company.id = ${actor.companyId}::uuid`,
  );
  if (row === undefined) throw new Error("An agent's company is not there.");
  return row;
}
