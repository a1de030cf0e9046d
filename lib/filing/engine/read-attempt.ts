// One attempt of a filing, from the texts of its block. Everything that is wrong is said at its field.
import type { FiledAttempt, FiledBarrier } from "@/lib/complaint/engine/complaint-inputs";
import { BARRIER_MEASURE, isBarrierCode, type BarrierCode } from "@/lib/domain/complaint/barriers";
import { isBotPromiseDay } from "@/lib/domain/complaint/bot-promise";
import { hasMenu, LONGEST_STEP, MOST_STEPS, readPath } from "@/lib/domain/complaint/attempt-path";
import { ATTEMPT_OUTCOMES, CHANNELS, type Channel } from "@/lib/domain/complaint/complaint";
import { chinaDay, readChinaDay, readChinaMinute } from "@/lib/domain/shared/china-time";
import { LIMITS, textLength } from "@/lib/domain/shared/limits";
import { readFen } from "@/lib/domain/shared/yuan";
import type { Translator } from "@/lib/base/i18n/translator";
import type { RawAttempt } from "@/lib/filing/engine/filing-raw";

/** An attempt whose start is still in words: "just now" is an instant only once the database says what now is. */
export type ReadAttempt = Omit<FiledAttempt, "startedAt"> & {
  readonly when: string;
  readonly exact: Date | null;
};

