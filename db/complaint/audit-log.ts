// The whole log in batches of complaints, in the order of their keys: what verification reads.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { runPrepared } from "@/db/engine/prepared";
import { storedColumns } from "@/db/engine/table-columns";
import { complaint } from "@/db/complaint/schema/complaint";
import type { Side } from "@/lib/domain/people/actor";
import type { DigestedAttempt, DigestedBarrier } from "@/lib/domain/complaint/attempts-digest";
import { COMPLAINT_COLUMNS, type ComplaintColumns } from "@/lib/domain/complaint/complaint-columns";
import type { FactValue } from "@/lib/domain/shared/event-chain";
import type { EventType } from "@/lib/domain/complaint/events";

export interface LoggedComplaint {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly head: string;
  /** Hexadecimal; null once erased. */
  readonly attemptsSalt: string | null;
  readonly clock: unknown;
  readonly rulebook: string;
  readonly platformId: string;
  /** Null when none was left, or its owner disowned the complaint. */
  readonly contactId: string | null;
  /** The columns that follow from the snapshot, as stored, by their names in the code. Instants are epoch milliseconds. */
  readonly columns: ComplaintColumns;
}

export interface LoggedEvent {
  readonly complaintId: string;
  readonly seq: number;
  readonly type: EventType;
  /** Which of several of its type, from 1; 1 when none is stored. */
  readonly ordinal: number;
  /** Whether one is stored. */
  readonly numbered: boolean;
  readonly atMs: number;
  readonly scheduledMs: number | null;
  readonly cycle: number;
  readonly recordedMs: number;
  readonly side: Side;
  readonly actorId: string | null;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly prevHash: string;
  readonly hash: string;
}

export interface LoggedText {
  readonly complaintId: string;
  readonly n: number;
  readonly body: string | null;
  readonly salt: string | null;
}

export type LoggedAttempt = DigestedAttempt & { readonly complaintId: string };
export type LoggedBarrier = DigestedBarrier & { readonly complaintId: string };

export const FIRST_ID = "00000000-0000-0000-0000-000000000000";
const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;
const SNAPSHOT = sql.raw(
  storedColumns(complaint, { only: COMPLAINT_COLUMNS })
    .map(({ key, name, instant }) => `'${key}', ${instant ? ms(name) : name}`)
    .join(", "),
);
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

export async function listLoggedComplaints(
  executor: Executor,
  after: string,
  limit: number,
): Promise<LoggedComplaint[]> {
  return runPrepared<LoggedComplaint>(
    executor,
    sql`select id, number, version, encode(chain_head, 'hex') as head, encode(attempts_salt, 'hex') as "attemptsSalt",
      clock, rulebook_version as rulebook, platform_id as "platformId", contact_id as "contactId", jsonb_build_object(${SNAPSHOT}) as columns
    from complaint where id > ${after}::uuid order by id limit ${limit}`,
  );
}

/** Events of complaints after one key up to another; `upTo` null: all that remain, also those of no complaint. */
export async function listLoggedEvents(
  executor: Executor,
  after: string,
  upTo: string | null,
): Promise<LoggedEvent[]> {
  return runPrepared<LoggedEvent>(
    executor,
    sql`select complaint_id as "complaintId", seq, type, coalesce(ordinal, 1) as ordinal,
      ordinal is not null as numbered, ${sql.raw(ms("at"))} as "atMs", ${sql.raw(ms("due_at"))} as "scheduledMs",
      cycle, ${sql.raw(ms("recorded_at"))} as "recordedMs", side, actor_id as "actorId", facts,
      encode(prev_hash, 'hex') as "prevHash", encode(hash, 'hex') as hash
    from complaint_event where complaint_id > ${after}::uuid and complaint_id <= ${upTo ?? LAST_ID}::uuid
    order by complaint_id, seq`,
  );
}

export async function listLoggedTexts(
  executor: Executor,
  after: string,
  upTo: string | null,
): Promise<LoggedText[]> {
  return runPrepared<LoggedText>(
    executor,
    sql`select complaint_id as "complaintId", n, body, encode(salt, 'hex') as salt
    from complaint_text where complaint_id > ${after}::uuid and complaint_id <= ${upTo ?? LAST_ID}::uuid
    order by complaint_id, n`,
  );
}

