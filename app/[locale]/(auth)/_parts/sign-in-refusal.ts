import { nextTryAt } from "@/app/[locale]/_shell/next-try-at";
import type { NoCodeAnswer } from "@/lib/sign-in/engine/one-time-code";
import type { SignInRefused } from "@/lib/sign-in/engine/sign-in-answer";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** Why no code was sent, and when another can be. */
export function noCodeWords(locale: Locale, answer: NoCodeAnswer): string {
  const t = getTranslator(locale, "auth");
  return answer.refused === "too_many_codes"
    ? t("refused.too_many_codes", { time: nextTryAt(answer.until) })
    : t(`refused.${answer.refused}`);
}

const DOORS = {
  code: { wrong: "codeWrong", tooMany: "codeTooMany" },
  staff: { wrong: "staffWrong", tooMany: "staffTooMany" },
  factor: { wrong: "factorWrong", tooMany: "factorTooMany" },
  track: { wrong: "trackWrong", tooMany: "trackTooMany" },
} as const;

/** Why signing in was refused, and until when. */
export function refusedWords(locale: Locale, door: keyof typeof DOORS, answer: SignInRefused): string {
  const t = getTranslator(locale, "auth");
  const { refused, until } = answer;
  if (refused === "not_asked_here") return t("refused.notAskedHere");
  if (refused === "wrong" || until === undefined) return t(`refused.${DOORS[door].wrong}`);
  return t(`refused.${DOORS[door].tooMany}`, { time: nextTryAt(until) });
}
