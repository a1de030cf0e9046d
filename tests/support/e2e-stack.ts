// The product as the browser tests meet it: production build, web and worker, a database of its own with sample data.
// Started and stopped by Playwright.
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createClient } from "@/db/client";
import { migrate } from "@/db/migrate";
import { fillWhenEmpty } from "@/lib/cli/demo/sample-data";
import { startServices } from "@/lib/cli/demo/services";
import { FACTS_FILE } from "@/tests/support/e2e-facts";
import { databaseAddress, startTestServer } from "@/tests/support/test-server";

// The sample data are sealed with the keys of the services that read them.
process.env["JIETONG_MODE"] = "demo";

const port = Number(process.env["E2E_PORT"]);
const name = `jietong_e2e_${randomBytes(6).toString("hex")}`;
const say = (line: string) => void process.stderr.write(`${line}\n`);

const undo: (() => Promise<void>)[] = [];
let stopping = false;

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const step of undo.reverse()) await step().catch((error: unknown) => say(String(error)));
  process.exit(code);
}
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(0));

async function start(): Promise<void> {
  const server = await startTestServer();
  undo.push(() => server.stop());
  const admin = createClient(server.adminUrl, { max: 1, statementTimeoutMs: 0 });
  await admin.sql`create database ${admin.sql(name)}`;
  undo.push(async () => {
    await admin.sql`drop database if exists ${admin.sql(name)} with (force)`;
    await admin.close();
  });
  const databaseUrl = databaseAddress(server.adminUrl, name);
  await migrate(databaseUrl);
  await fillWhenEmpty(databaseUrl);

  const folder = await mkdtemp(path.join(os.tmpdir(), "jietong-e2e-"));
  undo.push(() => rm(folder, { recursive: true, force: true }));
  const mailFolder = path.join(folder, "mail");
  await mkdir(mailFolder);
  const running = await startServices(
    {
      ...{ host: "127.0.0.1", port, databaseUrl },
      // Each browser of a test says its own address, as a proxy would.
      env: { DATA_DIR: folder, MAIL_FOLDER: mailFolder, TRUST_PROXY: "1" },
    },
    say,
  );
  undo.push(() => running.stop());
  await mkdir(path.dirname(FACTS_FILE), { recursive: true });
  await writeFile(FACTS_FILE, JSON.stringify({ address: running.address, databaseUrl, mailFolder }));
}

start().catch(async (error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  await stop(1);
});