export async function listLoggedAttempts(
  executor: Executor,
  after: string,
  upTo: string | null,
): Promise<LoggedAttempt[]> {
  return runPrepared<LoggedAttempt>(
    executor,
    sql`select complaint_id as "complaintId", n, channel, ${sql.raw(ms("started_at"))} as "startedMs",
      human_asks as "humanAsks", queue_seconds as "queueSeconds", outcome, path
    from attempt where complaint_id > ${after}::uuid and complaint_id <= ${upTo ?? LAST_ID}::uuid`,
  );
}

export async function listLoggedBarriers(
  executor: Executor,
  after: string,
  upTo: string | null,
): Promise<LoggedBarrier[]> {
  return runPrepared<LoggedBarrier>(
    executor,
    sql`select complaint_id as "complaintId", n, barrier, measure, text_n as "textN",
      to_char(promised_on, 'YYYY-MM-DD') as "promisedOn"
    from attempt_barrier where complaint_id > ${after}::uuid and complaint_id <= ${upTo ?? LAST_ID}::uuid`,
  );
}

/** A row of human_contact, as far as the log covers it. */
export interface LoggedConversation {
  readonly complaintId: string;
  readonly id: string;
  readonly seq: number;
  readonly personName: string;
  readonly personNo: string;
  readonly attestedBy: string | null;
  readonly channel: string;
  readonly startedMs: number;
  readonly seconds: number;
  readonly direction: string | null;
  readonly callerDigits: string | null;
  readonly personNew: boolean | null;
  readonly answer: string | null;
  readonly answeredMs: number | null;
}

export async function listLoggedConversations(
  executor: Executor,
  after: string,
  upTo: string | null,
): Promise<LoggedConversation[]> {
  return runPrepared<LoggedConversation>(
    executor,
    sql`select complaint_id as "complaintId", id, seq, person_name as "personName", person_no as "personNo",
      attested_by as "attestedBy", channel, ${sql.raw(ms("started_at"))} as "startedMs", seconds, direction,
      caller_digits as "callerDigits", person_new as "personNew", answer,
      ${sql.raw(ms("answered_at"))} as "answeredMs"
    from human_contact where complaint_id > ${after}::uuid and complaint_id <= ${upTo ?? LAST_ID}::uuid`,
  );
}

/** A row of proposal, as far as the log covers it. */
export interface LoggedProposal {
  readonly complaintId: string;
  readonly id: string;
  readonly seq: number;
  readonly stepsN: number;
  readonly answerN: number;
  readonly remedy: string | null;
  readonly amountCents: number | null;
  readonly promisedMs: number | null;
  readonly decision: string | null;
  readonly ground: string | null;
  readonly reasonN: number | null;
  readonly ownReason: boolean;
  /** In order; null without one. */
  readonly deeds:
    | readonly {
        readonly kind: string;
        readonly amountCents: number | null;
        readonly by: string | null;
        readonly doneOn: string | null;
        readonly textN: number | null;
      }[]
    | null;
  readonly proposedBy: string | null;
  readonly proposedMs: number;
  readonly holds: boolean;
  readonly flagged: boolean;
}

export async function listLoggedProposals(
  executor: Executor,
  after: string,
  upTo: string | null,
): Promise<LoggedProposal[]> {
  return runPrepared<LoggedProposal>(
    executor,
    sql`select complaint_id as "complaintId", id, seq, steps_n as "stepsN", answer_n as "answerN", remedy,
      amount_cents as "amountCents", ${sql.raw(ms("promised_at"))} as "promisedMs", proposed_by as "proposedBy",
      ${sql.raw(ms("proposed_at"))} as "proposedMs", holds, flag is not null as flagged,
      decision, ground, reason_n as "reasonN", own_reason as "ownReason",
      (select jsonb_agg(jsonb_build_object('kind', d.kind, 'amountCents', d.amount_cents, 'by', d.by, 'doneOn', d.done_on,
        'textN', d.text_n) order by d.n) from proposal_deed d where d.proposal_id = proposal.id) as deeds
    from proposal where complaint_id > ${after}::uuid and complaint_id <= ${upTo ?? LAST_ID}::uuid`,
  );
}
