"use server";
// What a regulator decides about one complaint. Each is wiring: gate, words, command, where to go.
import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { z } from "zod";
import { defineFormAction, type FormOutcome, type Submitted } from "@/app/_forms/form-action";
import type { FormValues } from "@/app/_forms/form-state";
import { refusalWords } from "@/app/[locale]/_complaint/refusal-words";
import { contextSeen, noteIn, reasonIn } from "@/app/[locale]/(regulator)/regulator/_parts/decision-input";
import { gateActionRegulator } from "@/lib/sign-in/engine/gate";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { dismissContest } from "@/lib/complaint/commands/dismiss-contest";
import { findDeedDone } from "@/lib/complaint/commands/find-deed-done";
import { judgeBreach } from "@/lib/complaint/commands/judge-breach";
import { mergeComplaint } from "@/lib/complaint/commands/merge-complaint";
import { proposeJudgement } from "@/lib/complaint/commands/propose-judgement";
import { refer } from "@/lib/complaint/commands/refer";
import type { Result } from "@/lib/complaint/engine/result";
import { upholdContest } from "@/lib/complaint/commands/uphold-contest";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { REFERRALS } from "@/lib/domain/complaint/complaint";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { fieldValue } from "@/lib/base/forms/field-value";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { complaintIdOf } from "@/lib/complaint/screens/complaint-id-of";
import {
  decisionsOf,
  regulatorComplaintScreen,
  type RegulatorComplaintScreen,
  type RegulatorDecision,
} from "@/lib/complaint/screens/regulator-complaint";

const SIGN_IN = "/sign-in/staff";

interface ComplaintForm {
  readonly actor: RegulatorActor;
  readonly complaintId: string;
  readonly number: string;
  /** The last event the page showed. */
  readonly context: CommandContext;
}

/** A regulator, and the complaint that the form names. */
async function gateComplaint(values: FormValues): Promise<ComplaintForm | { readonly refused: string }> {
  const actor = await gateActionRegulator();
  if ("refused" in actor) return actor;
  const number = fieldValue(values, "number") ?? "";
  const complaintId = await complaintIdOf(actor, number);
  if (complaintId === null) return notFound();
  return { actor, complaintId, number, context: contextSeen(values) };
}

const words = (locale: Locale) => getTranslator(locale, "regulator");

const ticked = z
  .string()
  .optional()
  .transform((value) => value === "yes");

/** What a form decides: one of the decisions of the page, or one of the promises on it. */
type Subject = RegulatorDecision | { readonly promise: number };

function isOffered(screen: RegulatorComplaintScreen, subject: Subject): boolean {
  if (typeof subject === "string") return decisionsOf(screen).has(subject);
  return screen.promises[subject.promise - 1]?.mayFindDone === true;
}

/** Where to continue if the page no longer offers this decision. */
function goneFrom(decision: Subject) {
  return async ({
    who,
    locale,
  }: Pick<Submitted<ComplaintForm>, "who" | "locale">): Promise<string | null> => {
    const screen = await regulatorComplaintScreen(who.actor, who.number);
    if (screen === null || isOffered(screen, decision)) return null;
    return `/${locale}/regulator/complaints/${who.number}`;
  };
}

/**
 * Back to the file, which shows what became of it; or the reason, with everything typed still there. The file is read
 * again only while it offers the decision: otherwise the form would vanish with what was typed.
 */
async function answer(
  decision: Subject,
  who: ComplaintForm,
  locale: Locale,
  result: Result<unknown>,
): Promise<FormOutcome> {
  const page = `/${locale}/regulator/complaints/${who.number}`;
  if (result.ok) return { goTo: `${page}?done=1` };
  const elsewhere = await goneFrom(decision)({ who, locale });
  if (elsewhere === null) refresh();
  const message = refusalWords(locale, "regulator", result.refusal);
  const link = elsewhere === null ? {} : { link: { href: elsewhere, label: who.number } };
  return { problems: [{ field: null, message, ...link }] };
}

