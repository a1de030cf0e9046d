// The product of a measurement's own: a durable PostgreSQL, the production build, web and worker processes under the
// supervisor that the product is started with. Everything can be killed by its process id.
import { randomBytes } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "@/db/engine/client";
import type { Client } from "@/db/engine/client";
import { startEmbedded } from "@/db/engine/embedded";
import { findFreePort } from "@/db/engine/free-port";
import { migrate } from "@/lib/entry/database/migrate";
import { isAlive } from "@/db/engine/process-lock";
import { buildWhenNeeded } from "@/lib/entry/build/build-when-needed";
import { supervise } from "@/lib/entry/cli/demo/supervisor";
import type { Supervised } from "@/lib/entry/cli/demo/supervisor";
import { undoing } from "@/tests/figures/undo";
import type { Undo } from "@/tests/figures/undo";
import { givenPlatform } from "@/tests/support/stories";
import type { GivenPlatform } from "@/tests/support/stories";
import { WEB_PROGRAM, WORKER_PROGRAM } from "@/lib/entry/cli/demo/services";

export interface OwnProductOptions {
  readonly webs: number;
  readonly workers: number;
  readonly platforms: number;
  readonly say: (line: string) => void;
  /** The address of the database as web and workers know it: through a proxy, for instance. */
  readonly route?: (url: string) => Promise<string>;
  readonly webEnv?: Readonly<Record<string, string>>;
  readonly workerEnv?: Readonly<Record<string, string>>;
}

export interface OwnProduct {
  /** Past every proxy. */
  readonly client: Client;
  readonly url: string;
  readonly addresses: readonly string[];
  readonly platforms: readonly GivenPlatform[];
  readonly webs: readonly Supervised[];
  readonly workers: readonly Supervised[];
  /** Kills PostgreSQL at once, and starts it again on the same place. Resolves when it answers. */
  crashPostgres(): Promise<void>;
}

const READY_WITHIN_MS = 90_000;
const MOST_STARTS = 20;

async function waitForPage(address: string): Promise<void> {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 100) {
    const answered = await fetch(`${address}/zh/rules`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (answered) return;
    await sleep(100);
  }
  throw new Error(`${address} does not answer.`);
}

async function waitForRound({ sql }: Client): Promise<void> {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 100) {
    if ((await sql`select 1 from round where name = 'settle'`).length > 0) return;
    await sleep(100);
  }
  throw new Error("No worker works.");
}

/** Hands a running product to `work`, and ends and removes all of it afterwards, also on Ctrl-C. */
export function withOwnProduct<T>(
  options: OwnProductOptions,
  work: (product: OwnProduct) => Promise<T>,
): Promise<T> {
  return undoing(async (undo) => work(await start(options, undo)));
}

async function start(options: OwnProductOptions, undo: Undo): Promise<OwnProduct> {
  const { say } = options;
  await buildWhenNeeded(say);
  // The name is swept by the next run, should this one be killed.
  const home = path.join(os.tmpdir(), `jietong-test-${randomBytes(6).toString("hex")}`);
  undo(() => rm(home, { recursive: true, force: true }));
  const port = await findFreePort("127.0.0.1");
  let server = await startEmbedded({ dataDir: home, port });
  undo(() => server.stop());
  const { url } = server;
  await migrate(url);
  const client = createClient(url, { max: 8, name: "jietong-audit", statementTimeoutMs: 0 });
  undo(() => client.close());
  const platforms: GivenPlatform[] = [];
  for (let n = 0; n < options.platforms; n += 1) platforms.push(await givenPlatform(client.db));

  const databaseUrl = (await options.route?.(url)) ?? url;
  const shared: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_OPTIONS: "",
    NODE_ENV: "production",
    JIETONG_MODE: "demo",
    HOST: "127.0.0.1",
    LOG_LEVEL: process.env["CHAOS_LOG"] ?? "fatal",
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: "8",
    TRUST_PROXY: "1",
    DATA_DIR: home,
    MAIL_FOLDER: path.join(home, "mail"),
    SMTP_URL: "",
  };
  const addresses: string[] = [];
  const webs: Supervised[] = [];
  const workers: Supervised[] = [];
  const keep = (one: Supervised, among: Supervised[]) => {
    among.push(one);
    undo(() => one.stop());
  };
  // Kills are the measurement's own; whatever else ends a process is what a reader looks for first.
  const hear = (line: string) => {
    if (!line.includes("SIGKILL")) say(`  ${line}`);
  };
  for (let n = 0; n < options.webs; n += 1) {
    const PORT = String(await findFreePort("127.0.0.1"));
    const PUBLIC_URL = `http://127.0.0.1:${PORT}`;
    addresses.push(PUBLIC_URL);
    const env = { ...shared, PORT, PUBLIC_URL, ...options.webEnv };
    keep(supervise({ name: `web ${String(n)}`, args: WEB_PROGRAM, env }, hear), webs);
  }
  for (let n = 0; n < options.workers; n += 1) {
    const env = { ...shared, ...options.workerEnv };
    keep(supervise({ name: `worker ${String(n)}`, args: WORKER_PROGRAM, env }, hear), workers);
  }
  await Promise.all(addresses.map(waitForPage));
  // What is broken before a worker works breaks nothing of its work.
  if (options.workers > 0) await waitForRound(client);

  const crashPostgres = async () => {
    const file = await readFile(path.join(home, "data", "postmaster.pid"), "utf8");
    const postmaster = Number(file.split("\n")[0]);
    process.kill(postmaster, "SIGKILL");
    while (isAlive(postmaster)) await sleep(10);
    // Its backends end a moment after it, and hold their shared memory until then.
    for (let tries = 1; ; tries += 1) {
      const started = await startEmbedded({ dataDir: home, port }).catch((error: unknown) => {
        if (tries === MOST_STARTS) throw error;
        return null;
      });
      if (started === null) continue;
      server = started;
      return;
    }
  };
  return { client, url, addresses, platforms, webs, workers, crashPostgres };
}
