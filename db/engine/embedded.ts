// A real PostgreSQL of our own, from npm's binaries: started when there is no DATABASE_URL.
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import {
  chownAll,
  findBinaries,
  isReachableByOthers,
  NOBODY_USER,
  sharedFolder,
} from "@/db/engine/embedded-binaries";
import type { RunAs } from "@/db/engine/embedded-binaries";
import { createClient } from "@/db/engine/client";
import { findFreePort } from "@/db/engine/free-port";
import { holdLock, isAlive, mayBeProgram } from "@/db/engine/process-lock";

const run = promisify(execFile);

export interface EmbeddedOptions {
  /** The folder that holds the cluster; made when it is not there. */
  readonly dataDir: string;
  /** A free one is taken when left out. */
  readonly port?: number;
  /** False only where the data may be lost with the machine: a private cluster for tests. */
  readonly durable?: boolean;
  /** More of PostgreSQL's settings, over our own: for measuring a large database. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface Embedded {
  /** The product's database. */
  readonly url: string;
  /** The maintenance database of the same server, for creating and dropping others. */
  readonly adminUrl: string;
  /** True when a server was found running on this folder. */
  readonly reused: boolean;
  /** Whether its process lives. */
  isRunning(): Promise<boolean>;
  /** Stops the server, unless another living process started it. */
  stop(): Promise<void>;
}

interface Cluster {
  readonly bin: string;
  readonly home: string;
  readonly data: string;
  readonly runAs: RunAs | null;
  readonly password: string;
}

const USER = "jietong";
const DATABASE = "jietong";
const START_ATTEMPTS = 3;
const LOOPBACK = "127.0.0.1";

function tool(cluster: Cluster, name: string, args: readonly string[]) {
  return run(path.join(cluster.bin, name), [...args], { cwd: cluster.home, ...(cluster.runAs ?? {}) });
}

/** Root runs the server as the cluster's owner, else as nobody. */
async function chooseUser(folder: string): Promise<RunAs | null> {
  if (process.getuid?.() !== 0) return null;
  const found = await stat(path.join(folder, "data")).catch(() => null);
  return found === null || found.uid === 0 ? NOBODY_USER : { uid: found.uid, gid: found.gid };
}

async function chooseHome(dataDir: string): Promise<string> {
  const wanted = path.resolve(dataDir);
  const isRoot = process.getuid?.() === 0;
  await mkdir(wanted, { recursive: true });
  if (!isRoot || (await isReachableByOthers(wanted))) return wanted;
  return sharedFolder(wanted.replaceAll(/[^a-zA-Z0-9]+/g, "-").replace(/^-/, ""));
}

async function readPassword(home: string, runAs: RunAs | null): Promise<string> {
  const file = path.join(home, "password");
  const known = await readFile(file, "utf8").catch(() => null);
  if (known !== null && known !== "") return known;
  const fresh = randomBytes(24).toString("hex");
  await writeFile(file, fresh, { mode: 0o600 });
  if (runAs !== null) await chown(file, runAs.uid, runAs.gid);
  return fresh;
}

async function initialise(cluster: Cluster): Promise<void> {
  if ((await stat(path.join(cluster.data, "PG_VERSION")).catch(() => null)) !== null) return;
  await rm(cluster.data, { recursive: true, force: true });
  await tool(cluster, "initdb", [
    ...["-D", cluster.data, "-U", USER, "-E", "UTF8", "-A", "scram-sha-256"],
    ...[
      `--pwfile=${path.join(cluster.home, "password")}`,
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ],
    ...["--lc-ctype=C.UTF-8", "--lc-collate=C", "--no-instructions", "--no-sync"],
  ]);
}

function settings(port: number, { durable = true, settings: more = {} }: EmbeddedOptions): string {
  const lines = [
    `port = ${String(port)}`,
    `listen_addresses = '${LOOPBACK}'`,
    "unix_socket_directories = ''",
    "max_connections = 200",
    "shared_buffers = '128MB'",
    "max_wal_size = '1GB'",
    "random_page_cost = 1.1",
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "jit = off",
  ];
  if (!durable)
    lines.push(
      "fsync = off",
      "synchronous_commit = off",
      "full_page_writes = off",
      "autovacuum_naptime = '10s'",
    );
  lines.push(...Object.entries(more).map(([name, value]) => `${name} = '${value}'`));
  return `${lines.join("\n")}\n`;
}

const pidFile = ({ data }: Cluster) => path.join(data, "postmaster.pid");

