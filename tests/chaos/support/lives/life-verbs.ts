// Every verb of a complaint with an input made by chance: how it is done to the database, and what the model is given.
import { randomUUID } from "node:crypto";
import { addEvidenceNote } from "@/lib/complaint/commands/add-evidence-note";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import { amend } from "@/lib/complaint/commands/amend";
import { appeal } from "@/lib/complaint/commands/appeal";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import type { AnswerHumanContactInput, Done } from "@/lib/complaint/engine/complaint-inputs";
import { confirmHumanContact } from "@/lib/complaint/commands/confirm-human-contact";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { contest } from "@/lib/complaint/commands/contest";
import { denyHumanContact } from "@/lib/complaint/commands/deny-human-contact";
import { dismissContest } from "@/lib/complaint/commands/dismiss-contest";
import { disputeResolution } from "@/lib/complaint/commands/dispute-resolution";
import { judgeBreach } from "@/lib/complaint/commands/judge-breach";
import { mergeComplaint } from "@/lib/complaint/commands/merge-complaint";
import { proposeJudgement } from "@/lib/complaint/commands/propose-judgement";
import { refer } from "@/lib/complaint/commands/refer";
import { reopen } from "@/lib/complaint/commands/reopen";
import { requestInformation } from "@/lib/complaint/commands/request-information";
import type { Result } from "@/lib/complaint/engine/result";
import { revokeHumanContact } from "@/lib/complaint/commands/revoke-human-contact";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import { supplyInformation } from "@/lib/complaint/commands/supply-information";
import { upholdContest } from "@/lib/complaint/commands/uphold-contest";
import { withdrawContactConsent } from "@/lib/complaint/commands/withdraw-contact-consent";
import { withdraw } from "@/lib/complaint/commands/withdraw";
import type { Actor } from "@/lib/domain/people/actor";
import { CONTEST_KINDS, REFERRALS, WITHDRAWAL_REASONS } from "@/lib/domain/complaint/complaint";
import type { PersonEvent } from "@/lib/domain/complaint/events";
import { platformFault } from "@/tests/chaos/support/lives/contested-platform";
import {
  changeToAnotherContact,
  proveAnotherContact,
} from "@/tests/chaos/support/lives/prove-another-contact";
import { findConversationOf } from "@/tests/chaos/support/lives/conversation-of";
import { propose } from "@/tests/chaos/support/lives/life-answers";
import type { Life } from "@/tests/chaos/support/lives/life-people";
import { accept, breakOne, findDone, keep } from "@/tests/chaos/support/lives/life-promises";
import { asAnybody, words, type Verb } from "@/tests/chaos/support/lives/life-scene";

/** Filing begins a life, a confirmed platform reassigns it, and only the owner of its contact disowns it. */
export type Command = Exclude<PersonEvent, "filed" | "platform_confirmed" | "disowned">;

const MINUTE_MS = 60_000;

const said = (
  verb: (context: CommandContext, actor: never, input: never) => Promise<Result<Done>>,
  field: string,
): Verb => {
  return ({ actor, life, random }) => ({
    run: (context) => {
      const input = { complaintId: life.filed.complaintId, [field]: words(random) };
      return verb(context, asAnybody(actor), input as never);
    },
  });
};

const staffOf = (actor: Actor): string | null => ("staffId" in actor ? actor.staffId : null);

function answering(
  verb: (context: CommandContext, actor: never, input: AnswerHumanContactInput) => Promise<Result<Done>>,
): Verb {
  return ({ actor, life, random, nowMs }) => {
    const conversations = life.model.conversations;
    const conversation = conversations.length === 0 || random.percent(5) ? null : random.pick(conversations);
    const input = { complaintId: life.filed.complaintId, conversationId: conversation?.id ?? randomUUID() };
    const { cycle } = life.model.at(nowMs).snapshot;
    const contactCycle = conversation?.cycle ?? cycle;
    return {
      about: { ofEarlierCycle: contactCycle < cycle },
      logged: { contactCycle },
      run: (context) => verb(context, asAnybody(actor), input),
      refused:
        conversation === null ? "no_contact_stands" : conversation.answered ? "conversation_answered" : null,
      then: () => {
        if (conversation !== null) conversation.answered = true;
      },
    };
  };
}

const decision = (life: Life, actor: Actor) => () => {
  life.model.deciders.add(staffOf(actor));
};

