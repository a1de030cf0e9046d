// `npm run chaos:workers`: three workers, twenty kills, five thousand complaints. Prints a table and writes JSON.
import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { createClient } from "@/db/client";
import { migrate } from "@/db/migrate";
import { killWorkers } from "@/tests/chaos/kill-workers";
import { databaseAddress, startTestServer } from "@/tests/support/test-server";

process.env["JIETONG_MODE"] = "demo";
process.env["LOG_LEVEL"] ??= "fatal";

const number = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);

const server = await startTestServer();
const name = `jietong_chaos_${randomBytes(4).toString("hex")}`;
const admin = createClient(server.adminUrl, { max: 1, statementTimeoutMs: 0 });
await admin.sql`create database ${admin.sql(name)}`;
const url = databaseAddress(server.adminUrl, name);
await migrate(url);
const client = createClient(url, { max: 8 });
try {
  const report = await killWorkers({
    ...{ db: client.db, sql: client.sql, url },
    complaints: number("CHAOS_COMPLAINTS", 5_000),
    workers: number("CHAOS_WORKERS", 3),
    kills: number("CHAOS_KILLS", 20),
    everyMs: number("CHAOS_EVERY_MS", 2_500),
  });
  console.table({
    "milestone events": report.events,
    notifications: report.notifications,
  });
  const { complaints, kills, workersFallen, brokenLinks, waiting, seconds } = report;
  console.table({ complaints, kills, workersFallen, brokenLinks, waiting, seconds });
  await mkdir("tests/.results", { recursive: true });
  await writeFile("tests/.results/worker-kills.json", `${JSON.stringify(report, null, 2)}\n`);
  const wrong =
    report.events.missing + report.events.surplus + report.notifications.wrong + brokenLinks + waiting;
  process.exitCode = wrong === 0 && workersFallen === 0 ? 0 : 1;
} finally {
  await client.close();
  await admin.sql`drop database if exists ${admin.sql(name)} with (force)`;
  await admin.close();
  await server.stop();
}
