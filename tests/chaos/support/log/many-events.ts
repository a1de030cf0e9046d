// A long log out of a short one: lives made once are copied under new ids, with every hash of their chains computed again.
import { v7 } from "uuid";
import type { Client } from "@/db/engine/client";
import { EVENT_COLUMNS, eventRow } from "@/db/complaint/complaint-update";
import { namesOf, recordOf } from "@/db/engine/table-columns";
import { FIRST_ID, listLoggedEvents } from "@/db/complaint/audit-log";
import type { LoggedEvent } from "@/db/complaint/audit-log";
import { COMPLAINT, eventRowOf } from "@/lib/complaint/engine/complaint-file";
import { chained } from "@/lib/complaint/engine/logged-file";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { CHAIN_START } from "@/lib/domain/shared/event-chain";

const BATCH = 500;
/** Rows that events name by their id: a copy of one has an id of its own, in the event too. */
const NAMED = { contactId: "human_contact", proposalId: "proposal" } as const;
const COPIED = ["complaint_text", "attempt", "attempt_barrier"] as const;

/** Columns of a table, as PostgreSQL names them, without the first so many. */
async function columnsOf(
  { sql }: Client,
  table: string,
  left: readonly string[],
): Promise<readonly string[]> {
  const rows = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns where table_name = ${table} and is_generated = 'NEVER'`;
  return rows.map(({ name }) => name).filter((name) => !left.includes(name));
}

function withFreshIds(facts: LoggedEvent["facts"], fresh: Map<string, string>): LoggedEvent["facts"] {
  const changed = Object.keys(NAMED).flatMap((name): [string, string][] => {
    const old = facts[name];
    if (typeof old !== "string") return [];
    const own = fresh.get(old) ?? v7();
    fresh.set(old, own);
    return [[name, own]];
  });
  return { ...facts, ...Object.fromEntries(changed) };
}

/** Copies until there are at least `wanted` events. Checks of foreign keys are off: the persons are not copied. */
export async function growLog(client: Client, wanted: number, say: (line: string) => void): Promise<void> {
  const { db, sql } = client;
  const events = await listLoggedEvents(db, FIRST_ID, null);
  const ids = [...new Set(events.map(({ complaintId }) => complaintId))];
  const lives = ids.map((id) => events.filter(({ complaintId }) => complaintId === id));
  const changed = ["id", "number", "access_code_hash", "idempotency_hash", "person_id", "chain_head"];
  const plain = (await columnsOf(client, "complaint", changed)).join(", ");
  let [have, made] = [events.length, 0];
  while (have < wanted) {
    const copies = Array.from({ length: BATCH }, () => {
      made += 1;
      return { id: v7(), number: `JT-C${String(made)}`, life: lives[made % lives.length] ?? [] };
    });
    const pairs = copies.map(({ id, number, life }) => {
      const first = life[0];
      if (first === undefined) throw new Error("a life without events");
      const fresh = new Map<string, string>();
      const copied = life.map((event) => ({ ...event, facts: withFreshIds(event.facts, fresh) }));
      const empty = { id, version: 0, chainHead: CHAIN_START };
      const { events: own, head } = chained(COMPLAINT, empty, DEFAULT_RULEBOOK, copied, first.recordedMs);
      have += own.length;
      const rows = own.map((event) => eventRow(eventRowOf(id, event, DEFAULT_RULEBOOK)));
      const parts = [...fresh].map(([old, newer]) => ({ old, own: newer, complaint: id }));
      return { id, number, of: first.complaintId, head, rows, parts };
    });
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      const pairsJson = tx.json(pairs.map(({ id, number, of, head }) => ({ id, number, of, head })));
      await tx`create temporary table pair on commit drop as
        select * from jsonb_to_recordset(${pairsJson}) as p(id uuid, number text, "of" uuid, head text)`;
      await tx.unsafe(`insert into complaint (${plain}, ${changed.join(", ")})
        select ${plain
          .split(", ")
          .map((name) => `c.${name}`)
          .join(", ")}, p.id, p.number, c.access_code_hash, sha256(p.id::text::bytea),
          gen_random_uuid(), decode(p.head, 'hex') from pair p join complaint c on c.id = p."of"`);
      for (const table of COPIED) {
        const names = (await columnsOf(client, table, ["complaint_id"])).join(", ");
        await tx.unsafe(
          `insert into ${table} (complaint_id, ${names}) select p.id, ${names
            .split(", ")
            .map((name) => `t.${name}`)
            .join(", ")} from pair p join ${table} t on t.complaint_id = p."of"`,
        );
      }
      const partsJson = tx.json(pairs.flatMap(({ parts }) => parts));
      await tx`create temporary table part on commit drop as
        select * from jsonb_to_recordset(${partsJson}) as p(old uuid, own uuid, complaint uuid)`;
      for (const table of Object.values(NAMED)) {
        const names = (await columnsOf(client, table, ["id", "complaint_id"])).join(", ");
        await tx.unsafe(
          `insert into ${table} (id, complaint_id, ${names}) select p.own, p.complaint, ${names
            .split(", ")
            .map((name) => `t.${name}`)
            .join(", ")} from part p join ${table} t on t.id = p.old`,
        );
      }
      const deeds = (await columnsOf(client, "proposal_deed", ["complaint_id", "proposal_id"])).join(", ");
      await tx.unsafe(`insert into proposal_deed (complaint_id, proposal_id, ${deeds})
        select p.complaint, p.own, ${deeds
          .split(", ")
          .map((name) => `t.${name}`)
          .join(", ")} from part p join proposal_deed t on t.proposal_id = p.old`);
      const rowsJson = tx.json(pairs.flatMap(({ rows }) => rows) as never);
      const names = namesOf(EVENT_COLUMNS);
      await tx`insert into complaint_event (${tx.unsafe(names)}) select ${tx.unsafe(names)}
        from jsonb_to_recordset(${rowsJson}) as e(${tx.unsafe(recordOf(EVENT_COLUMNS))})`;
    });
    if (made % 20_000 === 0) say(`  ${have.toLocaleString("en")} events loaded`);
  }
}
