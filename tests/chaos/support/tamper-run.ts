// Changes the log by chance, asks whether it still holds, and puts back what was there; again and again.
import type { Client } from "@/db/client";
import { FIRST_ID } from "@/db/queries/whole-log";
import { verifyLog } from "@/lib/commands/verify-log";
import { rollFrom } from "@/tests/chaos/support/dice";
import { TAMPERS, targetsOf } from "@/tests/chaos/support/tampers";

/** What tampers touch, in the order in which it can be put back. */
const TABLES = [
  "complaint",
  "complaint_event",
  "complaint_text",
  "attempt",
  "attempt_barrier",
  "human_contact",
  "proposal",
] as const;
const keyOf = (table: string) => (table === "complaint" ? "id" : "complaint_id");

export interface TamperRun {
  readonly tried: number;
  readonly kinds: number;
  /** By name: tampers after which the log was said to hold, or to be broken at another complaint. */
  readonly unseen: readonly string[];
}

async function keepCopies({ sql }: Client): Promise<void> {
  for (const table of TABLES) await sql.unsafe(`create table kept_${table} as table ${table}`);
}

/** `seed` decides every choice. The log must hold before. */
export async function runTampers(client: Client, tries: number, seed: number): Promise<TamperRun> {
  await keepCopies(client);
  const targets = await targetsOf(client.db, client.sql, FIRST_ID);
  const numbers = new Map(
    (await client.sql<{ id: string; number: string }[]>`select id, number from complaint`).map((row) => [
      row.id,
      row.number,
    ]),
  );
  const unseen: string[] = [];
  for (let n = 0; n < tries; n += 1) {
    const dice = rollFrom(seed * 1_000_003 + n);
    const target = dice.pick(targets);
    const tamper = TAMPERS[n % TAMPERS.length] ?? dice.pick(TAMPERS);
    await client.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await tamper.run(sql, target, dice);
    });
    const { broken } = await verifyLog(client.db);
    if (broken?.number !== numbers.get(target.id)) unseen.push(`${tamper.name} (try ${String(n)})`);
    await client.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      for (const table of TABLES) {
        await sql.unsafe(`delete from ${table} where ${keyOf(table)} = $1`, [target.id]);
        await sql.unsafe(`insert into ${table} select * from kept_${table} where ${keyOf(table)} = $1`, [
          target.id,
        ]);
      }
    });
  }
  const { broken } = await verifyLog(client.db);
  if (broken !== null) throw new Error("the log was not put back as it was");
  return { tried: tries, kinds: TAMPERS.length, unseen };
}
