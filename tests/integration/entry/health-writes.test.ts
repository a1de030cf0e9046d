// A product that answers and can store nothing is ill: health writes, and says what cannot be written to.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { closeDatabase, createClient, type Client } from "@/db/engine/client";
import { rereadEnv } from "@/lib/base/env";
import { cachedHealth } from "@/lib/entry/health/cached-health";
import { askHealth } from "@/tests/integration/entry/ask-health";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { testDatabase, type TestDatabase } from "@/tests/support/database";

let own: TestDatabase;
const undo: (() => unknown)[] = [];
beforeEach(async () => {
  own = await testDatabase();
  connectProcess(own.url);
});
afterEach(async () => {
  await disconnectProcess();
  for (const step of undo.reverse()) await step();
  undo.length = 0;
  await own.drop();
});

async function givenFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "jietong-test-"));
  undo.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test("a product that can store what it is given is well, and notes when it was last asked", async () => {
  expect(await askHealth()).toMatchObject({ ok: true, unwritable: [] });
  const [row] = await own.sql<{ runs: string }[]>`select runs from round where name = 'write-check'`;
  expect(row?.runs).toBe("1");
});

test("a database that may only be read, a copy or one that was made so, is named", async () => {
  const [{ name } = { name: "" }] = await own.sql<{ name: string }[]>`select current_database() as name`;
  await own.sql`alter database ${own.sql(name)} set default_transaction_read_only = on`;
  expect(await askHealth()).toMatchObject({
    ok: false,
    database: "answers",
    unwritable: ["database_read_only"],
  });
});

test("one that refuses to write for any other reason is named as well", async () => {
  await own.sql`alter table round add constraint nothing_is_noted check (name <> 'write-check')`;
  expect(await askHealth()).toMatchObject({
    ok: false,
    database: "answers",
    unwritable: ["database_refuses"],
  });
});

/** A disk of 32 MB, which root may mount; who is not root has PostgreSQL itself refuse to lay anything down. */
async function givenSmallDisk(admin: Client): Promise<string> {
  const name = `jietong_test_${randomBytes(6).toString("hex")}`;
  const made = admin.sql(name);
  undo.push(() => admin.close());
  if (process.getuid?.() === 0) {
    const folder = await givenFolder();
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=32m", "tmpfs", folder]);
    undo.push(() => execFileSync("umount", [folder]));
    const [{ home } = { home: "" }] = await admin.sql<{ home: string }[]>`
      select setting as home from pg_settings where name = 'data_directory'`;
    const { uid, gid } = await stat(home);
    await chown(folder, uid, gid);
    await admin.sql.unsafe(`create tablespace ${name} location '${folder}'`);
    undo.push(() => admin.sql`drop tablespace ${made}`);
    await admin.sql`create database ${made} template ${admin.sql(inject("template"))} tablespace ${made}`;
  } else {
    await admin.sql`create database ${made} template ${admin.sql(inject("template"))}`;
    await admin.sql`alter database ${made} set temp_file_limit = '64kB'`;
  }
  undo.push(() => admin.sql`drop database ${made} with (force)`);
  const address = new URL(inject("adminUrl"));
  address.pathname = `/${name}`;
  return address.href;
}

test("on a full disk, where a row still finds a place and no table can grow, health is no longer well", async () => {
  const url = await givenSmallDisk(createClient(inject("adminUrl"), { max: 1, statementTimeoutMs: 0 }));
  const client = createClient(url, { max: 1 });
  undo.push(() => client.close());
  if (process.getuid?.() === 0) {
    connectProcess(url);
    expect(await askHealth()).toMatchObject({ ok: true, unwritable: [] });
    await client.sql`create table stone (weight text)`;
    await client.sql`alter table stone alter weight set storage external`;
    for (const size of [1_000_000, 100_000, 7_000])
      for (let full = false; !full;)
        full = await client.sql`insert into stone values (repeat('x', ${size}))`.then(
          () => false,
          (error: unknown) => String(error).includes("No space left"),
        );
    await client.sql`update round set last_ran_at = now() where name = 'write-check'`;
  }
  await closeDatabase();
  connectProcess(url);
  const health = await askHealth();
  expect(health).toMatchObject({ ok: false, database: "answers", unwritable: ["database_no_room"] });
  expect(JSON.stringify(health)).not.toContain(url);
});

test("where mail lands in a folder, one that cannot be written to is named", async () => {
  const folder = await givenFolder();
  const before = process.env["MAIL_FOLDER"];
  undo.push(() => {
    if (before === undefined) delete process.env["MAIL_FOLDER"];
    else process.env["MAIL_FOLDER"] = before;
    rereadEnv();
  });
  const wellWith = async (mailFolder: string) => {
    process.env["MAIL_FOLDER"] = mailFolder;
    rereadEnv();
    return (await askHealth()).unwritable;
  };
  expect(await wellWith(path.join(folder, "mail"))).toEqual([]);
  await writeFile(path.join(folder, "file"), "");
  expect(await wellWith(path.join(folder, "file", "mail"))).toEqual(["mail_folder"]);
});

test("a thousand who ask at once make it write once", async () => {
  const answers = await Promise.all(Array.from({ length: 1_000 }, () => cachedHealth()));
  expect(new Set(answers).size).toBe(1);
  const rows = await own.sql<{ runs: string }[]>`select runs from round where name = 'write-check'`;
  expect(rows.map(({ runs }) => Number(runs))).toEqual([1]);
});
