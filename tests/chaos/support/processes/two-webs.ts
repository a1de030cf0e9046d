// Two web processes and a worker on one database, as they stand behind a proxy.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { findFreePort } from "@/db/engine/free-port";
import { buildWhenNeeded } from "@/lib/entry/build/build-when-needed";
import { startNginx } from "@/tests/chaos/support/processes/nginx";
import { RestartedProgram } from "@/tests/chaos/support/processes/restarted-program";
import type { Undo } from "@/tests/figures/undo";
import { WEB_PROGRAM, WORKER_PROGRAM } from "@/lib/entry/cli/demo/services";

export interface TwoWebs {
  readonly webs: readonly RestartedProgram[];
  readonly worker: RestartedProgram;
  /** Where a caller asks: the proxy, or one process after the other where no nginx is installed. */
  readonly addresses: readonly string[];
  readonly proxied: boolean;
}

const LOOPBACK = "127.0.0.1";

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) }).then(
    () => true,
    () => false,
  );
}

/** Starts them, and nginx with the file of docs/operations where there is one (`NGINX_PATH`, else the system's). */
export async function startTwoWebs(
  databaseUrl: string,
  undo: Undo,
  say: (line: string) => void,
): Promise<TwoWebs> {
  await buildWhenNeeded(say);
  const folder = await mkdtemp(path.join(os.tmpdir(), "jietong-two-webs-"));
  undo(() => rm(folder, { recursive: true, force: true }));
  const ports = [await findFreePort(LOOPBACK), await findFreePort(LOOPBACK), await findFreePort(LOOPBACK)];
  const [front = 0, ...behind] = ports;
  const env: NodeJS.ProcessEnv = {
    JIETONG_MODE: "demo",
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    LOG_LEVEL: process.env["CHAOS_LOG"] ?? "fatal",
    TRUST_PROXY: "1",
    DATABASE_POOL: "8",
  };
  const own = behind.map((port) => `http://${LOOPBACK}:${String(port)}`);
  const program = process.env["NGINX_PATH"] ?? "/usr/sbin/nginx";
  const proxied = existsSync(program);
  const proxy = `http://${LOOPBACK}:${String(front)}`;
  const webs = behind.map(
    (port, n) =>
      new RestartedProgram({
        args: WEB_PROGRAM,
        env: {
          ...env,
          HOST: LOOPBACK,
          PORT: String(port),
          PUBLIC_URL: proxied ? proxy : (own[n] ?? ""),
        },
        ready: () => answers(own[n] ?? ""),
      }),
  );
  const worker = new RestartedProgram({
    args: WORKER_PROGRAM,
    env,
    ready: () => Promise.resolve(true),
  });
  undo(() => Promise.all([...webs, worker].map((one) => one.stop())));
  await Promise.all([...webs, worker].map((one) => one.start()));
  if (proxied) {
    const nginx = await startNginx({ program, folder, front, behind });
    undo(() => nginx.stop());
  }
  return { webs, worker, addresses: proxied ? [proxy] : own, proxied };
}
