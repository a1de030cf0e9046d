// A second PostgreSQL made of a copy of a running one: a replica that follows it, or what a restore brings back. With
// the embedded binaries, which hold no pg_basebackup: the copy is taken by the low-level functions it uses itself.
import { execFile, spawn } from "node:child_process";
import { appendFile, chown, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { createClient } from "@/db/engine/client";
import { findBinaries, NOBODY_USER } from "@/db/engine/embedded-binaries";
import { findFreePort } from "@/db/engine/free-port";

const run = promisify(execFile);
/** The servers refuse to run as root: it hands them to nobody. */
export const RUN_AS = process.getuid?.() === 0 ? NOBODY_USER : null;

export interface CopiedCluster {
  readonly url: string;
  /** Ends it at once, as a machine that is gone. */
  stop(): Promise<void>;
}

async function pgCtl(data: string, ...args: readonly string[]): Promise<void> {
  const bin = await findBinaries(RUN_AS);
  const child = spawn(
    path.join(bin, "pg_ctl"),
    ["-D", data, "-w", "-s", "-t", "300", "-l", `${data}.log`, ...args],
    {
      cwd: path.dirname(data),
      stdio: "ignore",
      ...RUN_AS,
    },
  );
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code === 0) return;
  const said = await readFile(`${data}.log`, "utf8").catch(() => "");
  throw new Error(`pg_ctl ${args.join(" ")} failed:\n${said.split("\n").slice(-12).join("\n")}`);
}

/** A folder that the servers may write to. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (RUN_AS !== null) await chown(folder, RUN_AS.uid, RUN_AS.gid);
}

/** Restarts a cluster with settings that only a restart brings in. */
export async function restartWith(data: string, settings: readonly string[]): Promise<void> {
  await appendFile(path.join(data, "postgresql.auto.conf"), `${settings.join("\n")}\n`);
  await pgCtl(data, "-m", "fast", "restart");
}

/** Copies the files of the running server on which `adminUrl` connects, by `copy`. Resolves to what goes with them: `backup_label`. */
export async function backUp(adminUrl: string, copy: () => Promise<void>): Promise<string> {
  const { sql, close } = createClient(adminUrl, { max: 1, statementTimeoutMs: 0 });
  try {
    await sql`select pg_backup_start('copy', true)`;
    await copy();
    const [end] = await sql<{ labelfile: string }[]>`select labelfile from pg_backup_stop(false)`;
    return end?.labelfile ?? "";
  } finally {
    await close();
  }
}

/** Copies the running cluster in `data`, on which `adminUrl` connects, to the folder `to`. */
export async function baseBackup(adminUrl: string, data: string, to: string): Promise<void> {
  const label = await backUp(adminUrl, async () => {
    // Files that vanish while they are copied are no failure: the log of changes knows what became of them.
    await run("cp", ["-a", data, to]).catch(() => undefined);
  });
  for (const gone of ["postmaster.pid", "pg_wal"])
    await rm(path.join(to, gone), { recursive: true, force: true });
  await writeFile(path.join(to, "backup_label"), label);
  for (const folder of ["pg_wal", "pg_wal/archive_status"]) await makeFolder(path.join(to, folder));
  if (RUN_AS !== null) await chown(path.join(to, "backup_label"), RUN_AS.uid, RUN_AS.gid);
  await run("chmod", ["-R", "go-rwx", to]);
}

async function startCopy(
  data: string,
  url: string,
  signal: string,
  settings: readonly string[],
): Promise<CopiedCluster> {
  const port = await findFreePort("127.0.0.1");
  await appendFile(
    path.join(data, "postgresql.auto.conf"),
    `${[`port = ${String(port)}`, "archive_mode = off", ...settings].join("\n")}\n`,
  );
  const file = path.join(data, signal);
  await writeFile(file, "");
  if (RUN_AS !== null) await chown(file, RUN_AS.uid, RUN_AS.gid);
  await pgCtl(data, "start");
  const own = new URL(url);
  own.port = String(port);
  return { url: own.href, stop: () => pgCtl(data, "-m", "immediate", "stop") };
}

/** Starts the copy in `data` as a replica of the cluster whose database `url` names. */
export function startReplica(data: string, url: string): Promise<CopiedCluster> {
  const { hostname, port, username, password } = new URL(url);
  const conninfo = `host=${hostname} port=${port} user=${username} password=${password}`;
  return startCopy(data, url, "standby.signal", [
    `primary_conninfo = '${conninfo}'`,
    "hot_standby_feedback = on",
  ]);
}

/** Brings the copy in `data` up to the end of the archive, or to an instant before it. Resolves when it can be written to. */
export async function restore(
  data: string,
  url: string,
  archive: string,
  target: Date | null,
): Promise<CopiedCluster> {
  const restored = await startCopy(data, url, "recovery.signal", [
    `restore_command = 'cp ${archive}/%f %p'`,
    "recovery_target_action = 'promote'",
    ...(target === null
      ? []
      : [`recovery_target_time = '${target.toISOString().replace("T", " ").replace("Z", "+00")}'`]),
  ]);
  const { sql, close } = createClient(restored.url, { max: 1 });
  try {
    while ((await sql<{ yet: boolean }[]>`select pg_is_in_recovery() as yet`)[0]?.yet === true);
  } finally {
    await close();
  }
  return restored;
}
