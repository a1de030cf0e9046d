// A web server in a process of its own: started, waited for, stopped.
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "@/db/engine/free-port";
import type { Undo } from "@/tests/figures/undo";

const WITHIN_MS = 60_000;
const POLL_MS = 20;
const KILL_AFTER_MS = 6_000;

export interface NodeServer {
  readonly address: string;
  readonly pid: number;
  /** From the order to start to the first answer with 200, in milliseconds. */
  readonly startedInMs: number;
  stop(): Promise<void>;
}

export interface ServerProgram {
  readonly cwd: string;
  /** Arguments for node; the port is in PORT. */
  readonly args: (port: number) => readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The path whose first 200 means that it serves. */
  readonly ready: string;
}

/** Starts the program on a free port and waits for its first 200. Its standard output is thrown away. */
export async function startServer(program: ServerProgram, undo: Undo): Promise<NodeServer> {
  const port = await findFreePort("127.0.0.1");
  const address = `http://127.0.0.1:${String(port)}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_URL: address,
    ...program.env,
  };
  const started = performance.now();
  const child = spawn(process.execPath, [...program.args(port)], {
    cwd: program.cwd,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    const force = setTimeout(() => child.kill("SIGKILL"), KILL_AFTER_MS);
    await gone;
    clearTimeout(force);
  };
  undo(stop);
  while (performance.now() - started < WITHIN_MS && child.exitCode === null) {
    const ok = await fetch(`${address}${program.ready}`).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status === 200;
      },
      () => false,
    );
    if (ok) return { address, pid: child.pid ?? 0, startedInMs: performance.now() - started, stop };
    await sleep(POLL_MS);
  }
  throw new Error(`${program.args(port).join(" ")} does not answer ${program.ready}`);
}
