// Prints the whole lifecycle as text that a policy person can read and a reviewer can compare.
import { SIDES, type Side } from "@/lib/domain/people/actor";
import { STATUSES, type Status } from "@/lib/domain/complaint/complaint";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { EVENT_TYPES, type EventType as Command } from "@/lib/domain/complaint/events";
import { decide } from "@/lib/domain/complaint/lifecycle";
import { NO_FACTS, type LifecycleFacts } from "@/lib/domain/complaint/lifecycle-facts";

type Change = Partial<LifecycleFacts>;

/** So many contacts of the running cycle stand, all of them first contacts. */
function standing(contacts: number): Change {
  return { contactsStanding: contacts, conversationsOfCycle: contacts, firstContacts: contacts };
}

/** Facts under which each guard lets a command through, so that the first line of each block is the table itself. */
const OPEN_DOORS: Partial<Record<Command, Change>> = {
  human_contact_revoked: standing(2),
  human_contact_confirmed: standing(1),
  human_contact_denied: standing(2),
  information_supplied: { questionAsked: true },
  resolution_proposed: standing(1),
  contest_dismissed: { contestPending: true },
  contest_upheld: { contestPending: true },
  reopened: { outcome: "resolved", hoursSinceClosing: 71.9 },
  appealed: { outcome: "resolved", hoursSinceClosing: 359.9 },
  adjudicated: { outcome: "for_consumer", breached: true, appealPending: true },
  referred: { outcome: "resolved" },
  evidence_added: { outcome: "resolved" },
  amended: { outcome: "resolved" },
  contact_consent_withdrawn: { outcome: "resolved" },
  platform_confirmed: { outcome: "resolved" },
  escalation: { breached: true },
  promise_due: { outcome: "resolved", promise: "promised" },
  promise_kept: { outcome: "resolved", promise: "due" },
  promise_broken: { outcome: "resolved", promise: "due", hoursSinceDue: 359.9 },
  deed_found_done: { outcome: "resolved", promise: "broken" },
  judgement_proposed: { outcome: "resolved", judgementWaits: true, forJudges: true },
  breach_judged: { outcome: "resolved", judgementWaits: true, forJudges: true },
  judgement_lapsed: { outcome: "resolved", judgementWaits: true, forJudges: true },
};

