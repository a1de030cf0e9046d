// The two programs of the product, as the supervisor starts them: the web and the worker.
import { setTimeout as sleep } from "node:timers/promises";
import { WEB_ENTRY } from "@/lib/entry/build/bundle-entry";
import { supervise } from "@/lib/entry/cli/demo/supervisor";
import type { Supervised } from "@/lib/entry/cli/demo/supervisor";

const POLL_MS = 200;
const HEALTHY_WITHIN_MS = 60_000;
/** As in `npm start`: without bounds V8 lets garbage of pages pile up to 700 MB before it looks. */
const WEB_MEMORY = ["--max-old-space-size=256", "--max-semi-space-size=16"] as const;
/** What node is given to run the one and the other. */
export const WEB_PROGRAM = [...WEB_MEMORY, WEB_ENTRY] as const;
export const WORKER_PROGRAM = [
  "--conditions=react-server",
  "--import",
  "tsx/esm",
  "lib/entry/cli/worker.ts",
] as const;
const GIVE_UP_AFTER_DEATHS = 4;

export interface Running {
  readonly address: string;
  stop(): Promise<void>;
}

export interface ServiceOptions {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** Settings beside the usual ones of the demo. */
  readonly env?: Readonly<Record<string, string>>;
}

async function isHealthy(address: string): Promise<boolean> {
  return fetch(`${address}/api/health`, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function waitUntilHealthy(address: string, web: Supervised): Promise<void> {
  for (let waited = 0; waited < HEALTHY_WITHIN_MS; waited += POLL_MS) {
    if (await isHealthy(address)) return;
    if (web.deaths() >= GIVE_UP_AFTER_DEATHS) break;
    await sleep(POLL_MS);
  }
  throw new Error(`${address}/api/health does not answer; the lines above say why.`);
}

/** Starts web and worker in demo mode and waits until the web answers that all is well. */
export async function startServices(options: ServiceOptions, say: (line: string) => void): Promise<Running> {
  const reachable = options.host === "0.0.0.0" || options.host === "::" ? "127.0.0.1" : options.host;
  const address = `http://${reachable}:${String(options.port)}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    LOG_LEVEL: process.env["LOG_LEVEL"] ?? "warn",
    ...options.env,
    JIETONG_MODE: "demo",
    NODE_ENV: "production",
    DATABASE_URL: options.databaseUrl,
    HOST: options.host,
    PORT: String(options.port),
    PUBLIC_URL: process.env["PUBLIC_URL"] ?? address,
  };
  const web = supervise({ name: "web", args: WEB_PROGRAM, env }, say);
  const worker = supervise({ name: "worker", args: WORKER_PROGRAM, env }, say);
  const stop = async () => {
    await Promise.all([web.stop(), worker.stop()]);
  };
  try {
    await waitUntilHealthy(address, web);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, stop };
}
