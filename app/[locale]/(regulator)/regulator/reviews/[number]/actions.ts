"use server";
// What a regulator does to a special review. Each is wiring: gate, words, command, where to go.
import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { z } from "zod";
import { defineFormAction, type FormOutcome, type Submitted } from "@/app/_forms/form-action";
import type { FormValues } from "@/app/_forms/form-state";
import { refusalWords } from "@/app/[locale]/_complaint/refusal-words";
import { contextSeen, reasonIn } from "@/app/[locale]/(regulator)/regulator/_parts/decision-input";
import { gateActionRegulator } from "@/lib/sign-in/engine/gate";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { confirmDismissal } from "@/lib/review/commands/confirm-dismissal";
import { refuseDismissal } from "@/lib/review/commands/refuse-dismissal";
import { holdReview } from "@/lib/review/commands/hold-review";
import { notifyReview } from "@/lib/review/commands/notify-review";
import { proposeDismissal } from "@/lib/review/commands/propose-dismissal";
import type { Result } from "@/lib/complaint/engine/result";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { fieldValue } from "@/lib/base/forms/field-value";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { reviewIdOf, specialReviewScreen, type ReviewScreen } from "@/lib/review/screens/special-reviews";

interface ReviewForm {
  readonly actor: RegulatorActor;
  readonly reviewId: string;
  readonly number: string;
  /** The last event the page showed. */
  readonly context: CommandContext;
}

async function gateReview(values: FormValues): Promise<ReviewForm | { readonly refused: string }> {
  const actor = await gateActionRegulator();
  if ("refused" in actor) return actor;
  const number = fieldValue(values, "number") ?? "";
  const reviewId = await reviewIdOf(actor, number);
  if (reviewId === null) return notFound();
  return { actor, reviewId, number, context: contextSeen(values) };
}

const pageOf = (locale: Locale, number: string) => `/${locale}/regulator/reviews/${number}`;

/** Where to continue if the page no longer offers this. */
function goneFrom(move: ReviewScreen["moves"][number]) {
  return async ({ who, locale }: Submitted<ReviewForm>): Promise<string | null> => {
    const screen = await specialReviewScreen(who.actor, who.number, null);
    return screen?.moves.includes(move) === true ? null : pageOf(locale, who.number);
  };
}

async function became(
  { actor, number }: ReviewForm,
  locale: Locale,
  move: ReviewScreen["moves"][number],
  result: Result<unknown>,
): Promise<FormOutcome> {
  if (result.ok) return { goTo: pageOf(locale, number) };
  // Read again only while it offers this: otherwise the form would vanish with what was typed.
  const screen = await specialReviewScreen(actor, number, null);
  if (screen?.moves.includes(move) === true) refresh();
  const link = { href: pageOf(locale, number), label: number };
  return { problems: [{ field: null, message: refusalWords(locale, "regulator", result.refusal), link }] };
}

/** Notifies the platform and makes the review public. */
export const makePublic = defineFormAction({
  gate: gateReview,
  signInPath: "/sign-in/staff",
  whenGone: goneFrom("notified"),
  schema: () => z.object({}),
  run: async ({ who, locale }) =>
    became(who, locale, "notified", await notifyReview(who.context, who.actor, { reviewId: who.reviewId })),
});

export const hold = defineFormAction({
  gate: gateReview,
  signInPath: "/sign-in/staff",
  whenGone: goneFrom("held"),
  schema: (locale) => z.object({ reason: reasonIn(locale, "decide.missing.reason") }),
  run: async ({ who, input, locale }) => {
    const { context, actor, reviewId } = who;
    return became(who, locale, "held", await holdReview(context, actor, { reviewId, ...input }));
  },
});

export const proposeToDismiss = defineFormAction({
  gate: gateReview,
  signInPath: "/sign-in/staff",
  whenGone: goneFrom("dismissal_proposed"),
  schema: (locale) => z.object({ reason: reasonIn(locale, "decide.missing.reason") }),
  run: async ({ who, input, locale }) => {
    const { context, actor, reviewId } = who;
    const result = await proposeDismissal(context, actor, { reviewId, ...input });
    return became(who, locale, "dismissal_proposed", result);
  },
});

export const decideDismissal = defineFormAction({
  gate: gateReview,
  signInPath: "/sign-in/staff",
  whenGone: goneFrom("dismissed"),
  schema: (locale) => {
    const choose = getTranslator(locale, "review")("dismissal.choose");
    return z.discriminatedUnion(
      "decision",
      [
        z.object({ decision: z.literal("confirm") }),
        z.object({ decision: z.literal("refuse"), reason: reasonIn(locale, "decide.missing.reason") }),
      ],
      { error: choose },
    );
  },
  run: async ({ who, input, locale }) => {
    const { context, actor, reviewId } = who;
    const result =
      input.decision === "confirm"
        ? await confirmDismissal(context, actor, { reviewId })
        : await refuseDismissal(context, actor, { reviewId, reason: input.reason });
    return became(who, locale, "dismissed", result);
  },
});
