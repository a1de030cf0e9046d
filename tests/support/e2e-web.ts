// A web process of one's own on the database of the running product, for tests that stop it under somebody's hands.
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "@/db/engine/free-port";
import { supervise } from "@/lib/entry/cli/demo/supervisor";
import type { Supervised } from "@/lib/entry/cli/demo/supervisor";
import { WEB_PROGRAM } from "@/lib/entry/cli/demo/services";
import { e2eFacts } from "@/tests/support/e2e-facts";

export interface OwnWeb {
  readonly address: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const WITHIN_MS = 30_000;
const POLL_MS = 100;

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/api/health`).then(
    (response) => response.status < 600,
    () => false,
  );
}

/** Not started yet. It keeps its port, so that a page that is open in a browser finds it again. */
export async function ownWeb(): Promise<OwnWeb> {
  const { databaseUrl, mailFolder } = e2eFacts();
  const port = String(await findFreePort("127.0.0.1"));
  const address = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    JIETONG_MODE: "demo",
    NODE_ENV: "production",
    LOG_LEVEL: "warn",
    TRUST_PROXY: "1",
    DATABASE_URL: databaseUrl,
    MAIL_FOLDER: mailFolder,
    HOST: "127.0.0.1",
    PORT: port,
    PUBLIC_URL: address,
  };
  let running: Supervised | null = null;
  return {
    address,
    start: async () => {
      const say = (line: string) => void process.stderr.write(`${line}\n`);
      running = supervise({ name: "own web", args: WEB_PROGRAM, env }, say);
      for (let waited = 0; waited < WITHIN_MS; waited += POLL_MS) {
        if (await answers(address)) return;
        await sleep(POLL_MS);
      }
      throw new Error(`${address} does not answer`);
    },
    stop: async () => {
      await running?.stop();
      running = null;
    },
  };
}