export const decideContest = defineFormAction({
  gate: gateComplaint,
  signInPath: SIGN_IN,
  whenGone: goneFrom("contest"),
  schema: (locale) =>
    z.object({
      decision: z.enum(["dismiss", "uphold"], words(locale)("decide.missing.choice")),
      rightPlatformId: z.string().optional(),
      reason: reasonIn(locale, "decide.missing.reason"),
    }),
  run: async ({ who, input, locale }) => {
    const { actor, complaintId, context } = who;
    const { reason, rightPlatformId } = input;
    const result =
      input.decision === "dismiss"
        ? await dismissContest(context, actor, { complaintId, reason })
        : await upholdContest(context, actor, {
            complaintId,
            reason,
            rightPlatformId: z.string().refine(isUuid).safeParse(rightPlatformId).data ?? null,
          });
    return answer("contest", who, locale, result);
  },
});

export const adjudicateComplaint = defineFormAction({
  gate: gateComplaint,
  signInPath: SIGN_IN,
  whenGone: goneFrom("adjudicate"),
  schema: (locale) =>
    z.object({
      outcome: z.enum(["for_consumer", "for_company", "stands"], words(locale)("decide.missing.outcome")),
      hadPerson: ticked,
      hadAnswer: ticked,
      breachCounts: ticked,
      reason: reasonIn(locale, "decide.missing.reason"),
    }),
  run: async ({ who, input, locale }) => {
    const { actor, complaintId, context } = who;
    const { outcome, ...findings } = input;
    const result = await adjudicate(context, actor, {
      complaintId,
      ...findings,
      outcome: outcome === "stands" ? null : outcome,
    });
    return answer("adjudicate", who, locale, result);
  },
});

export const judgeBreachForm = defineFormAction({
  gate: gateComplaint,
  signInPath: SIGN_IN,
  whenGone: goneFrom("judge"),
  schema: (locale) =>
    z
      .object({
        judgement: z.enum(["propose", "confirm", "counts"], words(locale)("decide.missing.judgement")),
        reason: noteIn(locale),
      })
      .refine(({ judgement, reason }) => judgement === "confirm" || reason !== null, {
        path: ["reason"],
        message: words(locale)("decide.missing.reason"),
      }),
  run: async ({ who, input, locale }) => {
    const { actor, complaintId, context } = who;
    const { judgement, reason } = input;
    const result =
      judgement === "propose"
        ? await proposeJudgement(context, actor, { complaintId, reason: reason ?? "" })
        : await judgeBreach(context, actor, { complaintId, breachCounts: judgement === "counts", reason });
    return answer("judge", who, locale, result);
  },
});

export const findDone = defineFormAction({
  gate: gateComplaint,
  signInPath: SIGN_IN,
  whenGone: ({ who, values, locale }) =>
    goneFrom({ promise: Number(fieldValue(values, "promise")) })({ who, locale }),
  schema: (locale) =>
    z.object({
      promise: z.coerce.number().int().catch(0),
      reason: reasonIn(locale, "decide.missing.reason"),
    }),
  run: async ({ who, input, locale }) => {
    const { actor, complaintId, context } = who;
    const { promise, reason } = input;
    const result = await findDeedDone(context, actor, { complaintId, promise, reason });
    return answer({ promise }, who, locale, result);
  },
});

export const mergeDuplicate = defineFormAction({
  gate: gateComplaint,
  signInPath: SIGN_IN,
  whenGone: goneFrom("merge"),
  schema: (locale) => z.object({ intoNumber: z.string(words(locale)("decide.missing.into")).min(1) }),
  run: async ({ who, input, locale }) => {
    const { actor, complaintId, context } = who;
    const { intoNumber } = input;
    return answer("merge", who, locale, await mergeComplaint(context, actor, { complaintId, intoNumber }));
  },
});

export const referElsewhere = defineFormAction({
  gate: gateComplaint,
  signInPath: SIGN_IN,
  whenGone: goneFrom("refer"),
  schema: (locale) =>
    z.object({
      to: z.enum(REFERRALS, words(locale)("decide.missing.to")),
      note: noteIn(locale),
    }),
  run: async ({ who, input, locale }) => {
    const { actor, complaintId, context } = who;
    return answer("refer", who, locale, await refer(context, actor, { complaintId, ...input }));
  },
});
