"use server";
import { defineFormAction } from "@/app/_forms/form-action";
import type { FormAction } from "@/app/_forms/form-state";
import { gateActionCompany } from "@/lib/auth/gate";
import { appeal } from "@/lib/commands/appeal";
import { attestHumanContact } from "@/lib/commands/attest-human-contact";
import { contest } from "@/lib/commands/contest";
import { productionContext } from "@/lib/commands/context";
import { proposeResolution } from "@/lib/commands/propose-resolution";
import { requestInformation } from "@/lib/commands/request-information";
import { revokeHumanContact } from "@/lib/commands/revoke-human-contact";
import { sendMessage } from "@/lib/commands/send-message";
import type { CompanyActor } from "@/lib/domain/actor";
import type { TemplateFlag } from "@/lib/domain/template-reply";
import { contactDateProblems, contactStart, promiseDateProblems } from "./date-problems";
import {
  appealSchema,
  askSchema,
  attestSchema,
  contestSchema,
  messageSchema,
  proposeSchema,
  revokeSchema,
} from "./form-schemas";
import { namedPerson } from "./named-person";
import { movedOn, runCommand } from "./run-command";
import { verdictValues } from "./template-verdict-values";

const signInPath = "/sign-in/staff";

function gate(): Promise<CompanyActor | { readonly refused: string }> {
  return gateActionCompany();
}

/** "A person of ours spoke to them." */
export const attestAction = defineFormAction({
  gate,
  signInPath,
  movedOn,
  schema: attestSchema,
  alsoWrong: contactDateProblems,
  run: async (run) => {
    const { channel, startedAt, minutes, direction, callerDigits } = run.input;
    const named = await namedPerson(run.who, run.locale, run.input);
    if ("problems" in named) return named;
    return runCommand(run, "attested", ({ id, filedAt }) =>
      attestHumanContact(productionContext(run.input.seen), run.who, {
        ...{ complaintId: id, personName: named.name, personNo: named.staffNo },
        ...{ channel, direction, callerDigits },
        startedAt: contactStart(startedAt, filedAt),
        seconds: minutes * 60,
      }),
    );
  },
});

/** "No person of ours spoke to them after all." */
export const revokeAction = defineFormAction({
  gate,
  signInPath,
  movedOn,
  schema: revokeSchema,
  run: (run) =>
    runCommand(run, "revoked", ({ id }) =>
      revokeHumanContact(productionContext(run.input.seen), run.who, {
        complaintId: id,
        contactId: run.input.contactId,
      }),
    ),
});

/** A question to the consumer; the first one pauses the clock. */
export const askAction = defineFormAction({
  gate,
  signInPath,
  movedOn,
  schema: askSchema,
  run: (run) =>
    runCommand(run, "asked", ({ id }) =>
      requestInformation(productionContext(run.input.seen), run.who, {
        complaintId: id,
        question: run.input.question,
      }),
    ),
});

/** The complaint is not ours, or no complaint. */
export const contestAction = defineFormAction({
  gate,
  signInPath,
  movedOn,
  schema: contestSchema,
  run: (run) =>
    runCommand(run, "contested", ({ id }) => {
      const { kind, reason } = run.input;
      return contest(productionContext(run.input.seen), run.who, { complaintId: id, kind, reason });
    }),
});

/** A word to the consumer that moves nothing. */
export const messageAction = defineFormAction({
  gate,
  signInPath,
  movedOn,
  schema: messageSchema,
  run: (run) =>
    runCommand(run, "messaged", ({ id }) =>
      sendMessage(productionContext(run.input.seen), run.who, { complaintId: id, text: run.input.text }),
    ),
});

/** Once, after the closing. */
export const appealAction = defineFormAction({
  gate,
  signInPath,
  movedOn,
  schema: appealSchema,
  run: (run) =>
    runCommand(run, "appealed", ({ id }) =>
      appeal(productionContext(run.input.seen), run.who, { complaintId: id, reason: run.input.reason }),
    ),
});

/**
 * A proposal. What would be flagged as a template reply comes back first, with what the flag rests on; it is submitted
 * as it is only by the button that says so.
 */
export const proposeAction: FormAction = async (previous, form) => {
  const verdict: { flag: TemplateFlag | null } = { flag: null };
  const submit = defineFormAction({
    gate,
    signInPath,
    movedOn,
    schema: proposeSchema,
    alsoWrong: promiseDateProblems,
    run: async (run) => {
      const { steps, answer, remedy, amount, promisedOn, followUp } = run.input;
      return runCommand(run, "proposed", async ({ id }) => {
        const result = await proposeResolution(productionContext(run.input.seen), run.who, {
          complaintId: id,
          steps,
          answer,
          remedy,
          amountCents: amount,
          promisedAt: promisedOn,
          followUp: followUp === "" ? null : followUp,
          unlessFlagged: run.intent !== "as_is",
        });
        if ("flag" in result) verdict.flag = result.flag;
        return result;
      });
    },
  });
  const state = await submit(previous, form);
  const { flag } = verdict;
  return flag === null ? state : { ...state, values: { ...state.values, ...verdictValues(form, flag) } };
};
