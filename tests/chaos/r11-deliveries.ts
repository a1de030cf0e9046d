// R11: mails to receivers that fail, sent by workers that are killed. Every mail arrives, a repeat has the same id,
// and what is given up is given up by policy.
import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";
import { contextAt } from "@/lib/complaint/engine/context";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { DELIVERY_POLICY } from "@/lib/notification/engine/delivery-policy";
import { notify } from "@/lib/notification/rounds/notify";
import type { Measure } from "@/tests/figures/figure";
import { REFUSED_ADDRESS, startFailingReceiver } from "@/tests/chaos/support/network/failing-receiver";
import { withOwnDatabase } from "@/tests/chaos/support/processes/own-database";
import { WorkerPool } from "@/tests/chaos/support/processes/worker-pool";
import { aFiling, givenPlatform, must, START } from "@/tests/support/stories";

const FULL = { deliveries: 20_000, refused: 200, kills: 50 };
const SIZES = { short: { deliveries: 200, refused: 5, kills: 3 }, normal: FULL, large: FULL } as const;
const FAILING = 0.3;
const WORKERS = 3;
const KILL_EVERY_MS = 4_000;
const DONE_WITHIN_MS = { short: 180_000, normal: 15 * 60_000, large: 3_600_000 } as const;

/** More of the one mail that is there, each a delivery of its own, old enough for the sweep to ask for. */
async function multiply(sql: postgres.Sql, email: string, copies: number): Promise<void> {
  await sql`insert into notification
    (id, event_key, recipient, person_id, contact_id, channel, message, locale, complaint_id, facts, created_at)
    select gen_random_uuid(), event_key || ':' || n, recipient || ':' || ${email}, person_id, contact_id, channel, message,
      locale, complaint_id, facts, created_at - interval '1 minute'
    from (select * from notification where channel = 'email' and state = 'pending' order by created_at desc limit 1) one,
      generate_series(2, ${copies}::int) n`;
}

interface Found {
  readonly id: string;
  readonly state: string;
  readonly tries: number;
  readonly mine: boolean;
}

export const measure: Measure = ({ size, say }) =>
  withOwnDatabase(async ({ db, sql, url }) => {
    const { deliveries, refused, kills } = SIZES[size];
    const platform = await givenPlatform(db);
    const file = async (email: string, copies: number) => {
      const about = { contact: { kind: "email", value: email } } as const;
      must(await fileComplaint(contextAt(db, START), null, aFiling(platform.id, START, about)));
      await notify(db, { limit: 10 });
      await multiply(sql, email, copies);
    };
    await file("somebody@example.test", deliveries);
    await file(REFUSED_ADDRESS, refused);
    const receiver = await startFailingReceiver(FAILING);
    const pool = new WorkerPool(url, WORKERS, { SMTP_URL: `smtp://127.0.0.1:${String(receiver.port)}` });
    const until = performance.now() + DONE_WITHIN_MS[size];
    const pending = async () => (await sql`select 1 from notification where state = 'pending'`).length;
    try {
      for (let kill = 0; kill < kills; kill += 1) {
        await sleep(KILL_EVERY_MS);
        pool.killOne();
      }
      for (let left = await pending(); left > 0 && performance.now() < until; left = await pending()) {
        say(`  ${String(left)} pending`);
        await sleep(2_000);
      }
    } finally {
      await pool.stop();
      await receiver.close();
    }
    const rows = await sql<Found[]>`select n.id, n.state::text, n.tries,
        c.id = (select contact_id from complaint order by created_at, id limit 1) as mine
      from notification n join contact c on c.id = n.contact_id where n.channel = 'email'`;
    const known = new Set(rows.map(({ id }) => id));
    const ours = rows.filter(({ mine }) => mine);
    const theirs = rows.filter(({ mine }) => !mine);
    const lost = ours.filter(({ id, state }) => state !== "sent" || !receiver.taken.has(id)).length;
    const strange = [...receiver.taken.keys()].filter((id) => !known.has(id)).length;
    const badlyDead = theirs.filter(
      ({ state, tries }) => state !== "dead" || tries < DELIVERY_POLICY.refusedTries,
    ).length;
    const repeats = [...receiver.taken.values()].reduce((sum, n) => sum + n - 1, 0);
    const note =
      `${ours.length.toLocaleString("en")} deliveries, ${receiver.failed.toLocaleString("en")} tries failed by the receiver, ` +
      `${String(kills)} kills of ${String(WORKERS)} workers; ${String(lost)} lost, ${String(strange)} under an id of no notification, ` +
      `${repeats.toLocaleString("en")} repeats under the same id; ${String(theirs.length)} to a refused address, ` +
      `${String(badlyDead)} of them not given up by policy`;
    const full = ours.length >= FULL.deliveries && kills >= FULL.kills;
    return [{ key: "R11", value: lost + strange + badlyDead + pool.fallen, note, full }];
  });
