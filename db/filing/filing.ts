// Filing in two round trips: one statement reads everything it rests on (filing-context), one writes all of it. Filings that
// wait at the same moment share both.
import type { Executor } from "@/db/engine/client";
import { IDENTITY_RULE } from "@/db/people/rekeyed-contact";
import { asJson, runText } from "@/db/engine/prepared";
import { batched } from "@/db/engine/batched";
import { EVENT_COLUMNS, eventRow, type RecountRow, type EventRow } from "@/db/complaint/complaint-update";
import { asRow, namesOf, recordOf, storedColumns } from "@/db/engine/table-columns";
import { complaint } from "@/db/complaint/schema/complaint";
import { phrasesToLookAt } from "@/lib/domain/complaint/attempt-path";
import type { ComplaintColumns } from "@/lib/domain/complaint/complaint-columns";
import type { StoredSnapshot } from "@/lib/domain/complaint/stored-snapshot";

/** A complaint's row at its filing, by the names of the schema. Instants are epoch milliseconds, bytes bytea literals. */
export type FiledColumns = ComplaintColumns & {
  readonly clock: StoredSnapshot;
  readonly id: string;
  readonly number: string;
  readonly accessCodeHash: string;
  readonly idempotencyHash: string;
  readonly platformId: string;
  readonly personId: string;
  readonly contactId: string | null;
  readonly contactSealed: string | null;
  readonly channel: string;
  readonly matter: string;
  readonly region: string | null;
  readonly vulnerability: string;
  readonly heldElsewhere: boolean;
  readonly attemptsSalt: string;
  readonly consentContact: boolean;
  readonly consentPublication: boolean;
  readonly locale: string;
  readonly rulebookVersion: string;
  readonly version: number;
  readonly chainHead: string;
  readonly filedAt: number;
};

/** Everything that one filing writes. Instants are ISO texts, bytes are bytea literals. */
export interface NewFiling {
  /** A person of its own for what nobody proved, and for a contact that nobody used before. */
  readonly people: readonly { readonly id: string; readonly locale: string; readonly created_at: string }[];
  readonly contact: {
    readonly id: string;
    readonly person_id: string;
    readonly kind: string;
    readonly fingerprint: string;
    readonly sealed: string;
    readonly takes_messages: boolean;
    readonly private_domain: string | null;
    readonly created_at: string;
  } | null;
  readonly platform: {
    readonly id: string;
    readonly name: string;
    /** By lib/domain/platform/platform-name. */
    readonly key: string;
    readonly created_at: string;
  } | null;
  /** Of what an intake desk read back. */
  readonly desk: {
    readonly desk_id: string;
    readonly day: string;
    readonly place: number;
    readonly read_back_by: string;
  } | null;
  readonly complaint: FiledColumns;
  readonly texts: readonly {
    readonly n: number;
    readonly kind: string;
    readonly body: string;
    readonly salt: string;
  }[];
  readonly attempts: readonly {
    readonly n: number;
    readonly channel: string;
    readonly started_at: string | null;
    readonly human_asks: number | null;
    readonly queue_seconds: number | null;
    readonly outcome: string;
    readonly path?: readonly string[] | null;
  }[];
  readonly barriers: readonly {
    readonly n: number;
    readonly barrier: string;
    readonly measure: number | null;
    readonly text_n: number | null;
    readonly promised_on: string | null;
  }[];
  readonly events: readonly EventRow[];
  readonly recounts: readonly RecountRow[];
}

const COMPLAINT = storedColumns(complaint, {
  // What a filing leaves to the database, or to whatever becomes of the complaint.
  except: ["countedInReviewId", "succeededById", "quarantinedAt", "createdAt"],
});

