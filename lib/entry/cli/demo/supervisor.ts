// Keeps child processes alive: one that dies is started again, sooner at first and later if it keeps dying.
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../../../..");
const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 10_000;
/** A child that lived this long, or said that it serves, was healthy: its next death starts from the first delay again. */
const HEALTHY_AFTER_MS = 30_000;
const KILL_AFTER_MS = 5_000;

export interface Service {
  readonly name: string;
  /** Arguments for node: flags, then the program. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

export interface Supervised {
  /** Times the child has died without being stopped. */
  deaths(): number;
  /** The process that runs at the moment; null between a death and the next start. */
  pid(): number | null;
  /** Asks the child to end, insists after five seconds, and resolves when it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts a service and keeps it running until stopped. The child gets a process group of its own, so that Ctrl-C
 * reaches it through us alone, and a channel to us, so that it ends when we are killed outright.
 */
export function supervise(service: Service, say: (line: string) => void): Supervised {
  let child: ChildProcess | null = null;
  let timer: NodeJS.Timeout | null = null;
  let delay = FIRST_DELAY_MS;
  let deaths = 0;
  let stopping = false;
  let gone: () => void = () => undefined;

  const start = () => {
    const startedAt = Date.now();
    const fresh = spawn(process.execPath, [...service.args], {
      cwd: ROOT,
      env: service.env,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      detached: true,
    });
    child = fresh;
    let settled = false;
    fresh.on("message", (word) => {
      if (word === "serving") delay = FIRST_DELAY_MS;
    });
    const over = (how: string) => {
      if (settled) return;
      settled = true;
      child = null;
      if (stopping) {
        gone();
        return;
      }
      deaths += 1;
      if (Date.now() - startedAt > HEALTHY_AFTER_MS) delay = FIRST_DELAY_MS;
      say(`${service.name} ended (${how}); starting it again`);
      timer = setTimeout(start, delay);
      delay = Math.min(delay * 2, LONGEST_DELAY_MS);
    };
    fresh.once("error", (error) => over(error.message));
    fresh.once("exit", (code, signal) => over(signal ?? `exit ${String(code)}`));
  };

  start();
  return {
    deaths: () => deaths,
    pid: () => child?.pid ?? null,
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        if (timer !== null) clearTimeout(timer);
        if (child === null) {
          resolve();
          return;
        }
        const living = child;
        const force = setTimeout(() => living.kill("SIGKILL"), KILL_AFTER_MS);
        gone = () => {
          clearTimeout(force);
          resolve();
        };
        living.kill("SIGTERM");
      }),
  };
}
