// One change behind the product's back, and the complaint that it is made to.
import type postgres from "postgres";
import type { LoggedEvent } from "@/db/complaint/audit-log";
import type { Dice } from "@/tests/chaos/support/dice";

export interface Target {
  readonly id: string;
  readonly number: string;
  /** Another complaint, to take rows from. */
  readonly other: string;
  readonly events: readonly LoggedEvent[];
  readonly texts: number;
}

export interface Tamper {
  readonly name: string;
  readonly run: (sql: postgres.TransactionSql, target: Target, dice: Dice) => Promise<unknown>;
}
