// R22: a base backup is taken while the house works, the machine is lost at a random second, and what is left is the
// backup and the archive of the log. Restored from those alone: how much work is gone, does every chain hold, and is
// anything told or recorded twice?
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { createClient } from "@/db/client";
import { startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { verifyLog } from "@/lib/commands/verify-log";
import { auditRestored, listClockEvents } from "@/tests/chaos/support/audit-restored";
import { FilingAtWork } from "@/tests/chaos/support/filing-at-work";
import { RestartedProgram } from "@/tests/chaos/support/restarted-program";
import type { Measure, MeasureOptions } from "@/tests/figures/figure";
import { WORKER_PROGRAM } from "@/lib/cli/demo/services";
import { baseBackup, makeFolder, restartWith, restore } from "@/tests/support/copied-cluster";
import { undoing } from "@/tests/figures/undo";
import type { Undo } from "@/tests/figures/undo";
import { givenRegulator, givenRulebook } from "@/tests/support/stories";

/** Seconds of work before the backup, and at least and at most after it; and how long a segment may wait for the archive. */
const PLAN = {
  short: { before: 3, least: 6, most: 12, archiveTimeout: 5, filers: 2 },
  normal: { before: 15, least: 45, most: 105, archiveTimeout: 30, filers: 4 },
  large: { before: 60, least: 120, most: 300, archiveTimeout: 30, filers: 8 },
} as const;

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

/** Until nothing is due any more. */
async function settled(url: string): Promise<void> {
  const { sql, close } = createClient(url, { max: 1 });
  const waits = async () =>
    (
      await sql`select 1 from complaint where next_due_at <= clock_timestamp()
        union all select 1 from outbox union all select 1 from platform_delta limit 1`
    ).length > 0;
  while (await waits()) await sleep(200);
  await close();
}

async function drill(home: string, undo: Undo, { size, say }: MeasureOptions) {
  const plan = PLAN[size];
  const [data, archive] = [path.join(home, "data"), path.join(home, "archive")];
  const first = await startEmbedded({ dataDir: home });
  undo(() => first.stop());
  await makeFolder(archive);
  await restartWith(data, [
    "archive_mode = on",
    `archive_timeout = '${String(plan.archiveTimeout)}s'`,
    `archive_command = 'test ! -f ${archive}/%f && cp %p ${archive}/%f.part && mv ${archive}/%f.part ${archive}/%f'`,
  ]);
  await migrate(first.url);
  const live = createClient(first.url, { max: plan.filers + 2 });
  await givenRulebook(live.db);
  await givenRegulator(live.db, "regulator_officer");
  const atWork = new FilingAtWork(live.db);
  const before = worker(
    first.url,
    home,
    async () => (await live.sql`select 1 from round where name = 'settle'`).length > 0,
  );
  undo(() => before.stop());
  await before.start();
  const over = atWork.start(plan.filers);
  await sleep(plan.before * 1_000);
  await baseBackup(first.adminUrl, data, path.join(home, "base"));
  const instant = new Date(Date.now() + 2_000);
  await sleep((plan.least + Math.random() * (plan.most - plan.least)) * 1_000);
  const wrote = await listClockEvents(live.sql);
  const lostAt = performance.now();
  await killPostmaster(data);
  atWork.stop();
  await Promise.all([before.stop(), over]);
  void live.close().catch(() => undefined);
  await rm(data, { recursive: true, force: true });
  say(`  the machine is lost: ${String(atWork.filed.length)} filings were acknowledged`);

  const ordered = performance.now();
  await copyBackup(home, "restored");
  const restored = await restore(path.join(home, "restored"), first.url, archive, null);
  undo(() => restored.stop());
  const after = worker(restored.url, home, () => Promise.resolve(true));
  undo(() => after.stop());
  await after.start();
  const back = createClient(restored.url, { max: 4 });
  try {
    await atWork.fileOne(back.db);
    const upSeconds = (performance.now() - ordered) / 1_000;
    await settled(restored.url);
    const audit = await auditRestored(back.sql, atWork.filed, wrote);
    const { broken, complaints, events } = await verifyLog(back.db);
    if (broken !== null) say(`  broken: ${JSON.stringify(broken)}`);
    const firstMissing = audit.missing[0]?.at ?? lostAt;
    say(
      `  back after ${upSeconds.toFixed(1)} s with ${String(complaints)} complaints and ${String(events)} events; ${JSON.stringify({ ...audit, missing: audit.missing.length })}`,
    );
    return {
      ...{ upSeconds, complaints, events, instant },
      lostSeconds: (lostAt - firstMissing) / 1_000,
      wrong: audit.twice + audit.otherwise + (broken === null ? 0 : 1),
      acknowledged: atWork,
      adminUrl: first.url,
      archive,
    };
  } finally {
    await after.stop();
    await back.close();
    await restored.stop();
  }
}

/** The backup itself is kept: it is restored twice. */
async function copyBackup(home: string, name: string): Promise<void> {
  await promisify(execFile)("cp", ["-a", path.join(home, "base"), path.join(home, name)]);
}

/** To an instant: everything acknowledged before it is there, and nothing begun after it. */
async function toAnInstant(
  home: string,
  undo: Undo,
  found: Awaited<ReturnType<typeof drill>>,
): Promise<number> {
  await copyBackup(home, "instant");
  const restored = await restore(path.join(home, "instant"), found.adminUrl, found.archive, found.instant);
  undo(() => restored.stop());
  const { sql, close } = createClient(restored.url, { max: 1 });
  const there = new Set(
    (await sql<{ number: string }[]>`select number from complaint`).map((row) => row.number),
  );
  await close();
  await restored.stop();
  const { filed } = found.acknowledged;
  const atInstant = found.instant.getTime();
  const missing = filed.filter((one) => one.endedAt < atInstant && !there.has(one.number)).length;
  const surplus = filed.filter((one) => one.begunAt > atInstant && there.has(one.number)).length;
  return missing + surplus;
}

export const measure: Measure = (options) =>
  undoing(async (undo) => {
    const home = path.join(os.tmpdir(), `jietong-test-${randomBytes(6).toString("hex")}`);
    undo(() => rm(home, { recursive: true, force: true }));
    const found = await drill(home, undo, options);
    const off = await toAnInstant(home, undo, found);
    options.say(`  restored to ${found.instant.toISOString()}: ${String(off)} filings on the wrong side`);
    const { complaints, events, lostSeconds, upSeconds, wrong } = found;
    const note = `${String(complaints)} complaints, ${String(events)} events, archive_timeout ${String(PLAN[options.size].archiveTimeout)} s`;
    const full = options.size !== "short";
    return [
      { key: "R22.lost", value: lostSeconds, note, full },
      {
        key: "R22.broken",
        value: wrong + off,
        note: `${note}; a second restore to an instant included`,
        full,
      },
      // Asked for at ten million complaints: a restore of these says nothing about those.
      { key: "R22.up", value: upSeconds, note, full: false },
    ];
  });
