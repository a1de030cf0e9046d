// Who is interested in an appeal (复核), and so does not decide it: everybody of the regulator who took or confirmed a
// decision on the complaint, an earlier appeal of either side among them. Source: docs/domain/complaint.md.
import type { Side } from "./actor";
import { EVENT_CATALOGUE } from "./event-catalogue";
import type { EventType } from "./events";

export interface LoggedAct {
  readonly type: EventType;
  readonly side: Side;
  /** Null for the clock and for a filer without an account. */
  readonly actorId: string | null;
}

/** Whether this member of the regulator's staff took a decision that the complaint's log holds. */
export function hasDecided(log: readonly LoggedAct[], staffId: string): boolean {
  return log.some(
    ({ type, side, actorId }) => side === "regulator" && actorId === staffId && EVENT_CATALOGUE[type].decides,
  );
}
