// Questions and answers as they are read, with the numbers of the rulebook in force.
import { env } from "@/lib/base/env";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator, type Translator } from "@/lib/base/i18n/translator";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { CODE_BOUNDS } from "@/lib/domain/sign-in/guesses";
import type { Searchable } from "@/lib/domain/shared/text-search";
import { HELP_LINKS, HELP_TOPICS, type HelpGroup, type HelpKey } from "./help-topics";

export interface HelpAnswer extends Searchable {
  readonly key: HelpKey;
  readonly group: HelpGroup;
  readonly question: string;
  readonly answer: string;
  readonly link: { readonly href: string; readonly label: string };
}

type MessageKey = Parameters<Translator<"help">>[0];

/** The numbers of which answers speak. */
function numbersOf(locale: Locale, rulebook: Rulebook): Readonly<Record<string, string | number>> {
  const { operator } = env();
  const [, escalate2 = 0, escalate3 = 0] = rulebook.escalate_after_hours;
  return {
    resolution: rulebook.resolution_hours,
    first: rulebook.first_contact_hours,
    priority: rulebook.first_contact_priority_hours,
    pause: rulebook.pause_hours,
    confirm: rulebook.confirmation_hours,
    reopen: rulebook.reopen_window_hours,
    appealDays: rulebook.appeal_hours / 24,
    promiseDays: rulebook.promise_answer_hours / 24,
    disputes: rulebook.disputes_before_time_runs,
    live: rulebook.live_per_person_and_platform,
    escalate2,
    escalate3,
    codeMinutes: CODE_BOUNDS.lifeSeconds / 60,
    operator: operator.name[locale],
    phone: operator.phone,
    hours: operator.hours[locale],
  };
}

/** Every answer, group after group. */
export function helpAnswers(locale: Locale, rulebook: Rulebook): readonly HelpAnswer[] {
  const t = getTranslator(locale, "help");
  const numbers = numbersOf(locale, rulebook);
  // Each message takes some of the numbers; that no other is asked for is tested.
  const say = (key: HelpKey, part: "q" | "a" | "words") =>
    t(`items.${key}.${part}` as MessageKey, numbers as never);
  return (Object.keys(HELP_TOPICS) as HelpGroup[]).flatMap((group) =>
    HELP_TOPICS[group].map(([key, link]) => {
      const question = say(key, "q");
      const answer = say(key, "a");
      return {
        key,
        group,
        question,
        answer,
        title: `${question} ${say(key, "words")}`,
        text: answer,
        link: { href: `/${locale}${HELP_LINKS[link]}`, label: t(`links.${link}`) },
      };
    }),
  );
}
