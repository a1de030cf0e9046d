// A length of time in words. No Intl and no catalogue inside, so that the ticking clock in the browser can use it too.

/** Words with `#` where the number stands; `one` is for the number 1. */
export interface DurationWords {
  readonly day: { readonly one: string; readonly other: string };
  readonly hour: { readonly one: string; readonly other: string };
  readonly minute: { readonly one: string; readonly other: string };
  /** Minutes with nothing before them: in Chinese "11 分" alone is a score. */
  readonly minuteAlone: { readonly one: string; readonly other: string };
  /** Below one minute. */
  readonly moment: string;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function say(words: { readonly one: string; readonly other: string }, count: number): string {
  return (count === 1 ? words.one : words.other).replace("#", String(count));
}

/**
 * "2 天 5 小时", "3 小时 25 分", "12 分钟": the `units` largest units, rounded down, zero units left out.
 * Rounding down is the honest side for time that is left, and the mild one for time that is over.
 */
export function durationInWords(words: DurationWords, seconds: number, units = 2): string {
  const whole = Math.max(0, Math.floor(seconds));
  const days = Math.floor(whole / DAY);
  const hours = Math.floor((whole % DAY) / HOUR);
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  const ladder = [
    { count: days, words: words.day },
    { count: hours, words: words.hour },
    { count: minutes, words: days + hours === 0 ? words.minuteAlone : words.minute },
  ];
  const first = ladder.findIndex((step) => step.count > 0);
  if (first === -1) return words.moment;
  return ladder
    .slice(first, first + units)
    .filter((step) => step.count > 0)
    .map((step) => say(step.words, step.count))
    .join(" ");
}
