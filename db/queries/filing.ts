// Filing in two round trips: one statement reads everything it rests on (filing-scene), one writes all of it. Filings that
// wait at the same moment share both.
import type { Executor } from "@/db/client";
import { asJson, runText } from "@/db/queries/prepared";
import { together } from "@/db/queries/together";
import type { ComplaintColumns, DeltaRow, EventRow } from "@/db/queries/transition";

/** Everything that one filing writes. Instants are ISO texts, bytes are bytea literals. */
export interface NewFiling {
  readonly person: { readonly id: string; readonly locale: string; readonly created_at: string } | null;
  readonly contact: {
    readonly id: string;
    readonly person_id: string;
    readonly kind: string;
    readonly fingerprint: string;
    readonly sealed: string;
    readonly created_at: string;
  } | null;
  readonly platform: { readonly id: string; readonly name: string; readonly created_at: string } | null;
  readonly complaint: ComplaintColumns & {
    readonly id: string;
    readonly number: string;
    readonly access_code_hash: string;
    readonly idempotency_hash: string;
    readonly platform_id: string;
    readonly person_id: string;
    readonly contact_id: string;
    readonly channel: string;
    readonly matter: string;
    readonly region: string | null;
    readonly vulnerability: string;
    readonly held_elsewhere: boolean;
    readonly attempts_salt: string;
    readonly consent_contact: boolean;
    readonly consent_publication: boolean;
    readonly locale: string;
    readonly rulebook_version: string;
    readonly version: number;
    readonly chain_head: string;
    readonly filed_at: string;
  };
  readonly texts: readonly {
    readonly n: number;
    readonly kind: string;
    readonly body: string;
    readonly salt: string;
  }[];
  readonly attempts: readonly {
    readonly n: number;
    readonly channel: string;
    readonly started_at: string;
    readonly human_asks: number | null;
    readonly queue_seconds: number | null;
    readonly outcome: string;
  }[];
  readonly barriers: readonly {
    readonly n: number;
    readonly barrier: string;
    readonly measure: number | null;
    readonly text_n: number | null;
  }[];
  readonly events: readonly EventRow[];
  readonly deltas: readonly DeltaRow[];
}

const COMPLAINT_COLUMNS = `id, number, access_code_hash, idempotency_hash, platform_id, person_id, contact_id, channel,
  matter, region, vulnerability, held_elsewhere, attempts_salt, consent_contact, consent_publication, locale, rulebook_version,
  status, outcome, version, chain_head, clock, clock_state, cycle, deadline_at, remaining_seconds, next_due_at, breached_at,
  breach_counts, escalation, highest_escalation, contest_pending, appeal_pending, first_contact_missed_at, first_contact_due_at, due_at,
  counted, live_slot, filed_at, closed_at, created_at`;
const COMPLAINT_RECORD = `(id uuid, number text, access_code_hash bytea, idempotency_hash bytea, platform_id uuid,
  person_id uuid, contact_id uuid, channel channel, matter matter, region text, vulnerability vulnerability,
  held_elsewhere boolean, attempts_salt bytea, consent_contact boolean, consent_publication boolean, locale text, rulebook_version text,
  status status, outcome outcome, version int, chain_head bytea, clock jsonb, clock_state clock_state, cycle int,
  deadline_at timestamptz, remaining_seconds bigint, next_due_at timestamptz, breached_at timestamptz,
  breach_counts boolean, escalation int, highest_escalation int, contest_pending boolean, appeal_pending boolean,
  first_contact_missed_at timestamptz, first_contact_due_at timestamptz, due_at timestamptz, counted boolean,
  live_slot smallint, filed_at timestamptz, closed_at timestamptz)`;
const EVENT_RECORD = `(complaint_id uuid, seq int, type event_type, at timestamptz, due_at timestamptz, cycle int,
  recorded_at timestamptz, side side, actor_id uuid, facts jsonb, prev_hash bytea, hash bytea)`;
const VALUES = COMPLAINT_COLUMNS.replace("created_at", "filed_at");

