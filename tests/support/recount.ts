// The people counted per platform, against a full recount by statements that know nothing of the round's.
import type postgres from "postgres";

/** Platforms on which a pair's row, or a barrier counted with it, is not what a recount says. */
export async function platformsThatDiffer(sql: postgres.Sql): Promise<readonly string[]> {
  const rows = await sql<{ platform_id: string }[]>`
    with counting as materialized (
      select c.* from complaint c
      where c.proved_at is not null and c.counted and c.counted_in_review_id is null
    ), counted as (
      select platform_id, person_id,
        (select case when bool_and(k.private_domain is not null) then min(encode(k.private_domain, 'hex')) end
          from contact k where k.person_id = counting.person_id and k.verified_at is not null) as domain,
        max(filed_at) as filed, max(greatest(due_at, promise_broken_at)) as due,
        max(case when promise_broken_at is not null or breached_at is not null and breach_counts
          then greatest(due_at, promise_broken_at) end) as breached,
        max(case when vulnerability <> 'none' then filed_at end) as priority,
        max(case when first_contact_due_at <= clock_timestamp() then first_contact_due_at end) as contact_due,
        max(case when first_contact_missed_at is not null then first_contact_due_at end) as contact_missed,
        count(*)::int as filings
      from counting group by 1, 2
    ), rolled as (
      select platform_id, person_id, encode(private_domain, 'hex') as domain, last_filed_at as filed, last_due_at as due, last_breached_due_at as breached,
        last_priority_at as priority, last_first_contact_due_at as contact_due,
        last_first_contact_missed_at as contact_missed, coalesce(array_length(filings, 1), 0) as filings
      from platform_person where last_filed_at is not null
    ), barriers_counted as (
      select c.platform_id, c.person_id, b.barrier, max(c.filed_at) as at
      from counting c join attempt_barrier b on b.complaint_id = c.id and b.barrier <> 'other' group by 1, 2, 3
    ), barriers_rolled as (
      select platform_id, person_id, barrier, last_at as at from platform_person_barrier
    ), differing as (
      (select platform_id from (table counted except table rolled) one)
      union (select platform_id from (table rolled except table counted) two)
      union (select platform_id from (table barriers_counted except table barriers_rolled) three)
      union (select platform_id from (table barriers_rolled except table barriers_counted) four)
    )
    select platform_id::text from differing order by 1`;
  return rows.map((row) => row.platform_id);
}