/** What the server of this folder left on its disk: whether it lives, and the port that it says it listens on. */
async function findServer(cluster: Cluster): Promise<{ readonly lives: boolean; readonly port: number }> {
  const PID_LINE = 0;
  const PORT_LINE = 3;
  const lines = (await readFile(pidFile(cluster), "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[PID_LINE]);
  const lives = pid > 0 && isAlive(pid) && mayBeProgram(pid, "postgres");
  return { lives, port: Number(lines[PORT_LINE]) };
}

/** The port of the server on this folder, when its process lives and answers. */
async function runningPort(cluster: Cluster): Promise<number | null> {
  const { lives, port } = await findServer(cluster);
  if (!lives) {
    // After a crash, or in a restarted container, the id may be dead or mean another program: PostgreSQL would
    // only see that it is taken, and refuse to start.
    await rm(pidFile(cluster), { force: true });
    return null;
  }
  if (!(port > 0)) return null;
  const probe = createClient(address(cluster, port, "postgres"), { max: 1 });
  try {
    await probe.sql`select 1`;
    return port;
  } catch {
    return null;
  } finally {
    await probe.close();
  }
}

function address(cluster: Cluster, port: number, name: string): string {
  return `postgres://${USER}:${cluster.password}@${LOOPBACK}:${String(port)}/${name}`;
}

async function start(cluster: Cluster, options: EmbeddedOptions): Promise<number> {
  const extra = path.join(cluster.data, "postgresql.auto.conf");
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await findFreePort(LOOPBACK));
    await writeFile(extra, settings(port, options));
    try {
      await tool(cluster, "pg_ctl", [
        "-D",
        cluster.data,
        "-l",
        path.join(cluster.home, "server.log"),
        "-w",
        "-s",
        "start",
      ]);
      return port;
    } catch (error) {
      // Somebody else may have taken the free port in between; anything else fails three times the same way.
      if (attempt < START_ATTEMPTS) continue;
      const server = await readFile(path.join(cluster.home, "server.log"), "utf8").catch(() => "");
      throw new Error(
        `PostgreSQL did not start on ${cluster.data}.\n${server.split("\n").slice(-8).join("\n")}`,
        { cause: error },
      );
    }
  }
}

async function createProductDatabase(adminUrl: string): Promise<void> {
  const admin = createClient(adminUrl, { max: 1, statementTimeoutMs: 0 });
  try {
    const found = await admin.sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (found.length === 0) await admin.sql`create database ${admin.sql(DATABASE)}`;
  } finally {
    await admin.close();
  }
}

/** Starts PostgreSQL on `dataDir`, or finds it running there. Throws one readable Error when it cannot. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const home = await chooseHome(options.dataDir);
  const runAs = await chooseUser(home);
  const bin = await findBinaries(runAs);
  if (runAs !== null) await chown(home, runAs.uid, runAs.gid);
  const launch = await holdLock(path.join(home, "launch.lock"));
  try {
    const password = await readPassword(home, runAs);
    const cluster: Cluster = { bin, home, data: path.join(home, "data"), runAs, password };
    const found = await runningPort(cluster);
    if (found === null) {
      await initialise(cluster);
      if (runAs !== null) await chownAll(home, runAs);
    }
    const port = found ?? (await start(cluster, options));
    const owned = await takeOwnership(home, found === null);
    const adminUrl = address(cluster, port, "postgres");
    await createProductDatabase(adminUrl);
    return {
      url: address(cluster, port, DATABASE),
      adminUrl,
      reused: found !== null,
      isRunning: async () => (await findServer(cluster)).lives,
      stop: () => stop(cluster, owned),
    };
  } finally {
    await launch.release();
  }
}

/** A server left by a crash belongs to the process that finds it; one that a living process started stays that process's. */
async function takeOwnership(home: string, started: boolean): Promise<boolean> {
  const file = path.join(home, "owner.pid");
  const owner = Number(await readFile(file, "utf8").catch(() => ""));
  if (!started && owner > 0 && owner !== process.pid && isAlive(owner)) return false;
  await writeFile(file, String(process.pid));
  return true;
}

async function stop(cluster: Cluster, owned: boolean): Promise<void> {
  if (!owned) return;
  await tool(cluster, "pg_ctl", ["-D", cluster.data, "-m", "fast", "-w", "-t", "4", "-s", "stop"]).catch(() =>
    tool(cluster, "pg_ctl", ["-D", cluster.data, "-m", "immediate", "-w", "-s", "stop"]).catch(
      () => undefined,
    ),
  );
  await rm(path.join(cluster.home, "owner.pid"), { force: true });
}