export const VERBS: Readonly<Record<Command, Verb>> = {
  human_contact_attested: ({ town, actor, life, random, nowMs }) => {
    const latest = nowMs - MINUTE_MS - life.model.filedMs;
    const startedAt = new Date(life.model.filedMs + (latest < 0 ? 0 : random.below(latest + 1)));
    const person = {
      personName: "王敏",
      personNo: randomUUID().slice(0, 30),
      channel: "app_chat",
      seconds: 60,
    } as const;
    const input = { complaintId: life.filed.complaintId, startedAt, ...person };
    return {
      run: (context) => attestHumanContact(context, asAnybody(actor), input),
      refused: latest < 0 ? "conversation_not_over" : null,
      then: async () => {
        const id = await findConversationOf(town.db, person.personNo);
        life.model.conversations.push({ id, cycle: life.model.at(nowMs).snapshot.cycle, answered: false });
      },
    };
  },
  human_contact_revoked: answering(revokeHumanContact),
  human_contact_confirmed: answering(confirmHumanContact),
  human_contact_denied: answering(denyHumanContact),
  information_requested: said(requestInformation, "question"),
  information_supplied: said(supplyInformation, "answer"),
  resolution_proposed: propose,
  resolution_accepted: accept,
  promise_kept: keep,
  promise_broken: breakOne,
  deed_found_done: findDone,
  resolution_disputed: said(disputeResolution, "reason"),
  contested: ({ actor, life, random }) => {
    const kind = random.pick(CONTEST_KINDS);
    const input = { complaintId: life.filed.complaintId, kind, reason: "理由" };
    return {
      run: (context) => contest(context, asAnybody(actor), input),
      then: () => {
        life.model.contestKind = kind;
      },
    };
  },
  contest_dismissed: (scene) => ({
    ...said(dismissContest, "reason")(scene),
    then: decision(scene.life, scene.actor),
  }),
  contest_upheld: ({ town, actor, life, random }) => {
    const kind = life.model.contestKind;
    const rightPlatformId = random.percent(30)
      ? random.pick([town.otherPlatformId, town.platformId, randomUUID()])
      : null;
    const outcome = kind === "duplicate" ? "merged" : "rejected";
    const input = { complaintId: life.filed.complaintId, reason: "理由", rightPlatformId };
    return {
      run: (context) => upholdContest(context, asAnybody(actor), input),
      about: { outcome },
      logged: { outcome },
      refused: platformFault(kind, rightPlatformId, town),
      then: decision(life, actor),
    };
  },
  merged: ({ actor, life, random }) => {
    const [intoNumber, refused] = random.pick([
      [life.elder.number, life.unproved ? "not_same_person" : null],
      [life.filed.number, "not_found"],
      ["JT-20260301-00000000", "not_found"],
    ] as const);
    const input = { complaintId: life.filed.complaintId, intoNumber };
    return {
      run: (context) => mergeComplaint(context, asAnybody(actor), input),
      refused,
      then: decision(life, actor),
    };
  },
  withdrawn: ({ actor, life, random }) => {
    const reason = random.pick(WITHDRAWAL_REASONS);
    const input = { complaintId: life.filed.complaintId, reason, note: null };
    return {
      run: (context) => withdraw(context, asAnybody(actor), input),
      about: { withdrawalReason: reason },
      logged: { withdrawalReason: reason },
    };
  },
  reopened: said(reopen, "reason"),
  appealed: said(appeal, "reason"),
  adjudicated: ({ actor, life, random, nowMs }) => {
    const outcome = random.pick(["for_consumer", "for_company", null] as const);
    const { snapshot } = life.model.at(nowMs);
    const breachCounts = random.percent(50);
    const input = {
      complaintId: life.filed.complaintId,
      outcome,
      reason: "意见",
      hadPerson: false,
      hadAnswer: false,
      breachCounts,
    };
    return {
      run: (context) => adjudicate(context, asAnybody(actor), input),
      about: {
        outcome: outcome ?? snapshot.outcome,
        decidedByActor: snapshot.appealPending && life.model.deciders.has(staffOf(actor)),
        breachCounts,
      },
      logged: outcome === null ? { breachCounts } : { breachCounts, outcome },
      then: decision(life, actor),
    };
  },
  judgement_proposed: (scene) => ({
    ...said(proposeJudgement, "reason")(scene),
    then: () => {
      decision(scene.life, scene.actor)();
      scene.life.model.judgementProposer = staffOf(scene.actor);
    },
  }),
  breach_judged: ({ actor, life, random }) => {
    const breachCounts = random.percent(40);
    const reason = breachCounts || random.percent(50) ? "对照过两次答复" : null;
    const input = { complaintId: life.filed.complaintId, breachCounts, reason };
    return {
      run: (context) => judgeBreach(context, asAnybody(actor), input),
      about: {
        breachCounts,
        proposedByActor: staffOf(actor) !== null && life.model.judgementProposer === staffOf(actor),
      },
      logged: { breachCounts },
      then: decision(life, actor),
    };
  },
  referred: ({ actor, life, random }) => {
    const input = { complaintId: life.filed.complaintId, to: random.pick(REFERRALS), note: null };
    return { run: (context) => refer(context, asAnybody(actor), input) };
  },
  proved: ({ actor, life: { filed } }) => ({
    run: (context) => proveAnotherContact(context, asAnybody(actor), filed.complaintId),
  }),
  contact_changed: ({ actor, life: { filed } }) => ({
    run: (context) => changeToAnotherContact(context, asAnybody(actor), filed.complaintId),
  }),
  evidence_added: said(addEvidenceNote, "text"),
  message_sent: said(sendMessage, "text"),
  contact_consent_withdrawn: ({ actor, life }) => ({
    run: (context) =>
      withdrawContactConsent(context, asAnybody(actor), { complaintId: life.filed.complaintId }),
    // Nobody of these lives let the company see their contact.
    refused: "nothing_changed",
  }),
  amended: ({ actor, life, random }) => {
    const input = {
      complaintId: life.filed.complaintId,
      title: null,
      narrative: words(random),
      wanted: null,
    };
    return { run: (context) => amend(context, asAnybody(actor), input) };
  },
};
