// PostgreSQL's own load generator writing the rows that one filing writes: what the database alone can do.
import { execFile } from "node:child_process";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { createClient } from "@/db/engine/client";

const run = promisify(execFile);
const VERSIONS = [18, 17, 16, 15];

async function findPgbench(): Promise<string> {
  const places = [
    ...(process.env["PATH"] ?? "").split(path.delimiter).map((folder) => path.join(folder, "pgbench")),
    ...VERSIONS.map((version) => `/usr/lib/postgresql/${String(version)}/bin/pgbench`),
  ];
  for (const place of places)
    if (
      await access(place).then(
        () => true,
        () => false,
      )
    )
      return place;
  throw new Error("pgbench is needed: apt-get install postgresql");
}

/** Tables whose rows come into being with a filing; the rows of `complaint` come first, for the others refer to it. */
const TABLES = [
  "complaint",
  "complaint_text",
  "attempt",
  "attempt_barrier",
  "complaint_event",
  "outbox",
  "platform_delta",
];

export interface PgbenchOptions {
  readonly url: string;
  readonly script: string;
  readonly clients: number;
  readonly seconds: number;
}

/** Transactions per second. */
export async function pgbench({ url, script, clients, seconds }: PgbenchOptions): Promise<number> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const folder = await mkdtemp(path.join(os.tmpdir(), "jietong-pgbench-"));
  try {
    const file = path.join(folder, "filing.sql");
    await writeFile(file, script);
    const { stdout } = await run(
      await findPgbench(),
      [
        "-n",
        "-D",
        "n=0",
        "-D",
        `base=${String(Date.now() * 100)}`,
        "-M",
        "prepared",
        "-c",
        String(clients),
        "-j",
        "2",
        "-T",
        String(seconds),
        "-f",
        file,
        "-h",
        hostname,
        "-p",
        port,
        "-U",
        username,
        pathname.slice(1),
      ],
      { env: { ...process.env, PGPASSWORD: decodeURIComponent(password) } },
    );
    const tps = /tps = ([\d.]+) \(without/.exec(stdout)?.[1];
    if (tps === undefined) throw new Error(`pgbench said: ${stdout}`);
    return Number(tps);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A key that no other filing has, later ones higher as the product's are: the round's base, then counted by client. */
const KEY = "lpad(to_hex(:key::bigint), 12, '0')";
const ID = `('60000000-0000-7000-8000-' || ${KEY})::uuid`;

export interface Copied {
  /** SQL for the id of the n-th person and platform, and how many there are. */
  readonly person: (n: string) => string;
  readonly platform: (n: string) => string;
  readonly people: number;
  readonly platforms: number;
}

/** What a column of a copied row says instead of the original's value; null: the same. */
function fresh(table: string, column: string, { person, platform }: Copied): string | null {
  if (column === "complaint_id" || (table === "complaint" && column === "id")) return ID;
  if (column === "id") return "default";
  if (column === "platform_id") return platform(":platform::int");
  if (column === "person_id") return person(":person::int");
  if (column === "number") return `'JT-20260101-' || upper(${KEY})`;
  if (column === "idempotency_hash") return `sha256((${KEY})::bytea)`;
  if (column === "live_slot") return ":place";
  if (column === "event_key") return `'complaint:' || ${KEY} || ':1'`;
  return null;
}

/** pgbench takes every colon for a variable of its own, in quotes as well. */
const quoted = (value: string | null | undefined): string =>
  value == null
    ? "null"
    : `E'${value.replaceAll("\\", "\\\\").replaceAll("'", "''").replaceAll(":", "\\x3a")}'`;

/** The inserts that write the rows of the newest filing again, with keys, people and platforms of their own. */
async function copyingInserts(url: string, copied: Copied): Promise<string[]> {
  const { sql, close } = createClient(url, { max: 1 });
  try {
    const [newest] = await sql<{ id: string }[]>`select id from complaint order by created_at desc limit 1`;
    if (newest === undefined) throw new Error("There is no filing to copy.");
    const inserts: string[] = [];
    for (const table of TABLES) {
      const own =
        table === "complaint"
          ? sql`t.id = ${newest.id}`
          : table === "platform_delta"
            ? sql`t.id = (select max(id) from platform_delta)`
            : sql`t.complaint_id = ${newest.id}`;
      const rows = await sql<{ row: Readonly<Record<string, string | null>> }[]>`
        select (select json_object_agg(key, value) from json_each_text(row_to_json(t))) as row
        from ${sql(table)} t where ${own}`;
      for (const { row } of rows) {
        const values = Object.entries(row).map(
          ([name, value]) => fresh(table, name, copied) ?? quoted(value),
        );
        inserts.push(`insert into ${table} (${Object.keys(row).join(", ")}) values (${values.join(", ")})`);
      }
    }
    return inserts;
  } finally {
    await close();
  }
}

/** Scripts that write the rows of one filing: as one statement, or as a transaction of plain inserts. */
export async function filingScripts(url: string, copied: Copied): Promise<{ one: string; many: string }> {
  const inserts = await copyingInserts(url, copied);
  const head = [
    "\\set n :n + 1",
    "\\set key :base + :n * 64 + :client_id",
    `\\set person random(0, ${String(copied.people - 1)})`,
    `\\set platform random(0, ${String(copied.platforms - 1)})`,
    "\\set place random(1, 32000)",
    "",
  ].join("\n");
  const parts = inserts.slice(0, -1).map((insert, n) => `part${String(n)} as (${insert})`);
  return {
    one: `${head}with ${parts.join(", ")} ${inserts.at(-1) ?? ""};\n`,
    many: `${head}begin;\n${inserts.map((insert) => `${insert};\n`).join("")}commit;\n`,
  };
}
