// One program of the product under a supervisor that restarts it the polite way: SIGTERM, wait, start again.
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const ROOT = path.resolve(import.meta.dirname, "../../../..");
const POLL_MS = 50;
const GONE_WITHIN_MS = 30_000;

export interface ProgramOptions {
  /** Arguments for node: flags, then the program. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Whether it is up. */
  readonly ready: () => Promise<boolean>;
}

export class RestartedProgram {
  readonly #options: ProgramOptions;
  #child: ChildProcess | null = null;
  #ending = false;
  /** Times it ended without being asked to, or not within thirty seconds of being asked, or with an error. */
  falls = 0;

  constructor(options: ProgramOptions) {
    this.#options = options;
  }

  /** Resolves when it is up. Throws when it ended before. */
  async start(): Promise<void> {
    const { args, env, ready } = this.#options;
    const child = spawn(process.execPath, [...args], {
      cwd: ROOT,
      env: { ...process.env, NODE_OPTIONS: "", ...env },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.#child = child;
    this.#ending = false;
    child.once("exit", (code, signal) => {
      // One that is still starting when it is asked to end has no handler yet, and ends by the signal itself.
      const asked = this.#ending && (code === 0 || signal === "SIGTERM");
      if (!asked) this.falls += 1;
    });
    while (!(await ready())) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${args.join(" ")} ended`);
      await sleep(POLL_MS);
    }
  }

  /** Resolves when it is gone. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    this.#ending = true;
    child.kill("SIGTERM");
    const insist = setTimeout(() => child.kill("SIGKILL"), GONE_WITHIN_MS);
    await gone;
    clearTimeout(insist);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }
}
