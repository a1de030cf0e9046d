// What somebody with every right on the database could do to one kind of thing that has a log.
import type postgres from "postgres";
import type { Dice } from "@/tests/chaos/support/dice";

export interface Touched {
  /** Of the complaint. */
  readonly id: string;
  /** By which a verification names it. */
  readonly number: string;
}

export interface Attack {
  readonly name: string;
  /** What it may touch, in the order in which it can be put back, each with the column that says whose a row is. */
  readonly tables: readonly { readonly name: string; readonly key: string }[];
  /** Does it to one of them, by chance, and answers which. */
  readonly run: (sql: postgres.TransactionSql, dice: Dice) => Promise<Touched>;
}
