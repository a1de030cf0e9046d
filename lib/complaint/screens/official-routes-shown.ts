// The authorities that a complaint's consumer is shown, each with what it asks for first and whether that is there.
import {
  asksFirst,
  hasRoutes,
  preconditionState,
  routeFacts,
  routesOf,
  type OfficialRoute,
  type PreconditionState,
} from "@/lib/domain/complaint/official-routes";
import type { Industry } from "@/lib/domain/platform/known-as";
import type { ClockShown } from "@/lib/complaint/screens/clock-shown";
import type { LogLine } from "@/lib/complaint/screens/complaint-log";

export interface RouteShown {
  /** Its telephone number, which is also its key. */
  readonly route: OfficialRoute;
  /** Null when it asks for nothing first. */
  readonly precondition: PreconditionState | null;
}

interface Routed {
  readonly clock: ClockShown;
  /** The latest first. */
  readonly log: readonly LogLine[];
  readonly listed: boolean;
  readonly industry: Industry | null;
  readonly now: Date;
}

/** In the order of the rule; none once there is nothing left to take to anybody. */
export function routesShown({ clock, log, listed, industry, now }: Routed): readonly RouteShown[] {
  const { status, outcome } = clock.reading;
  const facts = routeFacts({
    filedAt: clock.snapshot.filedAt,
    status,
    outcome,
    listed,
    events: log.map(({ type, at, side }) => ({
      type,
      atMs: at.getTime(),
      byConsumer: side === "consumer",
    })),
  });
  if (!hasRoutes(outcome, facts)) return [];
  return routesOf(industry).map((route) => ({
    route,
    precondition: asksFirst(route) ? preconditionState(route, facts, now.getTime()) : null,
  }));
}
