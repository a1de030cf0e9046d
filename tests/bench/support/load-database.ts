// Fills a migrated database with complaints: the real schema, the rules' own clocks, people by the thousand.
import type postgres from "postgres";
import { createClient } from "@/db/engine/client";
import type { Client } from "@/db/engine/client";
import { migrate } from "@/lib/entry/database/migrate";
import { loadComplaintRows, peopleOf, planComplaints } from "@/tests/bench/support/load-complaints";
import type { LoadedCounts } from "@/tests/bench/support/load-complaints";
import { dropIndexes } from "@/tests/bench/support/load-indexes";
import { loadCounts, loadEvents, loadParts, makeHeads } from "@/tests/bench/support/load-log";
import { loadConsumers, loadPlatforms } from "@/tests/bench/support/load-people";
import { loadShapes, thresholdsOf } from "@/tests/bench/support/load-shapes";
import { CLOSED_LIVES, OPEN_LIVES } from "@/tests/bench/support/lives";
import { closedShapes, openShapes } from "@/tests/bench/support/shapes";

/** Connections that load at once, each its share of the complaints: more than a small machine has cores gain nothing. */
const LANES = 2;

function openLane(url: string): Client {
  return createClient(url, { max: 1, statementTimeoutMs: 0, name: "jietong-load" });
}

async function readySession({ sql }: Client): Promise<void> {
  await sql.unsafe(`set maintenance_work_mem = '512MB'`);
  await sql.unsafe(`set work_mem = '256MB'`);
  await sql.unsafe(`set synchronous_commit = off`);
  // Without the triggers of foreign keys: every row below names rows that are made here.
  await sql.unsafe(`set session_replication_role = replica`);
}

/** Fills the empty database at `url`. Answers the instant as of which every clock is settled. */
export async function loadDatabase(
  url: string,
  counts: LoadedCounts,
  say: (line: string) => void,
): Promise<Date> {
  // Contacts are sealed with the demo's key.
  process.env["JIETONG_MODE"] ??= "demo";
  await migrate(url);
  const client = openLane(url);
  const lanes = [client, ...Array.from({ length: LANES - 1 }, () => openLane(url))];
  const { sql } = client;
  const inLanes = (work: (lane: postgres.Sql, share: string) => Promise<void>) =>
    Promise.all(lanes.map((lane, n) => work(lane.sql, `p.i % ${String(LANES)} = ${String(n)}`)));
  const began = performance.now();
  const done = (what: string) => {
    say(`  ${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
  try {
    await Promise.all(lanes.map(readySession));
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
    const most = await makeHeads(sql);
    await inLanes((lane, share) => loadEvents(lane, share, most));
    done("events");
    await inLanes(loadComplaintRows);
    done("complaints");
    await inLanes(loadParts);
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
    await Promise.all(lanes.map((lane) => lane.close()));
  }
}