export interface FilingReader {
  readonly t: Translator<"file">;
  readonly words: Translator<"domain">;
  /** The server's clock: a time in its future is a slip of the pen. */
  readonly now: Date;
  readonly complain: (path: readonly (string | number)[], message: string) => void;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** "I don't remember", as an answer among the choices of when and how long. */
export const NOT_REMEMBERED = "unknown";

/** A whole number from 0 to `most`; null when nothing was typed, "wrong" when it is not one. */
function readCount(typed: string, most: number): number | null | "wrong" {
  const digits = typed.normalize("NFKC").trim();
  if (digits === "") return null;
  const count = Number(digits);
  return /^\d{1,6}$/.test(digits) && count <= most ? count : "wrong";
}

/** An amount in fen, typed in yuan; null when nothing was typed, "wrong" when it is none or more than `most`. */
function readYuan(typed: string, most: number): number | null | "wrong" {
  if (typed.trim() === "") return null;
  const fen = readFen(typed);
  return fen !== null && fen <= most ? fen : "wrong";
}

/** A choice; nothing where the choice was that nobody remembers. */
function known(choice: string): string {
  return choice === NOT_REMEMBERED ? "" : choice;
}

function readExact(raw: RawAttempt, n: number, at: string, { t, now, complain }: FilingReader): Date | null {
  if (raw.exact === "") {
    if (raw.when === "earlier") complain([...path(n), "exact"], t("wrong.earlier", { n: at }));
    return null;
  }
  const exact = readChinaMinute(raw.exact);
  const age = exact === null ? 0 : now.getTime() - exact.getTime();
  if (exact === null) complain([...path(n), "exact"], t("wrong.exact", { n: at }));
  else if (age < -MINUTE_MS) complain([...path(n), "exact"], t("wrong.future", { n: at }));
  else if (age > LIMITS.attempt_age_days * DAY_MS)
    complain([...path(n), "exact"], t("wrong.tooOld", { n: at }));
  return exact;
}

function readBarrier(
  code: BarrierCode,
  raw: RawAttempt,
  n: number,
  at: string,
  reader: FilingReader,
): FiledBarrier {
  const { t, words, complain } = reader;
  if (code === "other") {
    const count = textLength(raw.other);
    const max = LIMITS.other_barrier;
    if (count === 0) complain([...path(n), "other"], t("wrong.otherText", { n: at }));
    if (count > max) complain([...path(n), "other"], t("wrong.otherLong", { n: at, max, count }));
    return { code, measure: null, text: raw.other };
  }
  const rule = BARRIER_MEASURE[code];
  if (rule === null) return { code, measure: null };
  const typed = raw.measure[code] ?? "";
  const measure = rule.unit === "fen" ? readYuan(typed, rule.most) : readCount(typed, rule.most);
  if (measure === "wrong") {
    const barrier = words(`barrier.${code}`);
    const wrong = rule.unit === "fen" ? "wrong.yuan" : "wrong.measure";
    const max = rule.unit === "fen" ? rule.most / 100 : rule.most;
    complain([...path(n), "measure", code], t(wrong, { n: at, barrier, max }));
  }
  const counted = { code, measure: measure === "wrong" ? null : measure };
  return code === "bot_promise_broken" ? { ...counted, ...readPromise(raw, n, at, reader) } : counted;
}

/** What a bot promised, and for which day: both as far as the consumer remembers. */
function readPromise(
  raw: RawAttempt,
  n: number,
  at: string,
  { t, now, complain }: FilingReader,
): Pick<FiledBarrier, "text" | "promisedOn"> {
  const count = textLength(raw.promised);
  const max = LIMITS.other_barrier;
  if (count > max) complain([...path(n), "promised"], t("wrong.promisedLong", { n: at, max, count }));
  const promisedOn = raw.promisedOn.trim() === "" ? null : readChinaDay(raw.promisedOn);
  const possible = promisedOn !== null && isBotPromiseDay(promisedOn, chinaDay(now));
  if (raw.promisedOn.trim() !== "" && !possible)
    complain([...path(n), "promisedOn"], t("wrong.promisedOn", { n: at }));
  return { ...(count === 0 ? {} : { text: raw.promised }), promisedOn };
}

/** What was typed of a way on a channel that has none applies no more, and is left out. */
function readSteps(
  raw: RawAttempt,
  channel: Channel | undefined,
  n: number,
  at: string,
  { t, complain }: FilingReader,
): readonly string[] {
  if (channel !== undefined && !hasMenu(channel)) return [];
  const read = readPath(raw.path);
  if (read.ok) return read.steps;
  const max = read.fault === "too_many_steps" ? MOST_STEPS : LONGEST_STEP;
  complain([...path(n), "path"], t(`wrong.path.${read.fault}`, { n: at, max }));
  return [];
}

function path(n: number): readonly (string | number)[] {
  return ["attempts", n];
}

/** The attempt, as far as it could be read; `reader.complain` hears of the rest. */
export function readAttempt(raw: RawAttempt, n: number, reader: FilingReader): ReadAttempt {
  const { t, complain } = reader;
  const at = String(n + 1);
  const channel = CHANNELS.find((known) => known === raw.channel);
  const outcome = ATTEMPT_OUTCOMES.find((known) => known === raw.outcome);
  if (channel === undefined) complain([...path(n), "channel"], t("wrong.channel", { n: at }));
  const exact = readExact(raw, n, at, reader);
  const asks = readCount(raw.asks, LIMITS.human_asks);
  if (asks === "wrong") complain([...path(n), "asks"], t("wrong.asks", { n: at, max: LIMITS.human_asks }));
  const max = LIMITS.queue_minutes;
  const minutes = readCount(raw.queueExact === "" ? known(raw.queue) : raw.queueExact, max);
  if (minutes === "wrong") complain([...path(n), "queueExact"], t("wrong.queue", { n: at, max }));
  const codes = [...new Set(raw.barriers)].filter(isBarrierCode);
  const barriers = codes.map((code) => readBarrier(code, raw, n, at, reader));
  const steps = readSteps(raw, channel, n, at, reader);
  if (outcome === undefined) complain([...path(n), "outcome"], t("wrong.outcome", { n: at }));
  return {
    channel: channel ?? "hotline",
    when: raw.when,
    exact,
    humanAsks: asks === "wrong" ? null : asks,
    queueSeconds: minutes === "wrong" || minutes === null ? null : minutes * 60,
    outcome: outcome ?? "no_human",
    barriers,
    path: steps,
  };
}