// $1 people, $2 contacts, $3 platforms, $4 complaints, $5 texts, $6 attempts, $7 barriers, $8 events, $9 deltas
const WRITE_FILINGS = `with new_person as (
  insert into person (id, locale, created_at)
  select * from json_to_recordset($1::json) as p(id uuid, locale text, created_at timestamptz)
), new_contact as (
  insert into contact (id, person_id, kind, fingerprint, sealed, created_at)
  select * from json_to_recordset($2::json) as c(id uuid, person_id uuid, kind contact_kind, fingerprint bytea,
    sealed bytea, created_at timestamptz)
), new_platform as (
  insert into platform (id, slug, name_zh, name_en, state, created_at)
  select p.id, p.id::text, p.name, p.name, 'unlisted', p.created_at
  from json_to_recordset($3::json) as p(id uuid, name text, created_at timestamptz)
), filed as (
  insert into complaint (${COMPLAINT_COLUMNS})
  select ${VALUES} from json_to_recordset($4::json) as c${COMPLAINT_RECORD}
), texts as (
  insert into complaint_text (complaint_id, n, kind, body, salt, created_at)
  select * from json_to_recordset($5::json) as t(complaint_id uuid, n int, kind text, body text, salt bytea,
    created_at timestamptz)
), attempts as (
  insert into attempt (complaint_id, n, channel, started_at, human_asks, queue_seconds, outcome)
  select * from json_to_recordset($6::json) as a(complaint_id uuid, n int, channel channel, started_at timestamptz,
    human_asks int, queue_seconds int, outcome attempt_outcome)
), barriers as (
  insert into attempt_barrier (complaint_id, n, barrier, measure, text_n)
  select * from json_to_recordset($7::json) as b(complaint_id uuid, n int, barrier text, measure int, text_n int)
), happened as materialized (
  select * from json_to_recordset($8::json) as e${EVENT_RECORD}
), logged as (
  insert into complaint_event (complaint_id, seq, type, at, due_at, cycle, recorded_at, side, actor_id, facts, prev_hash, hash)
  select * from happened
), told as (
  insert into outbox (event_key, topic, complaint_id, facts)
  select 'complaint:' || complaint_id || ':' || seq, type::text, complaint_id, jsonb_build_object('at', at) from happened
)
insert into platform_delta (platform_id, person_id, reason, at)
select * from json_to_recordset($9::json) as r(platform_id uuid, person_id uuid, reason text, at timestamptz)`;

/**
 * Writes filings: all of all of them or, by a unique violation, nothing. What can be taken already: the idempotency key, the
 * contact, the place among the live complaints, the number.
 */
export async function insertFilings(executor: Executor, filings: readonly NewFiling[]): Promise<void> {
  const owned = <Row>(rows: (filing: NewFiling) => readonly Row[]) =>
    filings.flatMap((filing) => rows(filing).map((row) => ({ ...row, complaint_id: filing.complaint.id })));
  const known = <Row>(row: Row | null): Row[] => (row === null ? [] : [row]);
  const sets = [
    filings.flatMap(({ person }) => known(person)),
    filings.flatMap(({ contact }) => known(contact)),
    filings.flatMap(({ platform }) => known(platform)),
    filings.map(({ complaint }) => complaint),
    filings.flatMap(({ complaint, texts }) =>
      texts.map((text) => ({ ...text, complaint_id: complaint.id, created_at: complaint.filed_at })),
    ),
    owned(({ attempts }) => attempts),
    owned(({ barriers }) => barriers),
    filings.flatMap(({ events }) => events),
    filings.flatMap(({ deltas }) => deltas),
  ];
  await runText(executor, WRITE_FILINGS, sets.map(asJson));
}

/** One of them, in one commit with whoever files at the same moment; one that cannot be written fails alone. */
export const fileTogether = together(async (db, filings: readonly NewFiling[]): Promise<readonly null[]> => {
  await insertFilings(db, filings);
  return filings.map(() => null);
});
