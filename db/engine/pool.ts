// The connection pool of one process: first come, first served, with a limit on waiting.
import { setTimeout as sleep } from "node:timers/promises";
import { Connection, ConnectionLost } from "@/db/engine/connection";
import type { ConnectionOptions } from "@/db/engine/connection";

export interface PoolOptions extends ConnectionOptions {
  /** Most connections at once. */
  readonly max: number;
  /** Longest wait for one to be free, in milliseconds. Zero: no limit. */
  readonly freeWithinMs: number;
}

interface Waiter {
  readonly take: (connection: Connection) => void;
  readonly giveUp: (error: Error) => void;
}

interface Idle {
  readonly connection: Connection;
  readonly timer: NodeJS.Timeout;
}

const IDLE_MS = 60_000;
const LIFETIME_MS = 30 * 60_000;
const CLOSE_WITHIN_MS = 5_000;
const POLL_MS = 20;

export class Pool {
  readonly #options: PoolOptions;
  readonly #all = new Set<Connection>();
  /** The one used last comes first: its statements are prepared, and the others may grow old and go. */
  #idle: Idle[] = [];
  readonly #waiting = new Set<Waiter>();
  #closed = false;
  #losses = 0;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** How often a connection was lost, refused, or waited for too long. */
  get losses(): number {
    return this.#losses;
  }

  /** Throws ConnectionLost when none gets free in time. */
  async acquire(): Promise<Connection> {
    if (this.#closed) throw new ConnectionLost("The pool was closed.");
    const idle = this.#idle.pop();
    if (idle !== undefined) {
      clearTimeout(idle.timer);
      return idle.connection;
    }
    return this.#all.size < this.#options.max ? this.#open() : this.#wait();
  }

  release(connection: Connection): void {
    if (connection.gone) return;
    if (this.#closed || performance.now() - connection.openedAt > LIFETIME_MS) {
      void connection.close();
      return;
    }
    const [next] = this.#waiting;
    if (next !== undefined) {
      this.#waiting.delete(next);
      next.take(connection);
      return;
    }
    const timer = setTimeout(() => void connection.close(), IDLE_MS);
    this.#idle.push({ connection, timer });
  }

  /** Work at hand gets five seconds; waiting requests fail at once. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const waiter of this.#waiting) waiter.giveUp(new ConnectionLost("The pool was closed."));
    this.#waiting.clear();
    await Promise.all(this.#idle.map(({ connection }) => connection.close()));
    for (let waited = 0; this.#all.size > 0 && waited < CLOSE_WITHIN_MS; waited += POLL_MS)
      await sleep(POLL_MS);
    for (const connection of this.#all) connection.discard();
  }

  #open(): Connection {
    const connection = new Connection(this.#options, (how) => {
      this.#all.delete(connection);
      for (const idle of this.#idle) if (idle.connection === connection) clearTimeout(idle.timer);
      this.#idle = this.#idle.filter((idle) => idle.connection !== connection);
      if (how === "lost") this.#losses += 1;
      this.#openForNext();
    });
    this.#all.add(connection);
    return connection;
  }

  #openForNext(): void {
    const [next] = this.#waiting;
    if (next === undefined) return;
    this.#waiting.delete(next);
    next.take(this.#open());
  }

  #wait(): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const { freeWithinMs } = this.#options;
      const late = () => {
        this.#waiting.delete(waiter);
        this.#losses += 1;
        reject(new ConnectionLost("No connection was free in time."));
      };
      const timer = freeWithinMs === 0 ? undefined : setTimeout(late, freeWithinMs);
      const waiter: Waiter = {
        take: (connection) => {
          clearTimeout(timer);
          resolve(connection);
        },
        giveUp: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      this.#waiting.add(waiter);
    });
  }
}