// $1 people, $2 contacts, $3 platforms, $4 complaints, $5 texts, $6 attempts, $7 barriers, $8 events, $9 recounts, $10 what desks filed,
// $11 phrases, in one order in every process, so that two that note the same ones do not wait for each other in a ring
const WRITE_FILINGS = `with new_person as (
  insert into person (id, locale, created_at)
  select * from json_to_recordset($1::json) as p(id uuid, locale text, created_at timestamptz)
), new_contact as (
  insert into contact (id, person_id, kind, fingerprint, sealed, takes_messages, private_domain, created_at, identity_rule)
  select c.*, ${String(IDENTITY_RULE)} from json_to_recordset($2::json) as c(id uuid, person_id uuid, kind contact_kind,
    fingerprint bytea, sealed bytea, takes_messages boolean, private_domain bytea, created_at timestamptz)
), new_platform as (
  insert into platform (id, slug, name_zh, name_en, state, created_at)
  select p.id, p.id::text, p.name, p.name, 'unlisted', p.created_at
  from json_to_recordset($3::json) as p(id uuid, name text, created_at timestamptz)
), new_name as (
  insert into platform_name (key, platform_id)
  select * from json_to_recordset($3::json) as p(key text, id uuid)
), filed as (
  insert into complaint (${namesOf(COMPLAINT)}, created_at)
  select ${namesOf(COMPLAINT)}, filed_at from json_to_recordset($4::json) as c(${recordOf(COMPLAINT)})
), texts as (
  insert into complaint_text (complaint_id, n, kind, body, salt, created_at)
  select * from json_to_recordset($5::json) as t(complaint_id uuid, n int, kind text, body text, salt bytea,
    created_at timestamptz)
), attempts as (
  insert into attempt (complaint_id, n, channel, started_at, human_asks, queue_seconds, outcome, path)
  select * from json_to_recordset($6::json) as a(complaint_id uuid, n int, channel channel, started_at timestamptz,
    human_asks int, queue_seconds int, outcome attempt_outcome, path text[])
), barriers as (
  insert into attempt_barrier (complaint_id, n, barrier, measure, text_n, promised_on)
  select complaint_id, n, barrier, measure, text_n, promised_on
  from json_to_recordset($7::json) as b(complaint_id uuid, n int, barrier text, measure int, text_n int, promised_on date)
), happened as materialized (
  select * from json_to_recordset($8::json) as e(${recordOf(EVENT_COLUMNS)}, name text)
), logged as (
  insert into complaint_event (${namesOf(EVENT_COLUMNS)}) select ${namesOf(EVENT_COLUMNS)} from happened
), noted as (
  insert into outbox (event_key, topic, complaint_id, facts)
  select 'complaint:' || complaint_id || ':' || seq, name, complaint_id, jsonb_build_object('at', at) from happened
), of_desks as (
  insert into desk_filing (complaint_id, desk_id, day, place, read_back_by)
  select * from json_to_recordset($10::json) as f(complaint_id uuid, desk_id uuid, day date, place int, read_back_by text)
), phrases as (
  insert into path_phrase (phrase, first_at)
  select * from json_to_recordset($11::json) as f(phrase text, first_at timestamptz)
  on conflict do nothing
)
insert into platform_delta (platform_id, person_id, reason, at)
select * from json_to_recordset($9::json) as r(platform_id uuid, person_id uuid, reason text, at timestamptz)`;

/** What waits for an officer's look of what is proved as it is filed, with the instant of the filing, each phrase once. */
function phrasesOf(filed: readonly NewFiling[]) {
  const filings = filed.filter(({ complaint }) => complaint.provedAt !== null);
  const pathsOf = ({ attempts }: NewFiling) => attempts.flatMap(({ path }) => (path == null ? [] : [path]));
  const firstAt = Math.min(...filings.map(({ complaint }) => complaint.filedAt));
  return phrasesToLookAt(filings.flatMap(pathsOf)).map((phrase) => ({
    phrase,
    first_at: new Date(firstAt).toISOString(),
  }));
}

/**
 * Writes filings: all of all of them or, by a unique violation, nothing. What can be taken already: the idempotency key, the
 * contact, the place among the live complaints or the desk's of the day, the number.
 */
export async function insertFilings(executor: Executor, filings: readonly NewFiling[]): Promise<void> {
  const owned = <Row>(rows: (filing: NewFiling) => readonly Row[]) =>
    filings.flatMap((filing) => rows(filing).map((row) => ({ ...row, complaint_id: filing.complaint.id })));
  const known = <Row>(row: Row | null): Row[] => (row === null ? [] : [row]);
  const sets = [
    filings.flatMap(({ people }) => people),
    filings.flatMap(({ contact }) => known(contact)),
    filings.flatMap(({ platform }) => known(platform)),
    filings.map((filing) => asRow(COMPLAINT, { ...filing.complaint })),
    filings.flatMap(({ complaint: { id, filedAt }, texts }) =>
      texts.map((text) => ({ ...text, complaint_id: id, created_at: new Date(filedAt).toISOString() })),
    ),
    owned(({ attempts }) => attempts),
    owned(({ barriers }) => barriers),
    filings.flatMap(({ events }) => events.map(eventRow)),
    filings.flatMap(({ recounts }) => recounts),
    filings.flatMap(({ complaint: { id }, desk }) =>
      known(desk).map(({ desk_id, day, place, read_back_by }) => {
        return { complaint_id: id, desk_id, day, place, read_back_by };
      }),
    ),
    phrasesOf(filings),
  ];
  await runText(executor, WRITE_FILINGS, sets.map(asJson));
}

/** Writes one filing; concurrent filings share a commit, and one that cannot be written fails alone. */
export const fileTogether = batched(async (db, filings: readonly NewFiling[]): Promise<readonly null[]> => {
  await insertFilings(db, filings);
  return filings.map(() => null);
});
