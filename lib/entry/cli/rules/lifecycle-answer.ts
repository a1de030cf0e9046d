// Answers `rules lifecycle`: may this side do this now, and what would become of the complaint?
import { z } from "zod";
import { SIDES } from "@/lib/domain/people/actor";
import { OUTCOMES, STATUSES, WITHDRAWAL_REASONS } from "@/lib/domain/complaint/complaint";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { LAPSES, PERSON_EVENTS } from "@/lib/domain/complaint/events";
import { decide } from "@/lib/domain/complaint/lifecycle";
import { unknownKeys } from "@/lib/base/schema-fault";
import { BadInput, parseInput } from "./bad-input";

const yes = z.boolean({ error: "must be true or false" }).default(false);
const count = z
  .number({ error: "must be a number" })
  .int({ error: "must be a whole number" })
  .min(0, { error: "must not be negative" })
  .default(0);

const facts = z.strictObject(
  {
    contacts_standing: count,
    disputes: count,
    breached: yes,
    pause_used: yes,
    proposal_holds: yes,
    template_reply: yes,
    contest_used: yes,
    contest_pending: yes,
    appeal_pending: yes,
    appealed_by_actor: yes,
    company_acted: yes,
    reopened: yes,
    proved: yes,
    contact_proved: yes,
    // Left out or 0: the first.
    cycle: count,
    outcome: z.enum(OUTCOMES, { error: "unknown outcome" }).nullish(),
    withdrawal_reason: z.enum(WITHDRAWAL_REASONS, { error: "unknown reason" }).nullish(),
    hours_since_closing: z
      .number({ error: "must be a number" })
      .min(0, { error: "must not be negative" })
      .default(0),
    // Left out: nothing was promised. Negative: the promised date is still to come.
    // Left out: without a proposal it can only be that.
    received: z.boolean({ error: "must be true or false" }).nullish(),
    hours_since_promised: z.number({ error: "must be a number" }).nullish(),
  },
  { error: unknownKeys },
);

const lifecycleInput = z.strictObject(
  {
    status: z.enum(STATUSES, { error: `must be one of ${STATUSES.join(", ")}` }).nullish(),
    actor: z.enum(SIDES, { error: `must be one of ${SIDES.join(", ")}` }),
    command: z.enum([...PERSON_EVENTS, ...LAPSES], { error: "unknown command" }),
    facts: facts.prefault({}),
  },
  { error: unknownKeys },
);

/** @throws BadInput naming the field that is wrong; a refusal by the rules is an answer */
export function answerLifecycle(document: unknown): object {
  const { status = null, actor: side, command, facts: given } = parseInput(lifecycleInput, document);
  if (status === null && command !== "filed")
    throw new BadInput("status: needed for every command but filed");
  return decide(
    {
      status,
      side,
      command,
      facts: {
        // All of the running cycle, and all of them first contacts.
        contactsStanding: given.contacts_standing,
        conversationsOfCycle: given.contacts_standing,
        firstContacts: given.contacts_standing,
        ofEarlierCycle: false,
        disputes: given.disputes,
        breached: given.breached,
        pauseUsed: given.pause_used,
        questionAsked: true, // not among the facts asked for, so not judged
        proposalHolds: given.proposal_holds,
        templateReply: given.template_reply,
        contestUsed: given.contest_used,
        contestPending: given.contest_pending,
        appealPending: given.appeal_pending,
        appealedByActor: given.appealed_by_actor,
        decidedByActor: false,
        // Whether a breach is to be judged no fact of this document says.
        judgementWaits: false,
        judgementProposed: false,
        proposedByActor: false,
        forJudges: false,
        breachCounts: null,
        companyActed: given.company_acted,
        reopened: given.reopened,
        cycle: given.cycle,
        contactProved: given.contact_proved,
        proved: given.proved,
        outcome: given.outcome ?? null,
        withdrawalReason: given.withdrawal_reason ?? null,
        hoursSinceClosing: given.hours_since_closing,
        hoursSincePromised: given.hours_since_promised ?? null,
        received: given.received ?? status !== "proposed",
        // No fact of this document says what was promised, or whose appeal waits.
        promise: null,
        hoursSinceDue: 0,
        brokenBefore: false,
        promiseToJudge: false,
        consumerAppealPending: given.appeal_pending,
        forCompany: side === "company",
        lateCounts: given.breached,
      },
    },
    DEFAULT_RULEBOOK,
  );
}
