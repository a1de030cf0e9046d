// R22: a base backup is taken while the product works, the machine is lost at a random second, and what is left is the
// backup and the archive of the log. Restored from those alone: how much work is gone, does every chain hold, and is
// anything notified or recorded twice?
import { randomBytes } from "node:crypto";
import { readFile, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "@/db/engine/client";
import { startEmbedded } from "@/db/engine/embedded";
import { migrate } from "@/lib/entry/database/migrate";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { COUNTS, SETTINGS, setDurable } from "@/tests/bench/support/loaded-database";
import { loadDatabase } from "@/tests/bench/support/load-database";
import { auditRestored, listClockEvents, listThere } from "@/tests/chaos/support/filings/audit-restored";
import { FilingAtWork } from "@/tests/chaos/support/filings/filing-at-work";
import { RestartedProgram } from "@/tests/chaos/support/processes/restarted-program";
import type { Measure, MeasureOptions } from "@/tests/figures/figure";
import { WORKER_PROGRAM } from "@/lib/entry/cli/demo/services";
import { makeFolder, restartWith, restore } from "@/tests/support/copied-cluster";
import { packBackup, unpackBackup } from "@/tests/support/packed-backup";
import { undoing } from "@/tests/figures/undo";
import type { Undo } from "@/tests/figures/undo";
import { givenRegulator, givenRulebook } from "@/tests/support/stories";

/**
 * Seconds of work before the backup, and at least and at most after it; how long a segment may wait for the archive; and
 * what the database holds before.
 */
const PLAN = {
  short: { before: 3, least: 6, most: 12, archiveTimeout: 5, filers: 2, load: null },
  normal: { before: 15, least: 45, most: 105, archiveTimeout: 30, filers: 4, load: null },
  large: { before: 30, least: 60, most: 150, archiveTimeout: 30, filers: 2, load: "10M" },
} as const;
/** All of China's market-regulation hotlines in 2025. */
const NATIONAL_PER_SECOND = 1.4;
/** As docs/operations.md asks for: the archive of a busy server is a third of the size. */
const LARGE_SERVER = { ...SETTINGS, wal_compression: "on" } as const;
/** The long past of a loaded database has no log, and is older than this: its chains cannot be verified. */
const LOGGED_DAYS = 69;

/** The lowest id of a complaint of the last so many days: ids begin with their instant. */
function idBefore(days: number): string {
  const hex = (Date.now() - days * 86_400_000).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

function worker(url: string, folder: string, ready: () => Promise<boolean>): RestartedProgram {
  return new RestartedProgram({
    args: WORKER_PROGRAM,
    env: { ...process.env, JIETONG_MODE: "demo", DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: "fatal" },
    ready,
  });
}

async function killPostmaster(data: string): Promise<void> {
  const [pid] = (await readFile(path.join(data, "postmaster.pid"), "utf8")).split("\n");
  process.kill(Number(pid), "SIGKILL");
}

/** Until everything is done that was due, or waited for its notices or to be counted, when this was called. */
async function settled(url: string): Promise<void> {
  const { sql, close } = createClient(url, { max: 1, statementTimeoutMs: 0 });
  const [clock] = await sql<{ now: Date }[]>`select clock_timestamp() as now`;
  const asked = clock?.now ?? new Date();
  const waits = async () =>
    (
      await sql`select 1 from complaint where next_due_at <= ${asked} and stuck_at is null
        union all select 1 from outbox where due_at is null and created_at <= ${asked}
        union all select 1 from platform_delta where at <= ${asked} limit 1`
    ).length > 0;
  while (await waits()) await sleep(200);
  await close();
}

/** `perSecond`: how many file; null for as many as the machine can take. */
async function drill(home: string, undo: Undo, { size, say }: MeasureOptions, perSecond: number | null) {
  const plan = PLAN[size];
  const [data, archive] = [path.join(home, "data"), path.join(home, "archive")];
  const packed = path.join(home, "base.tar.zst");
  const first = await startEmbedded({
    dataDir: home,
    ...(plan.load === null ? {} : { settings: LARGE_SERVER }),
  });
  undo(() => first.stop());
  if (plan.load !== null) {
    await setDurable(first.adminUrl, false);
    await loadDatabase(first.url, COUNTS[plan.load], say);
    await setDurable(first.adminUrl, true);
  }
  await makeFolder(archive);
  await restartWith(data, [
    "archive_mode = on",
    `archive_timeout = '${String(plan.archiveTimeout)}s'`,
    `archive_command = 'cmp -s %p ${archive}/%f || { test ! -f ${archive}/%f && cp %p ${archive}/%f.part && mv ${archive}/%f.part ${archive}/%f; }'`,
  ]);
  await migrate(first.url);
  const live = createClient(first.url, { max: plan.filers + 2, statementTimeoutMs: 0 });
  await givenRulebook(live.db);
  await givenRegulator(live.db, "regulator_officer");
  const atWork = new FilingAtWork(live.db);
  const since = new Date();
  const before = worker(
    first.url,
    home,
    async () => (await live.sql`select 1 from round where name = 'settle'`).length > 0,
  );
  undo(() => before.stop());
  await before.start();
  const over = atWork.start(plan.filers, perSecond);
  await sleep(plan.before * 1_000);
  const backup = performance.now();
  await packBackup(first.adminUrl, data, packed);
  const { size: bytes } = await stat(packed);
  say(`  backup of ${(bytes / 1e9).toFixed(2)} GB: ${((performance.now() - backup) / 1_000).toFixed(0)} s`);
  const instant = new Date(Date.now() + 2_000);
  await sleep((plan.least + Math.random() * (plan.most - plan.least)) * 1_000);
  const wrote = await listClockEvents(live.sql, since);
  const lostAt = performance.now();
  await killPostmaster(data);
  atWork.stop();
  await Promise.all([before.stop(), over]);
  void live.close().catch(() => undefined);
  await rm(data, { recursive: true, force: true });
  say(`  the machine is lost: ${String(atWork.filed.length)} filings were acknowledged`);

  const ordered = performance.now();
  const again = path.join(home, "restored");
  await unpackBackup(packed, again);
  say(`  unpacked: ${((performance.now() - ordered) / 1_000).toFixed(0)} s`);
  const restored = await restore(again, first.url, archive, null);
  undo(() => restored.stop());
  const after = worker(restored.url, home, () => Promise.resolve(true));
  undo(() => after.stop());
  await after.start();
  const back = createClient(restored.url, { max: 4, statementTimeoutMs: 0 });
  try {
    await atWork.fileOne(back.db);
    const upSeconds = (performance.now() - ordered) / 1_000;
    say(`  up: ${upSeconds.toFixed(0)} s`);
    // Twice: the second sends what the first settling writes.
    for (let round = 0; round < 2; round += 1) await settled(restored.url);
    const audit = await auditRestored(back.sql, atWork.filed, wrote, since);
    const logged = plan.load === null ? {} : { after: idBefore(LOGGED_DAYS) };
    const { broken, complaints, events } = await verifyLog(back.db, logged);
    if (broken !== null) say(`  broken: ${JSON.stringify(broken)}`);
    const firstMissing = audit.missing[0]?.at ?? lostAt;
    say(
      `  back after ${upSeconds.toFixed(1)} s with ${String(complaints)} complaints and ${String(events)} events; ${JSON.stringify({ ...audit, missing: audit.missing.length })}`,
    );
    return {
      upSeconds,
      complaints,
      events,
      instant,
      lostSeconds: (lostAt - firstMissing) / 1_000,
      wrong: audit.twice + audit.otherwise + (broken === null ? 0 : 1),
      acknowledged: atWork,
      adminUrl: first.url,
      archive,
      packed,
    };
  } finally {
    await after.stop();
    await back.close();
    await restored.stop();
    await rm(again, { recursive: true, force: true });
  }
}

/** To an instant: everything acknowledged before it is there, and nothing begun after it. */
async function toAnInstant(
  home: string,
  undo: Undo,
  found: Awaited<ReturnType<typeof drill>>,
): Promise<number> {
  const again = path.join(home, "instant");
  await unpackBackup(found.packed, again);
  const restored = await restore(again, found.adminUrl, found.archive, found.instant);
  undo(() => restored.stop());
  const { sql, close } = createClient(restored.url, { max: 1, statementTimeoutMs: 0 });
  const { filed } = found.acknowledged;
  const there = await listThere(
    sql,
    filed.map((one) => one.number),
  );
  await close();
  await restored.stop();
  const atInstant = found.instant.getTime();
  const missing = filed.filter((one) => one.endedAt < atInstant && !there.has(one.number)).length;
  const surplus = filed.filter((one) => one.begunAt > atInstant && there.has(one.number)).length;
  return missing + surplus;
}

async function restoredFrom(undo: Undo, options: MeasureOptions, perSecond: number | null) {
  const home = path.join(os.tmpdir(), `jietong-test-${randomBytes(6).toString("hex")}`);
  undo(() => rm(home, { recursive: true, force: true }));
  const found = await drill(home, undo, options, perSecond);
  const off = await toAnInstant(home, undo, found);
  options.say(`  restored to ${found.instant.toISOString()}: ${String(off)} filings on the wrong side`);
  const { archiveTimeout, load } = PLAN[options.size];
  const count = (n: number): string => n.toLocaleString("en");
  const beside = load === null ? "" : `beside ${load} loaded complaints, `;
  const note = `${beside}${count(found.acknowledged.filed.length)} filings acknowledged, ${count(found.complaints)} complaints verified, ${count(found.events)} events, archive_timeout ${String(archiveTimeout)} s`;
  return { ...found, off, note };
}

export const measure: Measure = (options) =>
  undoing(async (undo) => {
    const quiet = await restoredFrom(undo, options, NATIONAL_PER_SECOND);
    // Who files all the time fills the log, which is archived when it is full: the kinder case.
    const busy = options.size === "large" ? null : await restoredFrom(undo, options, null);
    const full = options.size !== "short";
    return [
      {
        key: "R22.lost",
        value: quiet.lostSeconds,
        note: `${quiet.note}: a log that does not fill is archived when that is over`,
        full,
      },
      ...(busy === null
        ? []
        : [{ key: "R22.lostBusy", value: busy.lostSeconds, note: busy.note, full } as const]),
      {
        key: "R22.broken",
        value: quiet.wrong + quiet.off + (busy === null ? 0 : busy.wrong + busy.off),
        note: `${quiet.note}; a second restore to an instant included`,
        full,
      },
      // Asked for at ten million complaints: a restore of fewer says nothing about those.
      {
        key: "R22.up",
        value: quiet.upSeconds,
        note: quiet.note,
        full: PLAN[options.size].load === "10M",
      },
    ];
  });
