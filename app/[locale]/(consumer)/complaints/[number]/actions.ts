"use server";
// Everything that a consumer can do to their complaint. Each is wiring: gate, words, command, where to go.
import { z } from "zod";
import { defineFormAction } from "@/app/_forms/form-action";
import type { FormValues } from "@/app/_forms/form-state";
import { gateActionComplaint } from "@/lib/sign-in/engine/gate";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { amend } from "@/lib/complaint/commands/amend";
import { breakPromise } from "@/lib/complaint/commands/break-promise";
import { confirmHumanContact } from "@/lib/complaint/commands/confirm-human-contact";
import { productionContext } from "@/lib/complaint/engine/context";
import { denyHumanContact } from "@/lib/complaint/commands/deny-human-contact";
import { keepPromise } from "@/lib/complaint/commands/keep-promise";
import { withdraw } from "@/lib/complaint/commands/withdraw";
import { withdrawContactConsent } from "@/lib/complaint/commands/withdraw-contact-consent";
import { fieldValue } from "@/lib/base/forms/field-value";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import {
  changesOf,
  goneFrom,
  goneFromPromise,
  outcomeOf,
  promiseOutcome,
  seenProposal,
  type Owner,
} from "./act-outcome";
import { amendSchema, promiseSchema, seenSchema, textSchema, withdrawalSchema } from "./act-schemas";
import { TEXT_ACTS, type TextAct } from "./text-acts";

/** The complaint that the form names, when it is this consumer's own. */
async function gateOwn(values: FormValues): Promise<Owner | { readonly refused: string }> {
  const actor = await gateActionComplaint(fieldValue(values, "number") ?? "");
  return "refused" in actor ? actor : { actor, complaintId: actor.complaintId ?? "" };
}

export const answerConversation = defineFormAction({
  gate: gateOwn,
  whenGone: goneFrom("contact"),
  schema: () => z.object({ number: z.string(), contactId: z.string().refine(isUuid) }),
  run: async ({ who, input, locale, intent }) => {
    const { actor, complaintId } = who;
    const about = { complaintId, conversationId: input.contactId };
    if (intent === "no") {
      const denied = await denyHumanContact(productionContext(), actor, about);
      return outcomeOf(denied, { locale, number: input.number, done: "denied" });
    }
    const confirmed = await confirmHumanContact(productionContext(), actor, about);
    return outcomeOf(confirmed, { locale, number: input.number, done: "confirmed" });
  },
});

export const sayItIsSolved = defineFormAction({
  gate: gateOwn,
  whenGone: goneFrom("solved"),
  schema: () => seenSchema,
  run: async ({ who, input, locale, intent }) => {
    const page = await seenProposal(who, input.proposal, locale);
    if ("stale" in page) return page.stale;
    // One button takes the proposal, whose deeds are then owed; every other way to say so says that it is solved.
    const received = intent !== "accept";
    const about = { complaintId: who.complaintId, received };
    const result = await acceptResolution(productionContext(page.seen), who.actor, about);
    return outcomeOf(result, { locale, number: input.number, done: received ? "solved" : "accepted" });
  },
});

export const answerPromise = defineFormAction({
  gate: gateOwn,
  whenGone: goneFromPromise,
  schema: () => promiseSchema,
  run: async ({ who, input, locale, intent }) => {
    const { number, promise } = input;
    const about = { complaintId: who.complaintId, promise };
    if (intent === "no") {
      const broken = await breakPromise(productionContext(), who.actor, about);
      return promiseOutcome(broken, { locale, number, done: "promiseBroken" });
    }
    const answered = await keepPromise(productionContext(), who.actor, about);
    return promiseOutcome(answered, { locale, number, done: "promiseKept" });
  },
});

/** An act of one text: what it may hold and what it does stand in the table of `text-acts`. */
function textAction(act: TextAct) {
  const { limit, ofProposal, say } = TEXT_ACTS[act];
  return defineFormAction({
    gate: gateOwn,
    whenGone: goneFrom(act),
    schema: (locale) => textSchema(locale, limit),
    run: async ({ who, input, locale }) => {
      const page = ofProposal === true ? await seenProposal(who, input.proposal, locale) : null;
      if (page !== null && "stale" in page) return page.stale;
      const about = { complaintId: who.complaintId, text: input.text };
      const result = await say(productionContext(page?.seen), who.actor, about);
      return outcomeOf(result, { locale, number: input.number, done: act, field: "text" });
    },
  });
}

export const dispute = textAction("dispute");
export const answerQuestion = textAction("information");
export const writeMessage = textAction("message");
export const addDetails = textAction("details");
export const reopenAgain = textAction("reopen");
export const fileAppeal = textAction("appeal");

export const withdrawComplaint = defineFormAction({
  gate: gateOwn,
  whenGone: goneFrom("withdraw"),
  schema: (locale) => withdrawalSchema(locale),
  run: async ({ who, input, locale }) => {
    const { number, reason, note } = input;
    const about = { complaintId: who.complaintId, reason, note: note === "" ? null : note };
    const result = await withdraw(productionContext(), who.actor, about);
    return outcomeOf(result, { locale, number, done: "withdraw", field: "reason" });
  },
});

export const takeBackConsent = defineFormAction({
  gate: gateOwn,
  whenGone: goneFrom("consent"),
  schema: () => seenSchema,
  run: async ({ who, input, locale }) => {
    const result = await withdrawContactConsent(productionContext(), who.actor, {
      complaintId: who.complaintId,
    });
    return outcomeOf(result, { locale, number: input.number, done: "consent" });
  },
});

export const amendComplaint = defineFormAction({
  gate: gateOwn,
  whenGone: goneFrom("amend"),
  schema: (locale) => amendSchema(locale),
  run: async ({ who, input, locale }) => {
    const { number, ...wished } = input;
    const changes = await changesOf(who, wished);
    const result = await amend(productionContext(), who.actor, { complaintId: who.complaintId, ...changes });
    return outcomeOf(result, { locale, number, done: "amend" });
  },
});
