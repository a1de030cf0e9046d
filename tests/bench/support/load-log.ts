// The logs of loaded complaints, chained as the product chains them, and the texts and rows that hang on them.
// The long past has neither: nothing that is measured reads it, and it would double the time.
import type postgres from "postgres";
import { idExpression } from "@/tests/bench/support/load-people";

const ISO = (ms: string): string =>
  `to_char((timestamptz 'epoch' + (${ms}) * interval '1 millisecond') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const at = (ms: string): string => `timestamptz 'epoch' + (${ms}) * interval '1 millisecond'`;
/** Contacts and proposals take the complaint's own number. */
const THING = `('0190a000-0009-7000-8000-' || lpad(to_hex(p.i), 12, '0'))`;
/** The agent of the platform's company. */
const AGENT = idExpression("staff", "case when platform <= 60 then 1 else platform end");
const DIGEST = `encode(sha256(convert_to(format(s.attempts_text, filed_ms - 3600000), 'UTF8')), 'hex')`;

const START = "0".repeat(64);

/** Makes load_head, the last hash of each complaint and event, and answers how many events the longest log has. */
export async function makeHeads(sql: postgres.Sql): Promise<number> {
  const [longest] = await sql<{ n: number }[]>`select max(seq) as n from load_event`;
  await sql`create table load_head (i bigint, seq int, hash text) partition by list (seq)`;
  const most = Number(longest?.n);
  for (let seq = 1; seq <= most; seq += 1)
    await sql.unsafe(
      `create unlogged table ${headsOf(seq)} partition of load_head for values in (${String(seq)})`,
    );
  return most;
}

const headsOf = (seq: number): string => `load_head_${String(seq)}`;

/** complaint_event and load_head of one lane: first all first events, then all second ones, and so on. */
export async function loadEvents(sql: postgres.Sql, lane: string, most: number): Promise<void> {
  for (let seq = 1; seq <= most; seq += 1) await loadNextEvents(sql, lane, seq);
}

async function loadNextEvents(sql: postgres.Sql, lane: string, seq: number): Promise<void> {
  // %1 complaint, %2 number, %3 platform, %4 digest of the attempts, %5 agent, %6 contact or proposal, %7 when,
  // %8 when due, %9 when a conversation began.
  const filled = (format: string) =>
    `format(${format}, p.id, p.number, p.platform_id, ${seq === 1 ? DIGEST : "''"}, ${AGENT}, ${THING}, iso,
      ${ISO("filed_ms + e.due_ms")}, ${ISO("filed_ms + e.at_ms - 600000")})`;
  const before = seq === 1 ? `'${START}'` : "h.hash";
  await sql.unsafe(`
    with happened as materialized (
      select p.i, p.id, e.type, e.ordinal, ${at("filed_ms + e.at_ms")} as at, ${at("filed_ms + e.due_ms")} as due_at, e.cycle, e.side,
        case when e.company then ${AGENT} end as agent,
        case when e.facts = '{}' then '{}'::jsonb else ${filled("e.facts")}::jsonb end as facts, ${before} as before,
        encode(sha256(convert_to(${before} || E'\\n' || ${filled("e.body")}, 'UTF8')), 'hex') as hash
      from load_plan p join load_shape s using (shape) join load_event e on e.shape = p.shape and e.seq = ${String(seq)}
        ${seq === 1 ? "" : `join load_head h on h.i = p.i and h.seq = ${String(seq - 1)}`},
        lateral (select ${ISO("filed_ms + e.at_ms")} as iso) named
      where p.logged and ${lane}
    ), logged as (
      insert into complaint_event (complaint_id, seq, type, ordinal, at, due_at, cycle, recorded_at, side, actor_id, facts,
        prev_hash, hash)
      select id, ${String(seq)}, type, ordinal, at, due_at, cycle, at, side, agent, facts, decode(before, 'hex'), decode(hash, 'hex')
      from happened
    )
    insert into load_head select i, ${String(seq)}, hash from happened`);
  await sql.unsafe(`analyze ${headsOf(seq)}`);
}

/** Texts, attempts, barriers, contacts, proposals with their deeds, and contests of one lane. */
export async function loadParts(sql: postgres.Sql, lane: string): Promise<void> {
  const filedAt = at("filed_ms");
  await sql.unsafe(`
    insert into complaint_text (complaint_id, n, kind, body, salt, created_at)
    select p.id, t.n, t.kind, t.body, decode(t.salt, 'hex'), ${filedAt}
    from load_plan p join load_text t using (shape) where ${lane} and (p.logged or t.n = 1) order by p.filed_ms`);
  await sql.unsafe(`
    insert into attempt (complaint_id, n, channel, started_at, human_asks, queue_seconds, outcome)
    select p.id, 1, s.channel, ${at("filed_ms - 3600000")}, 6, 1200, 'no_human'
    from load_plan p join load_shape s using (shape) where ${lane}`);
  await sql.unsafe(`
    insert into attempt_barrier (complaint_id, n, barrier, measure)
    select p.id, 1, s.barrier, 6 from load_plan p join load_shape s using (shape) where ${lane}`);
  const hanging = (kind: string) =>
    `from load_plan p join load_row r using (shape), lateral (select ${THING}::uuid as thing, ${AGENT} as agent,
      ${at("filed_ms + r.at_ms")} as done_at) named where ${lane} and p.logged and r.kind = '${kind}'`;
  await sql.unsafe(`
    insert into human_contact (id, complaint_id, seq, person_name, person_no, company_id, attested_by, channel, started_at, seconds)
    select thing, p.id, r.seq, '陈静', 'E1024', ${idExpression("company", "case when platform <= 60 then 1 else platform end")},
      agent, 'hotline', done_at - interval '10 minutes', 420 ${hanging("contact")}`);
  await sql.unsafe(`
    insert into proposal (id, complaint_id, seq, platform_id, steps_n, answer_n, decision, proposed_by, proposed_at, holds)
    select thing, p.id, r.seq, p.platform_id, r.text_n, r.text_n + 1, 'granted', agent, done_at, r.holds ${hanging("proposal")}`);
  await sql.unsafe(`
    insert into proposal_deed (proposal_id, n, complaint_id, kind, amount_cents, done_on)
    select thing, 0, p.id, 'refund', 12900, '2026-01-01' ${hanging("proposal")}`);
  await sql.unsafe(`
    insert into contest (id, complaint_id, seq, kind, reason_n, contested_by)
    select thing, p.id, r.seq, 'out_of_scope', r.text_n, agent ${hanging("contest")}`);
}

/** People counted per platform, as the recount would have left them: no request waits. */
export async function loadCounts(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    insert into platform_person (platform_id, person_id, last_filed_at, last_priority_at, filings, last_due_at,
      last_breached_due_at, last_first_contact_due_at, last_first_contact_missed_at)
    select c.platform_id, c.person_id, max(c.filed_at), max(c.filed_at) filter (where c.vulnerability <> 'none'),
      coalesce(array_agg(c.filed_at::text order by c.filed_at) filter (where c.filed_at > now() - interval '90 days'), '{}'),
      max(c.due_at), max(c.due_at) filter (where c.breached_at is not null),
      max(c.first_contact_due_at) filter (where c.first_contact_due_at <= now()),
      max(c.first_contact_due_at) filter (where c.first_contact_missed_at is not null)
    from complaint c where c.proved_at is not null group by 1, 2`);
  await sql.unsafe(`
    insert into platform_person_barrier (platform_id, person_id, barrier, last_at)
    select c.platform_id, c.person_id, b.barrier, max(c.filed_at)
    from complaint c join attempt_barrier b on b.complaint_id = c.id
    where c.proved_at is not null group by 1, 2, 3`);
}
