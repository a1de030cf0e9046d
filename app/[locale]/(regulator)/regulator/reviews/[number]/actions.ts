"use server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { defineFormAction, type Submitted } from "@/app/_forms/form-action";
import type { FormValues } from "@/app/_forms/form-state";
import { gateActionRegulator } from "@/lib/auth/gate";
import { productionContext } from "@/lib/commands/context";
import { notifyReview } from "@/lib/commands/notify-review";
import type { RegulatorActor } from "@/lib/domain/actor";
import { fieldValue } from "@/lib/forms/field-value";
import { getTranslator } from "@/lib/i18n/translator";
import { reviewIdOf, specialReviewScreen } from "@/lib/screens/special-reviews";

interface ReviewCase {
  readonly actor: RegulatorActor;
  readonly reviewId: string;
  readonly number: string;
}

async function gateReview(values: FormValues): Promise<ReviewCase | { readonly refused: string }> {
  const actor = await gateActionRegulator();
  if ("refused" in actor) return actor;
  const number = fieldValue(values, "number") ?? "";
  const reviewId = await reviewIdOf(actor, number);
  return reviewId === null ? notFound() : { actor, reviewId, number };
}

/** Where to read on when somebody, or time itself, has told the platform. */
async function movedOn({ who, locale }: Submitted<ReviewCase>): Promise<string | null> {
  const screen = await specialReviewScreen(who.actor, who.number, null);
  return screen?.review.state === "opened" ? null : `/${locale}/regulator/reviews/${who.number}`;
}

/** Tells the platform and makes the review public, before time does it by itself. */
export const makePublic = defineFormAction({
  gate: gateReview,
  signInPath: "/sign-in/staff",
  movedOn,
  schema: () => z.object({}),
  run: async ({ who, locale }) => {
    const result = await notifyReview(productionContext(), who.actor, { reviewId: who.reviewId });
    if (result.ok) return { goTo: `/${locale}/regulator/reviews/${who.number}` };
    const t = getTranslator(locale, "review");
    const message = t(result.refusal === "not_found" ? "refused.not_found" : "refused.faster");
    return { problems: [{ field: null, message }] };
  },
});