/** Facts that may matter, one at a time; a line is printed only where one of them changes an answer. */
const TURNS: readonly (readonly [says: string, change: Change])[] = [
  ["no contact stands", standing(0)],
  ["one contact stands", standing(1)],
  ["one contact stands, the proposal holds", { ...standing(1), proposalHolds: true }],
  [
    "one contact stands, of an earlier cycle",
    { ...standing(1), conversationsOfCycle: 0, ofEarlierCycle: true },
  ],
  [
    "two stand, one of an earlier cycle is answered",
    { ...standing(2), conversationsOfCycle: 1, ofEarlierCycle: true },
  ],
  ["only an unconfirmed call by the consumer", { ...standing(1), firstContacts: 0 }],
  ["the waiting proposal holds", { proposalHolds: true }],
  ["flagged as a template reply", { templateReply: true }],
  ["breached in the running cycle", { breached: true }],
  ["not breached", { breached: false }],
  ["a pause was used", { pauseUsed: true }],
  ["flagged, a pause was used", { templateReply: true, pauseUsed: true }],
  ["no question was asked", { questionAsked: false }],
  ["one was disputed", { disputes: 1 }],
  ["two were disputed", { disputes: 2 }],
  ["contested before", { contestUsed: true }],
  ["a contest is pending", { contestPending: true }],
  ["no contest is pending", { contestPending: false }],
  ["an appeal is pending", { appealPending: true }],
  ["no appeal is pending", { appealPending: false }],
  ["this side appealed before", { appealedByActor: true }],
  ["by a person who decided here", { decidedByActor: true }],
  ["no breach waits to be judged", { judgementWaits: false }],
  ["that its breach does not count", { breachCounts: false }],
  [
    "that the breach of two answers does not count",
    { breachCounts: false, forJudges: true, judgementWaits: true },
  ],
  ["the same once it was judged", { breachCounts: false, forJudges: true, judgementWaits: false }],
  ["proposed before that it does not count", { judgementProposed: true }],
  ["the same is asked for, by another person", { judgementProposed: true, breachCounts: false }],
  [
    "the same is asked for, by its proposer",
    { judgementProposed: true, breachCounts: false, proposedByActor: true },
  ],
  ["the company has acted", { companyActed: true }],
  ["as mistaken, before the company acted", { withdrawalReason: "mistaken" }],
  ["as mistaken, after the company acted", { withdrawalReason: "mistaken", companyActed: true }],
  ["reopened before", { reopened: true, cycle: 2 }],
  ["72 h after the closing", { hoursSinceClosing: 72 }],
  ["72 h after it, 71.9 h after the promised date", { hoursSinceClosing: 72, hoursSincePromised: 71.9 }],
  ["72 h after it, 72 h after the promised date", { hoursSinceClosing: 72, hoursSincePromised: 72 }],
  ["without a word on what was received", { received: false }],
  ["of a promise that is not due", { promise: "promised" }],
  ["of a promise that is due", { promise: "due" }],
  ["of a promise that was kept", { promise: "kept" }],
  ["of a promise said to be broken", { promise: "broken" }],
  ["of no promise", { promise: null }],
  ["360 h after it fell due", { hoursSinceDue: 360 }],
  ["a promise was broken before", { brokenBefore: true }],
  ["a promise broken after the first waits", { promiseToJudge: true }],
  ["the consumer's own appeal is pending", { consumerAppealPending: true, appealPending: true }],
  ["late, and that counts", { lateCounts: true }],
  ["360 h after the closing", { hoursSinceClosing: 360 }],
  ["outcome none", { outcome: null }],
  ["outcome unconfirmed", { outcome: "unconfirmed" }],
  ["outcome for_company", { outcome: "for_company" }],
  ["outcome rejected", { outcome: "rejected" }],
  ["outcome merged", { outcome: "merged" }],
  ["outcome recorded", { outcome: "recorded" }],
];

/** Where the outcome only stays what it was, it is no fact that matters. */
const ASKS_OUTCOME: readonly Command[] = ["filed", "contest_upheld", "adjudicated", "reopened", "appealed"];

function answer(command: Command, side: Side, status: Status | null, facts: LifecycleFacts): string {
  const decision = decide({ status, side, command, facts }, DEFAULT_RULEBOOK);
  if ("refused" in decision) return `no: ${decision.refused}`;
  const ending = decision.outcome === null ? "" : `/${decision.outcome}`;
  return `${decision.status}${ending}, ${decision.clock}`;
}

function line(says: string, cells: readonly string[]): string {
  return [says.padEnd(48), ...cells.map((cell) => cell.padEnd(34))].join("").trimEnd();
}

function block(command: Command): string[] {
  const statuses: readonly (Status | null)[] = command === "filed" ? [null] : STATUSES;
  const usual: LifecycleFacts = { ...NO_FACTS, ...OPEN_DOORS[command] };
  const lines: string[] = [];
  for (const side of SIDES) {
    const cells = (facts: LifecycleFacts): string[] =>
      statuses.map((status) => answer(command, side, status, facts));
    const plain = cells(usual);
    if (plain.every((cell) => cell === "no: not_your_move")) continue;
    lines.push("", line(`${command} by ${side}`, plain));
    for (const [says, change] of TURNS) {
      if ("outcome" in change && !ASKS_OUTCOME.includes(command)) continue;
      const turned = cells({ ...usual, ...change });
      if (turned.join() === plain.join()) continue;
      lines.push(
        line(
          `  ${says}`,
          turned.map((cell, at) => (cell === plain[at] ? "·" : cell)),
        ),
      );
    }
  }
  return lines;
}

/** The matrix: a block per command, a column per status, and a line for every fact that changes an answer. */
export function printLifecycle(): string {
  const head = line("command, and the facts that change the answer", STATUSES);
  return `${[head, ...EVENT_TYPES.flatMap(block)].join("\n")}\n`;
}
