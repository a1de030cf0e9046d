// Who is interested in an appeal (复核), and so does not decide it: everybody of the regulator who took or confirmed a
// decision on the complaint, an earlier appeal of either side among them. Source: docs/domain/complaint.md.
import type { Side } from "../people/actor";
import { EVENT_CATALOGUE } from "./event-catalogue";
import type { EventType } from "./events";

export interface LoggedAct {
  readonly type: EventType;
  readonly side: Side;
  /** Null for the clock and for a filer without an account. */
  readonly actorId: string | null;
}

/** The accounts that took a decision which the log holds: under these nobody decides an appeal on it. */
export function decidersIn(log: readonly LoggedAct[]): readonly string[] {
  return log.flatMap(({ type, side, actorId }) =>
    side === "regulator" && actorId !== null && EVENT_CATALOGUE[type].decides ? [actorId] : [],
  );
}

/** Whether this member of the regulator's staff, under any of their accounts, took a decision that the log holds. */
export function hasDecided(log: readonly LoggedAct[], ownAccounts: readonly string[]): boolean {
  return decidersIn(log).some((decider) => ownAccounts.includes(decider));
}
