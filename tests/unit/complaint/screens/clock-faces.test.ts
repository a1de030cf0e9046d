// Every field of what pages show of a clock, at moments of many lives, is on file: clock-faces.golden.txt.
// After a change that is meant: UPDATE_GOLDEN=1 npx vitest run --config tests/vitest.config.ts clock-faces
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { eventName } from "@/lib/domain/complaint/event-name";
import { storedPart } from "@/lib/domain/complaint/stored-snapshot";
import { clockShown } from "@/lib/complaint/screens/clock-shown";
import { companyChoices } from "@/lib/complaint/screens/company-choices";
import { choicesOf } from "@/lib/complaint/screens/complaint-decision";
import { promisesShown } from "@/lib/complaint/screens/promises-shown";
import { hoursOf, instantOf, logOf, type Step } from "@/tests/unit/complaint/log-notation";
import { deriveOrFail } from "@/tests/unit/complaint/read-both-ways";

const GOLDEN = path.join(import.meta.dirname, "clock-faces.golden.txt");

/** Every number another, so that a date from the wrong rule is another date. */
const RULES = {
  ...DEFAULT_RULEBOOK,
  resolution_hours: 70,
  pause_hours: 11,
  confirmation_hours: 37,
  first_contact_hours: 23,
  warn_left_hours: [50, 25, 5],
  escalate_after_hours: [1, 26, 75],
  reopen_window_hours: 60,
  reopen_floor_hours: 21,
  appeal_hours: 300,
};

const contact: Step = [1, "human_contact_attested"];
const held: Step[] = [contact, [10, "resolution_proposed"]];
const promised: Step[] = [contact, [10, "resolution_proposed", { promisedMs: instantOf(90) }]];
const twiceDisputed: Step[] = [
  contact,
  [10, "resolution_proposed"],
  [11, "resolution_disputed"],
  [12, "resolution_proposed"],
  [13, "resolution_disputed"],
];

const MOMENTS: readonly (readonly [says: string, steps: readonly Step[], hours: readonly number[]])[] = [
  ["nobody does anything", [], [0, 23, 24, 70, 71, 100, 150]],
  ["a person speaks to the consumer", [contact], [2, 30]],
  ["asked at 10", [contact, [10, "information_requested"]], [12, 20.9, 21]],
  [
    "asked at 10 and answered at 13",
    [contact, [10, "information_requested"], [13, "information_supplied"]],
    [14],
  ],
  ["asked after the deadline", [contact, [72, "information_requested"]], [73, 90]],
  ["proposed at 10", held, [11, 46.9, 47]],
  ["proposed at 10 as a template", [contact, [10, "resolution_proposed", { templateReply: true }]], [11, 80]],
  ["two were disputed", twiceDisputed, [14]],
  ["a third is proposed", [...twiceDisputed, [14, "resolution_proposed"]], [15, 51]],
  ["proposed after the deadline", [contact, [72, "resolution_proposed"]], [73]],
  ["the only contact is denied", [...held, [12, "human_contact_denied"]], [13]],
  ["accepted at 12", [...held, [12, "resolution_accepted"]], [13, 71.9, 72, 312]],
  [
    "accepted at 12, something promised by 90",
    [...promised, [12, "resolution_accepted"]],
    [100, 150, 449, 450],
  ],
  ["accepted at 60 and reopened at 62", [contact, [60, "resolution_accepted"], [62, "reopened"]], [63, 90]],
  ["contested", [contact, [5, "contested"]], [6]],
  ["withdrawn", [[5, "withdrawn", { withdrawalReason: "other" }]], [6]],
  ["appealed", [...held, [12, "resolution_accepted"], [13, "appealed", { by: "company" }]], [14]],
];

const hour = (instant: Date | null): string => String(hoursOf(instant?.getTime() ?? null) ?? "-");

function moment(says: string, steps: readonly Step[], hours: number): string[] {
  const log = logOf(steps.filter(([at]) => at <= hours));
  const last = steps.findLast(([at]) => at <= hours)?.[0] ?? 0;
  const { snapshot: stored } = deriveOrFail(log, RULES, instantOf(last));
  const now = new Date(instantOf(hours));
  const face = clockShown(storedPart(stored), RULES, now);
  const { reading, snapshot } = face;
  const company = companyChoices(snapshot, RULES, now);
  const promiseDue = promisesShown(snapshot, [], RULES, now).some(({ mayBreak }) => mayBreak);
  const consumer = choicesOf(snapshot, RULES, now, { unanswered: false, promiseDue, wentOn: false });
  const named = (event: { kind: Parameters<typeof eventName>[0]["type"]; ordinal: number }) =>
    eventName({ type: event.kind, ordinal: event.ordinal }, RULES);
  const ahead = face.ahead.map((limit) => {
    const left =
      limit.warning === null
        ? ""
        : ` (${String(limit.warning.hoursLeft)} left${limit.warning.last ? ", the last" : ""})`;
    return `${named(limit)} ${hour(limit.at)}${left}`;
  });
  return [
    "",
    `${says}, at ${String(hours)}`,
    `  ${reading.status}, ${reading.state}, outcome ${reading.outcome ?? "-"}, cycle ${String(reading.cycle)}, overdue ${String(reading.overdue)}`,
    `  elapsed ${String(reading.elapsedMs / 3_600_000)}, remaining ${String(reading.remainingMs / 3_600_000)}, budget ${String(reading.budgetMs / 3_600_000)}`,
    `  deadline ${hour(face.deadlineAt)}, silence answers ${hour(face.lapsesAt)}, breached ${String(hoursOf(reading.breachedAtMs) ?? "-")}`,
    `  ahead: ${ahead.join(", ")}`,
    `  not written yet: ${face.unwritten.map((event) => `${eventName(event, RULES)} ${String(hoursOf(event.atMs))}`).join(", ")}`,
    `  company: ${company.forms.join(" ")}; a question pauses ${String(company.askPauses)}, a proposal holds ${String(company.proposalHolds)}, contact first ${String(company.conversationFirst)}, breached ${String(company.breached)}, pause used ${String(company.pauseUsed)}, disputes ${String(company.disputes)}, hours ${String(company.pauseHours)} and ${String(company.confirmationHours)}, appeal ${String(company.appealDays)} days`,
    `  consumer: ${consumer.decision}; ${consumer.available.join(" ")}; mistaken ${String(consumer.mayBeMistaken)}, reopen before ${hour(consumer.reopenBefore)}, appeal before ${hour(consumer.appealBefore)}`,
  ];
}

test("the clock faces are the ones on file", () => {
  const lines = MOMENTS.flatMap(([says, steps, hours]) => hours.flatMap((at) => moment(says, steps, at)));
  const printed = `${["clock faces, in hours after the filing", ...lines].join("\n")}\n`;
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(GOLDEN, printed);
  expect(printed).toBe(readFileSync(GOLDEN, "utf8"));
});
