// Everything that a filing rests on, in one statement.
import type { Executor } from "@/db/engine/client";
import { asJson, runText } from "@/db/engine/prepared";
import { batched } from "@/db/engine/batched";
import type { Status } from "@/lib/domain/complaint/complaint";

export interface FilingQuestion {
  /** complaint.idempotency_hash, in hexadecimal. */
  readonly idempotencyHash: string;
  readonly platformId: string | null;
  /** A listed platform's name in URLs. */
  readonly platformSlug: string | null;
  /** The key of a name (lib/domain/platform/platform-name); only when there is neither id nor slug. */
  readonly platformKey: string | null;
  /** contact.fingerprint, in hexadecimal; null: no contact is left. */
  readonly fingerprint: string | null;
  /** The account that files; null: nobody is known to. */
  readonly personId: string | null;
  /** Null: by the database's clock. */
  readonly atMs: number | null;
}

export interface FilingContext {
  readonly databaseMs: number;
  /** What this key filed before. */
  readonly filed: {
    readonly id: string;
    readonly number: string;
    readonly status: Status;
    readonly deadlineMs: number | null;
  } | null;
  readonly platform: { readonly id: string; readonly companyId: string | null } | null;
  readonly contact: {
    readonly id: string;
    readonly personId: string;
    /** It answered a code once, in any account. */
    readonly verified: boolean;
  } | null;
  /** The version in force. */
  readonly rulebook: string | null;
  /** The slots for live complaints that the account has taken on this platform; empty without an account. */
  readonly takenSlots: readonly number[];
}

// $1 the questions, each with its place in the list. Subqueries and limits keep PostgreSQL from joining whole tables to them:
// it guesses that there are a hundred, and that plan would stay while the tables grow. A person's complaints are few and a
// platform's can be a million: "offset 0" keeps it from looking for the first among the second.
const READ_CONTEXTS = `select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as "databaseMs",
    (select json_build_object('id', id, 'number', number, 'status', status,
        'deadlineMs', floor(extract(epoch from deadline_at) * 1000))
      from complaint where idempotency_hash = decode(q."idempotencyHash", 'hex')) as filed,
    heir.found as platform,
    known.found as contact,
    (select version from rulebook_version
      where effective_at <= coalesce(q."at", clock_timestamp())
      order by effective_at desc limit 1) as rulebook,
    (select coalesce(json_agg(live_slot), '[]') from (
        select platform_id, live_slot from complaint
        where person_id = q."personId" and live_slot is not null offset 0
      ) theirs where platform_id = heir.id) as "takenSlots"
  from json_to_recordset($1::json) as q("place" int, "idempotencyHash" text, "platformId" uuid, "platformSlug" text,
    "platformKey" text, "fingerprint" text, "personId" uuid, "at" timestamptz)
  left join lateral (
    select json_build_object('id', id, 'personId', person_id, 'verified', verified_at is not null) as found
    from contact where fingerprint = decode(q."fingerprint", 'hex') limit 1
  ) known on true
  left join lateral (
    select id, json_build_object('id', id, 'companyId', company_id) as found from platform
    where id = (
      (select coalesce(merged_into_id, id) from platform where id = q."platformId")
      union all
      (select id from platform where slug = q."platformSlug" and state = 'listed')
      union all
      (select heir.id from platform_name n
        join platform named on named.id = n.platform_id
        join platform heir on heir.id = coalesce(named.merged_into_id, named.id)
        where n.key = q."platformKey" and heir.state <> 'merged'
        order by heir.state, heir.created_at limit 1)
      limit 1)
    limit 1
  ) heir on true
  order by q."place"`;

async function readFilingContexts(
  db: Executor,
  questions: readonly FilingQuestion[],
): Promise<FilingContext[]> {
  const asked = questions.map(({ atMs, ...question }, place) => {
    return { ...question, place, at: atMs === null ? null : new Date(atMs).toISOString() };
  });
  return runText<FilingContext>(db, READ_CONTEXTS, [asJson(asked)]);
}

/** What one filing rests on; concurrent filings share a statement. */
export const readFilingContext = batched(readFilingContexts);
