// One life of a clock, and what it must come to. Hours after filing.
import type { Outcome } from "@/lib/domain/complaint/complaint";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import type { Step } from "@/tests/unit/complaint/log-notation";

export interface Vector {
  readonly says: string;
  readonly steps: readonly Step[];
  readonly rules?: Rulebook;
  readonly priority?: boolean;
  readonly deadline: number | null;
  /** The instant at which it breaches, per cycle. */
  readonly breaches: readonly number[];
  readonly ends?: readonly [outcome: Outcome, hours: number];
  /** Milestones or lapses that must have happened: [kind, due, at when it differs]. */
  readonly fired?: readonly (readonly [string, number, number?])[];
  readonly warnings?: readonly number[];
}
