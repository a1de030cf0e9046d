// Complaints in every situation that a row of the lifecycle table tells apart, and the events that happen to them.
import type { LockedComplaint } from "@/db/complaint/locked-complaint";
import type { ClockSnapshot } from "@/lib/domain/clock/clock-snapshot";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { CHAIN_START } from "@/lib/domain/shared/event-chain";
import type { AskedFacts } from "@/lib/domain/complaint/transition";
import { instantOf, logOf, type Step } from "./log-notation";
import { deriveOrFail } from "./read-both-ways";

const ID = "00000000-0000-7000-8000-000000000000";
export interface Situation {
  readonly row: LockedComplaint;
  readonly state: ClockSnapshot;
}

function situation(
  steps: readonly Step[],
  hours: number,
  filed: Parameters<typeof logOf>[1] = {},
): Situation {
  const { snapshot } = deriveOrFail(logOf(steps, filed), DEFAULT_RULEBOOK, instantOf(hours));
  const state = { ...snapshot, lastAt: instantOf(hours) };
  const { counted, breachCounts, lateSince, cameDueAt, firstContactDueAt, provedAt, contactProved } = state;
  const row: LockedComplaint = {
    id: ID,
    number: "",
    version: 1,
    chainHead: CHAIN_START,
    clock: state,
    platformId: ID,
    personId: ID,
    contactId: ID,
    vulnerability: "none",
    rulebookVersion: DEFAULT_RULEBOOK.version,
    liveSlot: 1,
    columns: { counted, breachCounts, lateSince, cameDueAt, firstContactDueAt, provedAt, contactProved },
    databaseMs: state.lastAt,
  };
  return { row, state };
}

const contact: Step = [1, "human_contact_attested"];
const held: Step[] = [contact, [2, "resolution_proposed", { promisedMs: instantOf(200) }]];
const flagged: Step[] = [contact, [2, "resolution_proposed", { templateReply: true }]];
const asked: Step[] = [contact, [2, "information_requested"]];
const solved: Step[] = [...held, [3, "resolution_accepted"]];
/** Two were disputed: time runs while the third waits. */
const unheld: Step[] = [
  ...held,
  [3, "resolution_disputed"],
  [4, "resolution_proposed"],
  [5, "resolution_disputed"],
  [5, "resolution_proposed"],
];
/** Two answers were heard and disputed: breached at 92, judged by 164. */
const toJudge: Step[] = [
  contact,
  [10, "resolution_proposed"],
  [20, "resolution_disputed"],
  [30, "resolution_proposed"],
  [40, "resolution_disputed"],
];
/** The table speaks of a company that has done nothing yet in every status, also where it must have done something. */
const beforeAnyAct = ({ row, state }: Situation): Situation => ({
  row,
  state: { ...state, companyActed: false },
});
/** Two deeds, by 30 and by 60. */
const promised: Step[] = [
  contact,
  [2, "resolution_proposed", { deeds: [{ dueMs: instantOf(30) }, { dueMs: instantOf(60) }] }],
  [3, "resolution_accepted", { received: false }],
];
const brokenOnce: Step[] = [...promised, [31, "promise_broken", { promise: 1 }]];
const brokenTwice: Step[] = [
  ...brokenOnce,
  [32, "human_contact_attested"],
  [33, "resolution_proposed", { deeds: [{ dueMs: instantOf(60) }] }],
  [34, "resolution_accepted", { received: false }],
  [61, "promise_broken", { promise: 3 }],
];
const bySide = (by: "consumer" | "company"): Step => [4, "appealed", { by }];

export const SITUATIONS: readonly Situation[] = [
  situation([], 1),
  situation([contact], 1),
  situation([[1, "message_sent", { by: "company" }]], 2),
  situation([contact, [1, "contested"]], 2),
  situation([contact, [1, "contested"], [2, "contest_dismissed"]], 3),
  situation([contact], 80),
  situation([[1, "information_requested"]], 2),
  situation(asked, 3),
  situation([contact, [1, "contested"], [2, "information_requested"]], 3),
  situation([...asked, [3, "information_supplied"], [4, "information_requested"]], 5),
  situation(held, 3),
  situation([[1, "human_contact_attested"], ...held], 3),
  situation([contact, [1, "contested"], [2, "resolution_proposed"]], 3),
  situation(flagged, 3),
  situation(flagged, 80),
  situation([[2, "resolution_proposed"]], 3),
  situation(solved, 4),
  situation(solved, 100),
  situation(solved, 500),
  situation([...solved, bySide("consumer")], 5),
  situation([...solved, bySide("company")], 5),
  situation([...solved, [4, "reopened"]], 5),
  situation([...solved, [4, "reopened"], [5, "human_contact_attested"], [6, "resolution_proposed"]], 7),
  situation([[1, "human_contact_attested", { fromConsumer: true }]], 2),
  situation([...solved, [4, "reopened"], [5, "resolution_accepted"]], 6),
  situation([[80, "resolution_accepted"]], 81),
  situation(held, 80),
  situation([[1, "withdrawn", { withdrawalReason: "other" }]], 2),
  situation([[1, "merged"]], 2),
  situation([[80, "adjudicated", { outcome: "for_company" }]], 81),
  situation(
    [
      [80, "adjudicated", { outcome: "for_company" }],
      [81, "appealed", { by: "consumer" }],
    ],
    82,
  ),
  situation([], 1, { outcome: "recorded" }),
  situation(unheld, 6),
  situation([...asked, [3, "information_supplied"]], 4),
  situation([...asked, [3, "resolution_proposed"]], 4),
  situation([...asked, [3, "information_supplied"], [71, "information_requested"]], 80),
  situation([[1, "proved"]], 2),
  situation([[1, "disowned"]], 2),
  situation([], 1, { proved: true }),
  situation([[1, "contact_changed"]], 2),
  situation([[1, "contact_changed", { contactProved: true }]], 2, { proved: true }),
  situation([contact, [2, "disowned"], [3, "resolution_proposed"]], 4),
  situation(toJudge, 93),
  situation([...toJudge, [93, "information_requested"]], 94),
  situation([...toJudge, [93, "resolution_proposed"]], 94),
  situation([...toJudge, [93, "resolution_accepted"]], 94),
  situation([...toJudge, [93, "judgement_proposed"]], 94),
  situation([...toJudge, [93, "judgement_proposed"], [94, "resolution_accepted"]], 95),
  situation([...toJudge, [93, "breach_judged", { breachCounts: true }]], 94),
  situation(toJudge, 170),
  situation(promised, 4),
  situation(promised, 31),
  situation(promised, 500),
  situation([...promised, [31, "promise_kept", { promise: 1 }]], 32),
  situation([...promised, [31, "appealed", { by: "consumer" }]], 32),
  situation(brokenOnce, 32),
  situation([...brokenOnce, [32, "information_requested"]], 33),
  situation([...brokenOnce, [32, "human_contact_attested"], [33, "resolution_proposed"]], 34),
  situation(brokenTwice.slice(0, -1), 61),
  situation(brokenTwice, 62),
  situation([...brokenTwice, [62, "deed_found_done", { promise: 1 }]], 63),
  situation([...promised, [4, "adjudicated", { outcome: "for_company" }]], 5),
  beforeAnyAct(situation(asked, 3)),
  beforeAnyAct(situation(held, 3)),
];

/** What no event holds; each goes with facts of its own. */
export const ASKED: readonly AskedFacts[] = [{}, { decidedByActor: true }, {}];
