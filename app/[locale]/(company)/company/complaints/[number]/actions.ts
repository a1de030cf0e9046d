"use server";
import { defineFormAction } from "@/app/_forms/form-action";
import { gateActionCompany } from "@/lib/sign-in/engine/gate";
import { appeal } from "@/lib/complaint/commands/appeal";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import type { Done } from "@/lib/complaint/engine/complaint-inputs";
import { contest } from "@/lib/complaint/commands/contest";
import { productionContext, type CommandContext } from "@/lib/complaint/engine/context";
import { requestInformation } from "@/lib/complaint/commands/request-information";
import type { Result } from "@/lib/complaint/engine/result";
import { revokeHumanContact } from "@/lib/complaint/commands/revoke-human-contact";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { conversationDateProblems, conversationStart } from "./date-problems";
import { attestSchema, contestSchema, revokeSchema, textFormSchema, type TextForm } from "./form-schemas";
import { namedPerson } from "./named-person";
import { whenGone, runCommand } from "./run-command";

const signInPath = "/sign-in/staff";

function gate(): Promise<CompanyActor | { readonly refused: string }> {
  return gateActionCompany();
}

/** "One of our people spoke to the consumer." */
export const attestAction = defineFormAction({
  gate,
  signInPath,
  whenGone,
  schema: attestSchema,
  alsoWrong: conversationDateProblems,
  run: async (run) => {
    const { channel, startedAt, minutes, direction, callerDigits } = run.input;
    const named = await namedPerson(run.who, run.locale, run.input);
    if ("problems" in named) return named;
    return runCommand(run, "attested", ({ id, filedAt }) =>
      attestHumanContact(productionContext(run.input.seen), run.who, {
        complaintId: id,
        personName: named.name,
        personNo: named.staffNo,
        channel,
        callerDigits,
        // A caller's digits mean a call from the consumer.
        direction: callerDigits.trim() === "" ? direction : "from_consumer",
        startedAt: conversationStart(startedAt, filedAt),
        seconds: minutes * 60,
      }),
    );
  },
});

/** Withdraws a recorded conversation. */
export const revokeAction = defineFormAction({
  gate,
  signInPath,
  whenGone,
  schema: revokeSchema,
  run: (run) =>
    runCommand(run, "revoked", ({ id }) =>
      revokeHumanContact(productionContext(run.input.seen), run.who, {
        complaintId: id,
        conversationId: run.input.contactId,
      }),
    ),
});

/** Objects: this complaint is not ours to answer, or out of scope. */
export const contestAction = defineFormAction({
  gate,
  signInPath,
  whenGone,
  schema: contestSchema,
  run: (run) =>
    runCommand(run, "contested", ({ id }) => {
      const { kind, reason } = run.input;
      return contest(productionContext(run.input.seen), run.who, { complaintId: id, kind, reason });
    }),
});

interface OneText {
  readonly complaintId: string;
  readonly text: string;
}

interface TextVerb {
  readonly done: string;
  readonly say: (ctx: CommandContext, actor: CompanyActor, about: OneText) => Promise<Result<Done>>;
}

/** Acts of one text: a question (the first pauses the clock), a message, and one appeal after closing. */
const TEXT_ACTS: Readonly<Record<TextForm, TextVerb>> = {
  ask: {
    done: "asked",
    say: (ctx, actor, { complaintId, text }) =>
      requestInformation(ctx, actor, { complaintId, question: text }),
  },
  message: { done: "messaged", say: sendMessage },
  appeal: {
    done: "appealed",
    say: (ctx, actor, { complaintId, text }) => appeal(ctx, actor, { complaintId, reason: text }),
  },
};

function textAction(form: TextForm) {
  const { done, say } = TEXT_ACTS[form];
  return defineFormAction({
    gate,
    signInPath,
    whenGone,
    schema: (locale) => textFormSchema(locale, form),
    run: (run) =>
      runCommand(run, done, ({ id }) =>
        say(productionContext(run.input.seen), run.who, { complaintId: id, text: run.input.text }),
      ),
  });
}

export const askAction = textAction("ask");
export const messageAction = textAction("message");
export const appealAction = textAction("appeal");
