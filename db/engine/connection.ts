// One connection to PostgreSQL: opened once, and closed at the first doubt. On its own postgres.js opens a lost
// connection again, and then throws where nobody can catch it, waits for ever, or runs the rest of a transaction
// outside of it. A client of one connection that cannot be opened twice has no chance to.
import net from "node:net";
import postgres from "postgres";

const FAREWELL_S = 2;

/** The connection broke, or PostgreSQL did not answer in time. What was asked may have happened or not. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
}

export interface Statement {
  readonly text: string;
  readonly params: readonly unknown[];
  /** Prepared once per connection. */
  readonly prepare: boolean;
  /** Rows as lists instead of objects. */
  readonly values: boolean;
}

export interface ConnectionOptions {
  readonly url: string;
  readonly connectTimeoutS: number;
  /** Settings of the session. */
  readonly session: Readonly<Record<string, string | number>>;
  /** Longest time to an answer, in milliseconds. Zero: no limit. */
  readonly answerWithinMs: number;
}

export type Rows = postgres.RowList<postgres.Row[]>;
/** How values are read and written, by type id. */
export interface Codecs {
  readonly parsers: Record<string, (text: string) => unknown>;
  readonly serializers: Record<string, (value: unknown) => unknown>;
}

interface SocketPlace {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path: string | false | undefined;
}

function openSocket({ host, port, path }: SocketPlace): net.Socket {
  const place = typeof path === "string" ? { path } : { host: host[0] ?? "localhost", port: port[0] ?? 5432 };
  const socket = net.connect({ ...place, noDelay: true });
  // TLS names the server by it.
  return Object.assign(socket, { host: host[0] });
}

/** What PostgreSQL says of one statement leaves the connection as good as it was. */
function isOfStatement(error: unknown): boolean {
  return error instanceof postgres.PostgresError && !/^(FATAL|PANIC)$/.test(error.severity);
}

/** ECONNRESET and its like, postgres.js's CONNECTION_CLOSED and its like, PostgreSQL's own last words. */
function isOfNetwork(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(E[A-Z]+|CONNECT[A-Z]*_[A-Z]+)$/.test(code) || error instanceof postgres.PostgresError;
}

export class Connection {
  readonly #sql: postgres.Sql;
  readonly #answerWithinMs: number;
  readonly #onGone: (how: "lost" | "closed") => void;
  readonly openedAt = performance.now();
  #socket: net.Socket | null = null;
  #gone = false;
  #silent = false;

  constructor(options: ConnectionOptions, onGone: (how: "lost" | "closed") => void) {
    this.#answerWithinMs = options.answerWithinMs;
    this.#onGone = onGone;
    const opening = {
      socket: (place: SocketPlace): net.Socket => {
        if (this.#gone || this.#socket !== null) throw new ConnectionLost("The connection was lost.");
        this.#socket = openSocket(place);
        return this.#socket;
      },
    };
    this.#sql = postgres(options.url, {
      ...opening,
      max: 1,
      connect_timeout: options.connectTimeoutS,
      idle_timeout: 0,
      max_lifetime: null,
      // What it asks for types on its own cannot be caught when the connection is lost meanwhile.
      fetch_types: false,
      onnotice: () => undefined,
      onclose: () => this.#leave("lost"),
      connection: options.session,
    });
  }

  get gone(): boolean {
    return this.#gone;
  }

  get codecs(): Codecs {
    return this.#sql.options;
  }

  /** Throws what PostgreSQL refused, or ConnectionLost. */
  async run({ text, params, prepare, values }: Statement): Promise<Rows> {
    if (this.#gone) throw new ConnectionLost("The connection was lost.");
    const query = this.#sql.unsafe(text, params as never[], prepare ? { prepare } : {});
    const timer =
      this.#answerWithinMs === 0 ? undefined : setTimeout(() => this.#giveUp(), this.#answerWithinMs);
    try {
      return values ? await query.values() : await query;
    } catch (error) {
      if (isOfStatement(error)) throw error;
      this.discard();
      if (!isOfNetwork(error) && !(error instanceof ConnectionLost)) throw error;
      const why = this.#silent ? "PostgreSQL did not answer in time." : "The connection was lost.";
      throw new ConnectionLost(why, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends it at once; pending queries fail with a lost connection. */
  discard(): void {
    this.#leave("lost");
    this.#socket?.destroy();
  }

  /** Ends it in good order. Nobody may be waiting for an answer. */
  async close(): Promise<void> {
    this.#leave("closed");
    await this.#sql.end({ timeout: FAREWELL_S });
  }

  #giveUp(): void {
    this.#silent = true;
    this.discard();
  }

  #leave(how: "lost" | "closed"): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#onGone(how);
  }
}
