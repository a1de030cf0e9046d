// Filing in two round trips: one statement reads everything it rests on, one writes all of it.
import type { Executor } from "@/db/client";
import { asJson, runText } from "@/db/queries/prepared";
import type { ComplaintColumns, DeltaRow, EventRow } from "@/db/queries/transition";
import type { Status } from "@/lib/domain/complaint";

export interface FilingQuestion {
  /** complaint.idempotency_hash, in hexadecimal. */
  readonly idempotencyHash: string;
  readonly platformId: string | null;
  /** A listed platform's name in URLs. */
  readonly platformSlug: string | null;
  /** Lower case; only when there is neither id nor slug. */
  readonly platformName: string | null;
  /** contact.fingerprint, in hexadecimal. */
  readonly fingerprint: string;
  /** The account that files; null: whoever the contact belongs to. */
  readonly personId: string | null;
  /** Null: by the database's clock. */
  readonly atMs: number | null;
}

export interface FilingScene {
  readonly databaseMs: number;
  /** What this key filed before. */
  readonly filed: {
    readonly id: string;
    readonly number: string;
    readonly status: Status;
    readonly deadlineMs: number | null;
  } | null;
  readonly platform: { readonly id: string; readonly companyId: string | null } | null;
  readonly contact: { readonly id: string; readonly personId: string } | null;
  /** The version in force. */
  readonly rulebook: string | null;
  /** The places for live complaints that this person has taken on this platform. */
  readonly taken: readonly number[];
}

// $1 platform id, $2 its name in URLs, $3 its name in lower case, $4 fingerprint, $5 instant, $6 idempotency hash, $7 person
const READ_SCENE = `with named as (
    (select coalesce(merged_into_id, id) as id from platform where id = $1::uuid)
    union all
    (select id from platform where slug = $2::text and state = 'listed')
    union all
    (select id from platform
      where $3::text is not null and state <> 'merged'
        and (lower(name_zh) = $3::text or lower(name_en) = $3::text)
      order by state, created_at limit 1)
  ), heir as (
    select p.id, p.company_id from platform p join named on named.id = p.id limit 1
  ), known as (
    select id, person_id from contact where fingerprint = decode($4::text, 'hex')
  )
  select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as "databaseMs",
    (select json_build_object('id', id, 'number', number, 'status', status,
        'deadlineMs', floor(extract(epoch from deadline_at) * 1000))
      from complaint where idempotency_hash = decode($6::text, 'hex')) as filed,
    (select json_build_object('id', id, 'companyId', company_id) from heir) as platform,
    (select json_build_object('id', id, 'personId', person_id) from known) as contact,
    (select version from rulebook_version
      where effective_at <= coalesce($5::timestamptz, clock_timestamp())
      order by effective_at desc limit 1) as rulebook,
    (select coalesce(json_agg(live_slot), '[]') from complaint
      where platform_id = (select id from heir) and live_slot is not null
        and person_id = coalesce($7::uuid, (select person_id from known))) as taken`;

export async function readFilingScene(executor: Executor, question: FilingQuestion): Promise<FilingScene> {
  const { idempotencyHash, platformId, platformSlug, platformName, fingerprint, personId, atMs } = question;
  const at = atMs === null ? null : new Date(atMs).toISOString();
  const params = [platformId, platformSlug, platformName, fingerprint, at, idempotencyHash, personId];
  const [row] = await runText<FilingScene>(executor, READ_SCENE, params);
  if (row === undefined) throw new Error("The database answered nothing.");
  return row;
}

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

const WRITE_FILING = `with doc as materialized (select $1::json as d),
new_person as (
  insert into person (id, locale, created_at)
  select p.id, p.locale, p.created_at
  from doc, json_to_record(d->'person') as p(id uuid, locale text, created_at timestamptz) where p.id is not null
), new_contact as (
  insert into contact (id, person_id, kind, fingerprint, sealed, created_at)
  select c.id, c.person_id, c.kind, c.fingerprint, c.sealed, c.created_at
  from doc, json_to_record(d->'contact') as c(id uuid, person_id uuid, kind contact_kind, fingerprint bytea,
    sealed bytea, created_at timestamptz) where c.id is not null
), new_platform as (
  insert into platform (id, slug, name_zh, name_en, state, created_at)
  select p.id, p.id::text, p.name, p.name, 'unlisted', p.created_at
  from doc, json_to_record(d->'platform') as p(id uuid, name text, created_at timestamptz) where p.id is not null
), filed as (
  insert into complaint (${COMPLAINT_COLUMNS})
  select ${VALUES} from doc, json_to_record(d->'complaint') as c${COMPLAINT_RECORD}
  returning id, filed_at
), texts as (
  insert into complaint_text (complaint_id, n, kind, body, salt, created_at)
  select filed.id, t.n, t.kind, t.body, t.salt, filed.filed_at
  from doc, filed, json_to_recordset(d->'texts') as t(n int, kind text, body text, salt bytea)
), attempts as (
  insert into attempt (complaint_id, n, channel, started_at, human_asks, queue_seconds, outcome)
  select filed.id, a.n, a.channel, a.started_at, a.human_asks, a.queue_seconds, a.outcome
  from doc, filed, json_to_recordset(d->'attempts') as a(n int, channel channel, started_at timestamptz,
    human_asks int, queue_seconds int, outcome attempt_outcome)
), barriers as (
  insert into attempt_barrier (complaint_id, n, barrier, measure, text_n)
  select filed.id, b.n, b.barrier, b.measure, b.text_n
  from doc, filed, json_to_recordset(d->'barriers') as b(n int, barrier text, measure int, text_n int)
), happened as materialized (
  select e.* from doc, json_to_recordset(d->'events') as e${EVENT_RECORD}
), logged as (
  insert into complaint_event (complaint_id, seq, type, at, due_at, cycle, recorded_at, side, actor_id, facts, prev_hash, hash)
  select * from happened
), told as (
  insert into outbox (event_key, topic, complaint_id, facts)
  select 'complaint:' || complaint_id || ':' || seq, type::text, complaint_id, jsonb_build_object('at', at) from happened
)
insert into platform_delta (platform_id, person_id, reason, at)
select r.platform_id, r.person_id, r.reason, r.at
from doc, json_to_recordset(d->'deltas') as r(platform_id uuid, person_id uuid, reason text, at timestamptz)`;

/**
 * Writes a filing: all of it or, by a unique violation, nothing. What can be taken already: the idempotency key, the
 * contact, the place among the live complaints, the number.
 */
export async function insertFiling(executor: Executor, filing: NewFiling): Promise<void> {
  // An empty record is how "there already" is told: its id is null.
  const { person, contact, platform } = filing;
  const doc = { ...filing, person: person ?? {}, contact: contact ?? {}, platform: platform ?? {} };
  await runText(executor, WRITE_FILING, [asJson(doc)]);
}
