// A few worker processes that are killed without warning and started again, as a supervisor would.
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const ROOT = path.resolve(import.meta.dirname, "../../../..");
const ENTRY = "tests/chaos/support/processes/killed-worker.ts";
const STOP_MS = 15_000;

export class WorkerPool {
  readonly #url: string;
  #ending = false;
  #children: ChildProcess[] = [];
  /** Processes that ended without having been asked to: none, in a good run. */
  fallen = 0;

  readonly #env: Readonly<Record<string, string>>;

  /** `env`: settings beside the usual ones of a test. */
  constructor(url: string, workers: number, env: Readonly<Record<string, string>> = {}) {
    this.#url = url;
    this.#env = env;
    this.#children = Array.from({ length: workers }, () => this.#start());
  }

  #start(): ChildProcess {
    const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx/esm", ENTRY], {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        DATABASE_URL: this.#url,
        DATABASE_POOL: "6",
        JIETONG_MODE: "demo",
        LOG_LEVEL: process.env["CHAOS_LOG"] ?? "fatal",
        ...this.#env,
      },
    });
    child.once("exit", (code, signal) => {
      // One that is still starting when it is asked to end has no handler yet, and ends by the signal itself.
      const asked = signal === "SIGKILL" || (this.#ending && signal === "SIGTERM");
      if (!asked && code !== 0) this.fallen += 1;
    });
    return child;
  }

  /** Kills one of them at once, and starts another in its place. */
  killOne(): void {
    const at = Math.floor(Math.random() * this.#children.length);
    this.#children[at]?.kill("SIGKILL");
    this.#children[at] = this.#start();
  }

  /** Ends all of them in good order. */
  async stop(): Promise<void> {
    const ended = this.#children.map(
      (child) =>
        new Promise<void>((resolve) => {
          if (child.exitCode !== null || child.signalCode !== null) resolve();
          else child.once("exit", () => resolve());
        }),
    );
    this.#ending = true;
    for (const child of this.#children) child.kill("SIGTERM");
    const force = new AbortController();
    void sleep(STOP_MS, undefined, { signal: force.signal }).then(
      () => {
        for (const child of this.#children) child.kill("SIGKILL");
      },
      () => undefined,
    );
    await Promise.all(ended);
    force.abort();
  }
}
