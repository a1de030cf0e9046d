// What somebody with every right on the database could do to the log, one change at a time, by chance.
import type postgres from "postgres";
import { sha256 } from "@/lib/commands/chain-events";
import { chainHash } from "@/lib/domain/event-chain";
import type { ChainedEvent } from "@/lib/domain/event-chain";
import { listLoggedEvents } from "@/db/queries/whole-log";
import type { LoggedEvent } from "@/db/queries/whole-log";
import type { Db } from "@/db/client";
import type { Dice } from "@/tests/chaos/support/dice";

type Sql = postgres.TransactionSql;

export interface Target {
  readonly id: string;
  /** Another complaint, to take rows from. */
  readonly other: string;
  readonly events: readonly LoggedEvent[];
  readonly texts: number;
}

export interface Tamper {
  readonly name: string;
  readonly run: (sql: Sql, target: Target, dice: Dice) => Promise<unknown>;
}

const anySeq = ({ events }: Target, dice: Dice) => 1 + dice.below(events.length);
const anyText = ({ texts }: Target, dice: Dice) => 1 + dice.below(texts);

/** Sets one column of one event to something else. */
const column = (name: string, change: string): Tamper => ({
  name: `an event's ${name}`,
  run: (sql, target, dice) =>
    sql.unsafe(`update complaint_event set ${name} = ${change} where complaint_id = $1 and seq = $2`, [
      target.id,
      anySeq(target, dice),
    ]),
});

const ofComplaint = (name: string, assignment: string): Tamper => ({
  name,
  run: (sql, { id }) => sql.unsafe(`update complaint set ${assignment} where id = $1`, [id]),
});

/** What the chain hashes, with a fact that was not there, and the hash that it then has. */
function rehashed(event: LoggedEvent, prevHash: string): { facts: ChainedEvent["facts"]; hash: string } {
  const iso = (ms: number) => new Date(ms).toISOString();
  const { complaintId, seq, type, cycle, side, actorId } = event;
  const facts = { ...event.facts, madeUp: true };
  const chained: ChainedEvent = {
    ...{ complaintId, seq, type, cycle, side, actorId, facts },
    at: iso(event.atMs),
    dueAt: event.dueMs === null ? null : iso(event.dueMs),
    recordedAt: iso(event.recordedMs),
  };
  return { facts, hash: chainHash(prevHash, chained, sha256) };
}

/** Writes a made-up fact and every hash after it as they would be, `rows` of them; the complaint keeps its old head. */
async function rewrite(sql: Sql, { id, events }: Target, from: number, rows: number): Promise<void> {
  let prev = events[from - 1]?.prevHash ?? "";
  for (const event of events.slice(from - 1, from - 1 + rows)) {
    const { facts, hash } = rehashed(event, prev);
    await sql`update complaint_event set facts = ${sql.json(facts)}, prev_hash = decode(${prev}, 'hex'),
      hash = decode(${hash}, 'hex') where complaint_id = ${id} and seq = ${event.seq}`;
    prev = hash;
  }
}

