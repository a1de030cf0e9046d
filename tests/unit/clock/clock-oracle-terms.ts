// What the naive clock is given, and what it says of a life.

/** Everything is counted in half hours after filing. */
export const TICK_MS = 1_800_000;

export interface OracleRules {
  readonly budget: number;
  readonly pause: number;
  readonly confirmation: number;
  readonly firstContact: number;
  readonly warnings: readonly number[];
  readonly escalations: readonly number[];
  readonly floor: number;
  readonly disputesAllowed: number;
  readonly reopening: number;
}

export interface Act {
  readonly tick: number;
  readonly type: string;
  readonly flagged?: boolean;
  readonly outcome?: string;
}

export interface Happening {
  readonly type: string;
  readonly at: number;
  readonly due: number;
  readonly cycle: number;
}
