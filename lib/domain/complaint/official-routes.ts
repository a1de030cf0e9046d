// The public authorities that a consumer can turn to as well: which of them for which industry, in which order, and whether
// what they ask for first is shown by the complaint. Source: docs/domain/official-routes.md.
import { HOUR_MS } from "../clock/clock-time";
import type { Industry } from "../platform/known-as";
import type { Outcome, Status } from "./complaint";
import type { EventType } from "./events";

/** The telephone numbers of the authorities: those of one field, then the two of every field. */
export const OFFICIAL_ROUTES = [
  "12378",
  "12363",
  "12386",
  "12300",
  "12305",
  "12326",
  "12328",
  "12398",
  "12315",
  "12345",
] as const;
export type OfficialRoute = (typeof OFFICIAL_ROUTES)[number];

/** The day on which the numbers were looked up, in a public listing and not at the authorities. */
export const ROUTES_CHECKED_ON = "2026-11-28";

/** Those that ask for something first: that the company was complained to, or that it was and did not settle the matter. */
const FIRST = {
  "12300": "not_settled",
  "12305": "complained",
  "12326": "complained",
} as const satisfies Partial<Record<OfficialRoute, "complained" | "not_settled">>;
export type AskingRoute = keyof typeof FIRST;

/** Whether this authority asks for something first. */
export function asksFirst(route: OfficialRoute): route is AskingRoute {
  return Object.hasOwn(FIRST, route);
}

/** A telecom operator has so long to answer; until then an unanswered complaint is not an unhandled one. */
const OPERATOR_MS = 15 * 24 * HOUR_MS;

const GENERAL: readonly OfficialRoute[] = ["12315", "12345"];

/** Sections with authorities of their own, or without market regulation; every other section has the two general ones. */
const BY_INDUSTRY: Readonly<Partial<Record<Industry, readonly OfficialRoute[]>>> = {
  D: ["12398", "12315", "12345"],
  G: ["12305", "12326", "12328", "12315", "12345"],
  // Shops, tickets and rides sold by an app are in this section too, and so most of what is complained about.
  I: ["12315", "12300", "12326", "12328", "12345"],
  J: ["12378", "12363", "12386", "12345"],
  L: ["12326", "12315", "12345"],
  S: ["12345"],
  T: ["12345"],
};

/** The authorities for a platform of this industry, the first to try first; all of them when it is not known. */
export function routesOf(industry: Industry | null): readonly OfficialRoute[] {
  return industry === null ? OFFICIAL_ROUTES : (BY_INDUSTRY[industry] ?? GENERAL);
}

/** What became of the company's last answer, as far as the consumer has said. */
export type AnswerSaid = "none" | "waits" | "unsaid" | "accepted" | "disputed";

/** What the complaint shows of the way to the company and back. */
export interface RouteFacts {
  /** Since when the company has had it, in epoch milliseconds; null: it has not, or was the wrong one. */
  readonly withCompanySince: number | null;
  readonly answer: AnswerSaid;
}

interface RoutedComplaint {
  readonly filedAt: number;
  readonly status: Status;
  readonly outcome: Outcome | null;
  /** Whether the platform is listed now. */
  readonly listed: boolean;
  /** What happened, the latest first. */
  readonly events: readonly {
    readonly type: EventType;
    readonly atMs: number;
    readonly byConsumer: boolean;
  }[];
}

const SAYS = new Set<EventType>([
  "resolution_proposed",
  "resolution_accepted",
  "resolution_disputed",
  "promise_broken",
  "reopened",
  "appealed",
]);

function answerSaid({ status, events }: RoutedComplaint): AnswerSaid {
  // An appeal of the company says nothing of the consumer.
  const last = events.find(({ type, byConsumer }) => SAYS.has(type) && (type !== "appealed" || byConsumer));
  if (last === undefined) return "none";
  if (last.type === "resolution_accepted") return "accepted";
  if (last.type !== "resolution_proposed") return "disputed";
  return status === "proposed" ? "waits" : "unsaid";
}

function withCompanySince({ filedAt, outcome, listed, events }: RoutedComplaint): number | null {
  // Recorded for another authority it went to nobody; rejected, the company was the wrong one.
  if (outcome === "recorded" || outcome === "rejected") return null;
  const found = events.find(({ type }) => type === "platform_confirmed");
  if (found !== undefined) return found.atMs;
  return listed ? filedAt : null;
}

/** What a complaint shows to the rules of this file. */
export function routeFacts(complaint: RoutedComplaint): RouteFacts {
  return { withCompanySince: withCompanySince(complaint), answer: answerSaid(complaint) };
}

/** Whether there is still something to take to an authority. */
export function hasRoutes(outcome: Outcome | null, { answer }: RouteFacts): boolean {
  if (outcome === "withdrawn" || outcome === "merged") return false;
  return outcome !== "resolved" || answer !== "accepted";
}

/** Whether what an authority asks for first is there. `from`: when it will be, if the company stays silent. */
export type PreconditionState =
  | { readonly is: "met"; readonly by: "passed_on"; readonly since: number }
  | { readonly is: "met"; readonly by: "silence" | "disputed" }
  | { readonly is: "not_yet"; readonly why: "silence"; readonly from: number }
  | { readonly is: "not_yet"; readonly why: "waits" | "accepted" }
  | { readonly is: "unknown"; readonly why: "not_passed_on" | "unsaid" };

/** Judged by the complaint alone: what the consumer did elsewhere is not known here. */
export function preconditionState(
  route: AskingRoute,
  { withCompanySince: since, answer }: RouteFacts,
  nowMs: number,
): PreconditionState {
  if (since === null) return { is: "unknown", why: "not_passed_on" };
  if (FIRST[route] === "complained") return { is: "met", by: "passed_on", since };
  if (answer === "disputed") return { is: "met", by: "disputed" };
  if (answer === "unsaid") return { is: "unknown", why: "unsaid" };
  if (answer !== "none") return { is: "not_yet", why: answer };
  const from = since + OPERATOR_MS;
  return nowMs < from ? { is: "not_yet", why: "silence", from } : { is: "met", by: "silence" };
}
