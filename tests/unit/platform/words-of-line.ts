// One line of what a platform is asked to do, in all of its words.
import {
  appliesWords,
  figureWords,
  metWord,
  nameWords,
  sinceWords,
  sourceWords,
  whyWords,
} from "@/app/[locale]/_platform/obligation-words";
import { lineOf, shown } from "./shown-obligations";

export type About = Parameters<typeof shown>[0];
export type Code = Parameters<typeof lineOf>[1];

export function words(code: Code, about: About = {}, locale: "zh" | "en" = "en") {
  const all = shown(about);
  const line = lineOf(all, code);
  return {
    met: line.met,
    said: metWord(line),
    ...nameWords(locale, line, all),
    applies: appliesWords(locale, line, all),
    why: whyWords(locale, line, all),
    figure: figureWords(locale, line, all),
    source: sourceWords(locale, line, all),
    since: sinceWords(locale, line, all),
  };
}
