// What can be done to the rows of a complaint's log.
import type postgres from "postgres";
import type { LoggedEvent } from "@/db/complaint/audit-log";
import { COMPLAINT } from "@/lib/complaint/engine/complaint-file";
import { sha256 } from "@/lib/base/sha256";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { chainHash } from "@/lib/domain/shared/event-chain";
import type { Dice } from "@/tests/chaos/support/dice";
import type { Tamper, Target } from "@/tests/chaos/support/log/tamper";

const anySeq = ({ events }: Target, dice: Dice) => 1 + dice.below(events.length);

/** Sets one column of one event to something else. */
const column = (name: string, change: string): Tamper => ({
  name: `an event's ${name}`,
  run: (sql, target, dice) =>
    sql.unsafe(`update complaint_event set ${name} = ${change} where complaint_id = $1 and seq = $2`, [
      target.id,
      anySeq(target, dice),
    ]),
});

/** Writes a made-up fact and every hash after it as they would be, `rows` of them; the complaint keeps its old head. */
async function rewrite(
  sql: postgres.TransactionSql,
  { id, events }: Target,
  from: number,
  rows: number,
): Promise<void> {
  let prev = events[from - 1]?.prevHash ?? "";
  for (const event of events.slice(from - 1, from - 1 + rows)) {
    const facts: LoggedEvent["facts"] = { ...event.facts, madeUp: true };
    const hash = chainHash(prev, COMPLAINT.exported(id, { ...event, facts }, DEFAULT_RULEBOOK), sha256);
    await sql`update complaint_event set facts = ${sql.json(facts)}, prev_hash = decode(${prev}, 'hex'),
      hash = decode(${hash}, 'hex') where complaint_id = ${id} and seq = ${event.seq}`;
    prev = hash;
  }
}

export const EVENT_TAMPERS: readonly Tamper[] = [
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
  column("type", "case type when 'warning' then 'warn_48'::event_type else 'warn_24'::event_type end"),
  column("ordinal", "coalesce(ordinal, 1) + 10"),
  column("ordinal", "case when ordinal is null then 1 end"),
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
    name: "the end taken out, and the complaint's head set to match",
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
      await sql`insert into complaint_event (complaint_id, seq, type, at, cycle, recorded_at, side, actor_id, facts, prev_hash, hash)
        select complaint_id, seq + 1, 'message_sent', at, cycle, recorded_at, side, actor_id, '{}', hash, sha256(hash) from complaint_event where complaint_id = ${target.id} and seq = ${seq}`;
    },
  },
  {
    name: "an event of another complaint in its place",
    run: async (sql, target) => {
      await sql`delete from complaint_event where complaint_id = ${target.id} and seq = 2`;
      await sql`insert into complaint_event (complaint_id, seq, type, ordinal, at, due_at, cycle, recorded_at, side, actor_id,
          facts, prev_hash, hash)
        select ${target.id}::uuid, seq, type, ordinal, at, due_at, cycle, recorded_at, side, actor_id, facts, prev_hash, hash from complaint_event where complaint_id = ${target.other} and seq = 2`;
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
];
