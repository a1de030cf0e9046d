// Is an answer only a template? It catches the lazy and is never called proof; the flag names the sentence it rests on.
// Source: domain.md, section 4, "Template replies". Phrases and numbers are in the rulebook.
import { normalised, sentences, similarity, trigrams } from "./template-text";
import type { TemplateRules } from "./rulebook";

export const TEMPLATE_REASONS = ["fallback_phrases", "same_as_before", "same_as_elsewhere"] as const;
export type TemplateReason = (typeof TEMPLATE_REASONS)[number];

export interface TemplateFlag {
  readonly reason: TemplateReason;
  /** The sentence of the proposal that the flag rests on, as it was written. */
  readonly sentence: string;
  /** The share of fallback phrases, or the similarity, as a fraction. */
  readonly share: number;
}

export interface TemplateQuestion {
  readonly text: string;
  /** Names of the complaint's people, the platform and the company, which differ between copies of one template. */
  readonly names: readonly string[];
  /** A chosen remedy is an answer of its own; two refunds may well be worded alike. */
  readonly remedyChosen: boolean;
  /** Earlier answers on this complaint. */
  readonly earlier: readonly string[];
  /** Answers on other complaints of the platform within the rulebook's days, each with the names of its people. */
  readonly elsewhere: readonly {
    readonly complaintId: string;
    readonly text: string;
    readonly names: readonly string[];
  }[];
}

/** What speaks for a template, or null. An answer without a single letter rests on nothing and is not flagged. */
export function templateFlag(asked: TemplateQuestion, rules: TemplateRules): TemplateFlag | null {
  const phrases = rules.template_phrases
    .map((phrase) => normalised(phrase, []))
    .filter((phrase) => phrase !== "");
  const question = {
    ...asked,
    names: asked.names.filter((name) => !isPhrase(normalised(name, []), phrases)),
  };
  const text = normalised(question.text, question.names);
  if (text === "") return null;
  return (
    byPhrases(question, text, phrases, rules) ??
    bySameComplaint(question, text, rules) ??
    byOthers(question, text, rules)
  );
}

/** Part of a phrase, or made of one: the company types its people's names itself, and nobody has such a name. */
function isPhrase(name: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => phrase.includes(name) || name.includes(phrase));
}

function byPhrases(
  question: TemplateQuestion,
  text: string,
  phrases: readonly string[],
  rules: TemplateRules,
): TemplateFlag | null {
  const covered = coveredBy(text, phrases);
  // Crosswise, so that exactly the limit passes whatever the length.
  if (covered * 100 < rules.template_phrase_percent * text.length) return null;
  const sentence = restsOn(question, (part) => coveredBy(part, phrases));
  return { reason: "fallback_phrases", sentence, share: covered / text.length };
}

/** How many characters of a text belong to some phrase. */
function coveredBy(text: string, phrases: readonly string[]): number {
  const marks = new Uint8Array(text.length);
  for (const phrase of phrases) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      marks.fill(1, at, at + phrase.length);
    }
  }
  return marks.reduce((sum, mark) => sum + mark, 0);
}

function bySameComplaint(
  question: TemplateQuestion,
  text: string,
  rules: TemplateRules,
): TemplateFlag | null {
  const own = trigrams(text);
  for (const earlier of question.earlier) {
    const other = normalised(earlier, question.names);
    const share = similarity(own, trigrams(other));
    if (share * 100 >= rules.template_similarity_percent) {
      return { reason: "same_as_before", sentence: sharedSentence(question, other), share };
    }
  }
  return null;
}

function byOthers(question: TemplateQuestion, text: string, rules: TemplateRules): TemplateFlag | null {
  if (question.remedyChosen) return null;
  const own = trigrams(text);
  const alike = new Set<string>();
  let nearest = { share: 0, text: "" };
  for (const { complaintId, text: answer, names } of question.elsewhere) {
    const other = normalised(answer, [...question.names, ...names]);
    const share = similarity(own, trigrams(other));
    if (share * 100 < rules.template_similarity_percent) continue;
    alike.add(complaintId);
    if (share > nearest.share) nearest = { share, text: other };
  }
  if (alike.size < rules.template_other_complaints) return null;
  return {
    reason: "same_as_elsewhere",
    sentence: sharedSentence(question, nearest.text),
    share: nearest.share,
  };
}

/** The longest sentence that the other answer has word for word; the first of all when only the gist is shared. */
function sharedSentence(question: TemplateQuestion, other: string): string {
  return restsOn(question, (part) => (other.includes(part) ? part.length : 0));
}

/** The sentence that weighs most, by its normalised form. */
function restsOn(question: TemplateQuestion, weigh: (part: string) => number): string {
  let best = { weight: -1, sentence: "" };
  for (const sentence of sentences(question.text)) {
    const part = normalised(sentence, question.names);
    const weight = part === "" ? -1 : weigh(part);
    if (weight > best.weight) best = { weight, sentence };
  }
  return best.sentence;
}
