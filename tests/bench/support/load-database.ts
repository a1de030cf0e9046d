// Fills a migrated database with complaints: the real schema, the rules' own clocks, people by the thousand.
import { createClient } from "@/db/client";
import { migrate } from "@/db/migrate";
import { loadComplaintRows, peopleOf, planComplaints } from "@/tests/bench/support/load-complaints";
import type { LoadedCounts } from "@/tests/bench/support/load-complaints";
import { dropIndexes } from "@/tests/bench/support/load-indexes";
import { loadCounts, loadEvents, loadParts } from "@/tests/bench/support/load-log";
import { loadConsumers, loadPlatforms } from "@/tests/bench/support/load-people";
import { loadShapes, thresholdsOf } from "@/tests/bench/support/load-shapes";
import { CLOSED_LIVES, OPEN_LIVES } from "@/tests/bench/support/lives";
import { closedShapes, openShapes } from "@/tests/bench/support/shapes";

/** Fills the empty database at `url`. Answers the instant as of which every clock is settled. */
export async function loadDatabase(
  url: string,
  counts: LoadedCounts,
  say: (line: string) => void,
): Promise<Date> {
  // Contacts are sealed with the demo's key.
  process.env["JIETONG_MODE"] ??= "demo";
  await migrate(url);
  const client = createClient(url, { max: 1, statementTimeoutMs: 0, name: "jietong-load" });
  const { sql } = client;
  const began = performance.now();
  const done = (what: string) => {
    say(`  ${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
  try {
    await sql.unsafe(`set maintenance_work_mem = '512MB'`);
    await sql.unsafe(`set work_mem = '256MB'`);
    await sql.unsafe(`set synchronous_commit = off`);
    // Without the triggers of foreign keys: every row below names rows that are made here.
    await sql.unsafe(`set session_replication_role = replica`);
    const rebuild = await dropIndexes(sql);
    await loadPlatforms(sql);
    await loadConsumers(sql, peopleOf(counts));
    done("people");
    const open = openShapes(OPEN_LIVES);
    const closed = closedShapes(CLOSED_LIVES);
    await loadShapes(sql, [...open, ...closed]);
    const [clock] = await sql<{ ms: number }[]>`select floor(extract(epoch from now()) * 1000)::float8 as ms`;
    const asOfMs = Number(clock?.ms);
    await planComplaints(sql, counts, { open: thresholdsOf(open), closed: thresholdsOf(closed) }, asOfMs);
    done("plan");
    await loadEvents(sql);
    done("events");
    await loadComplaintRows(sql);
    done("complaints");
    await loadParts(sql);
    done("texts and parts");
    await loadCounts(sql);
    done("people counted");
    for (const one of rebuild) await sql.unsafe(one);
    done("indexes");
    await sql`drop table load_shape, load_event, load_text, load_row, load_plan, load_head`;
    await sql`vacuum (analyze)`;
    done("analysed");
    return new Date(asOfMs);
  } finally {
    await client.close();
  }
}
