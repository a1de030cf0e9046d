// When a delivery is given up: by these numbers only, never because a process died. All of them are our own.

const HOUR_S = 3_600;

export const DELIVERY_POLICY = {
  /** A receiver may be down over a long weekend. */
  giveUpAfterSeconds: 96 * HOUR_S,
  /** And no fewer tries than this. */
  fewestTries: 12,
  /** The receiver says for good that there is no such address: after three such answers it is believed. */
  refusedTries: 3,
  /** A one-time code is worthless after its life. */
  codeLifeSeconds: 600,
} as const;

export interface FailedDelivery {
  readonly message: string;
  /** Tries so far, this one included. */
  readonly tries: number;
  readonly ageSeconds: number;
  /** The receiver refused the address for good (SMTP 5xx). */
  readonly refused: boolean;
}

/** Whether a failed delivery becomes a dead letter. */
export function isGivenUp(failed: FailedDelivery): boolean {
  if (failed.message === "one_time_code") return failed.ageSeconds >= DELIVERY_POLICY.codeLifeSeconds;
  if (failed.refused) return failed.tries >= DELIVERY_POLICY.refusedTries;
  return (
    failed.ageSeconds >= DELIVERY_POLICY.giveUpAfterSeconds && failed.tries >= DELIVERY_POLICY.fewestTries
  );
}