export const TAMPERS: readonly Tamper[] = [
  column("at", "at + interval '1 ms'"),
  column("due_at", "coalesce(due_at + interval '1 h', at)"),
  column("cycle", "cycle + 1"),
  column("recorded_at", "recorded_at - interval '1 ms'"),
  column("side", "case side when 'consumer' then 'company'::side else 'consumer'::side end"),
  column("actor_id", "gen_random_uuid()"),
  column(
    "type",
    "case type when 'message_sent' then 'withdrawn'::event_type else 'message_sent'::event_type end",
  ),
  column("facts", `facts || '{"extra": 1}'`),
  column(
    "facts",
    "case when facts = '{}' then '{\"a\": null}'::jsonb else facts - (select min(k) from jsonb_object_keys(facts) k) end",
  ),
  column("prev_hash", "sha256(prev_hash)"),
  column("hash", "sha256(hash)"),
  {
    name: "two events exchanged",
    run: async (sql, target, dice) => {
      const a = 1 + dice.below(target.events.length - 1);
      await sql`update complaint_event set seq = -seq where complaint_id = ${target.id} and seq in (${a}, ${a + 1})`;
      await sql`update complaint_event set seq = case -seq when ${a}::int then ${a + 1}::int else ${a}::int end
        where complaint_id = ${target.id} and seq < 0`;
    },
  },
  {
    name: "an event taken out",
    run: (sql, target, dice) =>
      sql`delete from complaint_event where complaint_id = ${target.id} and seq = ${anySeq(target, dice)}`,
  },
  {
    name: "an event taken out and the gap closed",
    run: async (sql, target, dice) => {
      const seq = anySeq(target, dice);
      await sql`delete from complaint_event where complaint_id = ${target.id} and seq = ${seq}`;
      await sql`update complaint_event set seq = -seq where complaint_id = ${target.id} and seq > ${seq}`;
      await sql`update complaint_event set seq = -seq - 1 where complaint_id = ${target.id} and seq < 0`;
    },
  },
  {
    name: "the end taken out, and the complaint told so",
    run: async (sql, target, dice) => {
      const seq = anySeq(target, dice);
      await sql`delete from complaint_event where complaint_id = ${target.id} and seq >= ${seq}`;
      await sql`update complaint set version = ${seq - 1}, chain_head = coalesce((select hash from complaint_event
        where complaint_id = ${target.id} and seq = ${seq - 1}), decode(repeat('00', 32), 'hex')) where id = ${target.id}`;
    },
  },
  {
    name: "an event put in between",
    run: async (sql, target, dice) => {
      const seq = anySeq(target, dice);
      await sql`update complaint_event set seq = -seq where complaint_id = ${target.id} and seq > ${seq}`;
      await sql`update complaint_event set seq = -seq + 1 where complaint_id = ${target.id} and seq < 0`;
      await sql`insert into complaint_event select complaint_id, seq + 1, 'message_sent', at, null, cycle, recorded_at, side,
        actor_id, '{}', hash, sha256(hash) from complaint_event where complaint_id = ${target.id} and seq = ${seq}`;
    },
  },
  {
    name: "an event of another complaint in its place",
    run: async (sql, target) => {
      await sql`delete from complaint_event where complaint_id = ${target.id} and seq = 2`;
      await sql`insert into complaint_event select ${target.id}::uuid, seq, type, at, due_at, cycle, recorded_at, side,
        actor_id, facts, prev_hash, hash from complaint_event where complaint_id = ${target.other} and seq = 2`;
    },
  },
  {
    name: "a fact made up and its own hash made to fit",
    run: (sql, target, dice) => rewrite(sql, target, anySeq(target, dice), 1),
  },
  {
    name: "a fact made up and every hash after it made to fit",
    run: (sql, target, dice) => rewrite(sql, target, anySeq(target, dice), target.events.length),
  },
  {
    name: "a letter of a text",
    run: (sql, target, dice) =>
      sql`update complaint_text set body = overlay(body placing '改' from ${1 + dice.below(4)}::int for 1)
        where complaint_id = ${target.id} and n = ${anyText(target, dice)}`,
  },
  {
    name: "a text taken out",
    run: (sql, target, dice) =>
      sql`delete from complaint_text where complaint_id = ${target.id} and n = ${anyText(target, dice)}`,
  },
  {
    name: "a text emptied",
    run: (sql, target, dice) =>
      sql`update complaint_text set body = null, salt = null where complaint_id = ${target.id} and n = ${anyText(target, dice)}`,
  },
  {
    name: "a text's salt",
    run: (sql, target, dice) =>
      sql`update complaint_text set salt = substring(sha256(salt) from 1 for 16)
        where complaint_id = ${target.id} and n = ${anyText(target, dice)}`,
  },
  {
    name: "two texts exchanged",
    run: (sql, { id }) =>
      sql`update complaint_text t set body = o.body, salt = o.salt from complaint_text o
        where t.complaint_id = ${id} and o.complaint_id = ${id} and t.n in (1, 2) and o.n = 3 - t.n`,
  },
  {
    name: "a text added",
    run: (sql, { id }) =>
      sql`insert into complaint_text (complaint_id, n, kind, body, salt) values (${id}, 99, 'note', 'x', 'y')`,
  },
  {
    name: "an attempt's asks",
    run: (sql, { id }) => sql`update attempt set human_asks = human_asks + 1 where complaint_id = ${id}`,
  },
  { name: "an attempt taken out", run: (sql, { id }) => sql`delete from attempt where complaint_id = ${id}` },
  {
    name: "a barrier's measure",
    run: (sql, { id }) =>
      sql`update attempt_barrier set measure = coalesce(measure, 0) + 1 where complaint_id = ${id}`,
  },
  {
    name: "a barrier added",
    run: (sql, { id }) =>
      sql`insert into attempt_barrier (complaint_id, n, barrier) values (${id}, 1, 'long_queue')`,
  },
  {
    name: "a conversation made up",
    run: (sql, { id }) =>
      sql`insert into human_contact (id, complaint_id, seq, person_name, person_no, company_id, channel, started_at, seconds)
        values (gen_random_uuid(), ${id}, 2, '周敏', 'A1', gen_random_uuid(), 'hotline', now(), 60)`,
  },
  ofComplaint("the platform", "platform_id = gen_random_uuid()"),
  ofComplaint("the head", "chain_head = sha256(chain_head)"),
  ofComplaint("the version", "version = version + 1"),
  ofComplaint("the salt of the attempts", "attempts_salt = sha256(attempts_salt)"),
  ofComplaint("the stored clock", "clock = jsonb_set(clock, '{filedMs}', '1')"),
  ofComplaint("the deadline", "deadline_at = coalesce(deadline_at, filed_at) + interval '1 h'"),
  ofComplaint("the breach", "breached_at = case when breached_at is null then filed_at end"),
  ofComplaint("the escalation", "escalation = (escalation + 1) % 4"),
];

/** The complaints of a small log, as tampers need to know them. */
export async function targetsOf(db: Db, sql: postgres.Sql, after: string): Promise<readonly Target[]> {
  const events = await listLoggedEvents(db, after, null);
  const ids = [...new Set(events.map(({ complaintId }) => complaintId))];
  const texts = await sql<{ id: string; n: number }[]>`
    select complaint_id as id, count(*)::int as n from complaint_text group by complaint_id`;
  return ids.map((id, n) => ({
    id,
    other: ids[(n + 1) % ids.length] ?? id,
    events: events.filter(({ complaintId }) => complaintId === id),
    texts: texts.find((row) => row.id === id)?.n ?? 0,
  }));
}
