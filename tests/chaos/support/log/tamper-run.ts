// Changes what is stored by chance, asks whether the log still holds, and puts back what was there; again and again.
import type { Client } from "@/db/engine/client";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import type { Attack } from "@/tests/chaos/support/log/attack";
import { rollFrom } from "@/tests/chaos/support/dice";

export interface TamperRun {
  readonly tried: number;
  readonly kinds: number;
  /** By name: tampers after which the log was said to hold, or to be broken somewhere else. */
  readonly unseen: readonly string[];
}

async function keepCopies({ sql }: Client, attacks: readonly Attack[]): Promise<void> {
  const names = new Set(attacks.flatMap(({ tables }) => tables.map(({ name }) => name)));
  for (const name of names) {
    await sql.unsafe(`create table kept_${name} as table ${name}`);
    // Who has every right on the database first takes away what would refuse the change.
    const checks = await sql<{ name: string }[]>`
      select conname as name from pg_constraint where contype = 'c' and conrelid = ${name}::regclass`;
    for (const check of checks) await sql`alter table ${sql(name)} drop constraint ${sql(check.name)}`;
  }
}

async function putBack({ sql }: Client, { tables }: Attack, id: string): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    for (const { name, key } of tables) {
      await tx.unsafe(`delete from ${name} where ${key} = $1`, [id]);
      await tx.unsafe(`insert into ${name} select * from kept_${name} where ${key} = $1`, [id]);
    }
  });
}

/** `seed` decides every choice. The log must hold before. */
export async function runTampers(
  client: Client,
  attacks: readonly Attack[],
  tries: number,
  seed: number,
): Promise<TamperRun> {
  await keepCopies(client, attacks);
  const unseen: string[] = [];
  for (let n = 0; n < tries; n += 1) {
    const dice = rollFrom(seed * 1_000_003 + n);
    const attack = attacks[n % attacks.length] ?? dice.pick(attacks);
    const touched = await client.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      return attack.run(sql, dice);
    });
    const { broken } = await verifyLog(client.db);
    if (broken?.number !== touched.number) unseen.push(`${attack.name} (try ${String(n)})`);
    await putBack(client, attack, touched.id);
  }
  const { broken } = await verifyLog(client.db);
  if (broken !== null) throw new Error("the log was not put back as it was");
  return { tried: tries, kinds: attacks.length, unseen };
}
