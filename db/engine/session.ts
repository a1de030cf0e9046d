// What drizzle needs of postgres.js, on our own pool: statements, and transactions that stay on one connection.
import type { Sql } from "postgres";
import { readArrayTypes, teachArrays } from "@/db/engine/array-types";
import type { ArrayType } from "@/db/engine/array-types";
import type { Codecs, Connection, Rows, Statement } from "@/db/engine/connection";
import type { Pool } from "@/db/engine/pool";

type Run = (statement: Statement) => Promise<Rows>;

/** Lazy, like postgres.js: sent on first `await`; `values()` asks for lists. */
class Asked implements PromiseLike<Rows> {
  readonly #ask: (values: boolean) => Promise<Rows>;
  constructor(ask: (values: boolean) => Promise<Rows>) {
    this.#ask = ask;
  }
  values(): Promise<Rows> {
    return this.#ask(true);
  }
  then<A = Rows, B = never>(
    done?: ((rows: Rows) => A | PromiseLike<A>) | null,
    failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#ask(false).then(done, failed);
  }
}

interface StatementOptions {
  readonly prepare?: boolean;
}

function speaker(run: Run) {
  return {
    unsafe: (
      text: string,
      params: readonly unknown[] = [],
      { prepare = false }: StatementOptions = {},
    ): Asked => new Asked((values) => run({ text, params, prepare, values })),
  };
}

const bare = (text: string): Statement => ({ text, params: [], prepare: false, values: false });

/** A client for drizzle. */
export function sessionOn(pool: Pool): Sql {
  const ours: Codecs = { parsers: {}, serializers: {} };
  let arrays: Promise<readonly ArrayType[]> | undefined;
  const taught = new WeakSet<Connection>();

  /** A new connection learns how drizzle wants its values, and what an array is. */
  async function connect(): Promise<Connection> {
    const connection = await pool.acquire();
    if (taught.has(connection)) return connection;
    try {
      Object.assign(connection.codecs.parsers, ours.parsers);
      Object.assign(connection.codecs.serializers, ours.serializers);
      arrays ??= readArrayTypes(connection).catch((error: unknown) => {
        arrays = undefined;
        throw error;
      });
      teachArrays(connection.codecs, await arrays);
      taught.add(connection);
      return connection;
    } catch (error) {
      connection.discard();
      throw error;
    }
  }

  async function run(statement: Statement): Promise<Rows> {
    const connection = await connect();
    try {
      return await connection.run(statement);
    } finally {
      pool.release(connection);
    }
  }

  async function begin<T>(work: (scope: unknown) => Promise<T>): Promise<T> {
    const connection = await connect();
    let over = false;
    const within: Run = (statement) => {
      if (over) throw new Error("The transaction is over.");
      return connection.run(statement);
    };
    try {
      await connection.run(bare("begin"));
      const result = await work({ options: ours, ...speaker(within) });
      over = true;
      const { command } = await connection.run(bare("commit"));
      // PostgreSQL answers so when a statement failed and somebody caught its error.
      if (command !== "COMMIT")
        throw new Error("The transaction was rolled back: one of its statements had failed.");
      return result;
    } catch (error) {
      over = true;
      // A lost connection has rolled back already.
      await connection.run(bare("rollback")).catch(() => connection.discard());
      throw error;
    } finally {
      pool.release(connection);
    }
  }

  return { options: ours, ...speaker(run), begin } as unknown as Sql;
}
