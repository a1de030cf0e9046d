// The product as people meet it: production build, web and worker, a database of its own, mail into a folder.
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createClient } from "@/db/engine/client";
import { migrate } from "@/lib/entry/database/migrate";
import { fillWhenEmpty } from "@/lib/entry/cli/demo/sample-data";
import { startServices } from "@/lib/entry/cli/demo/services";
import { FACTS_FILE } from "@/tests/support/e2e-facts";
import { databaseAddress, startTestServer } from "@/tests/support/test-server";

interface ProductOptions {
  readonly port: number;
  /** Tests tell their own stories instead: that is quicker, and none depends on another's. */
  readonly sampleData: boolean;
  /** Is handed every step that was taken, to be undone backwards. */
  readonly undo: (step: () => Promise<void>) => void;
  readonly say: (line: string) => void;
}

/** Starts it and resolves with its address. */
export async function startProduct({ port, sampleData, undo, say }: ProductOptions): Promise<string> {
  const name = `jietong_e2e_${randomBytes(6).toString("hex")}`;
  const server = await startTestServer();
  undo(() => server.stop());
  const admin = createClient(server.adminUrl, { max: 1, statementTimeoutMs: 0 });
  await admin.sql`create database ${admin.sql(name)}`;
  undo(async () => {
    await admin.sql`drop database if exists ${admin.sql(name)} with (force)`;
    await admin.close();
  });
  const databaseUrl = databaseAddress(server.adminUrl, name);
  await migrate(databaseUrl);
  if (sampleData) await fillWhenEmpty(databaseUrl);

  const folder = await mkdtemp(path.join(os.tmpdir(), "jietong-e2e-"));
  undo(() => rm(folder, { recursive: true, force: true }));
  const mailFolder = path.join(folder, "mail");
  await mkdir(mailFolder);
  const running = await startServices(
    {
      host: "127.0.0.1",
      port,
      databaseUrl,
      // Each browser of a test says its own address, as a proxy would.
      env: { DATA_DIR: folder, MAIL_FOLDER: mailFolder, TRUST_PROXY: "1" },
    },
    say,
  );
  undo(() => running.stop());
  await mkdir(path.dirname(FACTS_FILE), { recursive: true });
  await writeFile(FACTS_FILE, JSON.stringify({ address: running.address, databaseUrl, mailFolder }));
  return running.address;
}
