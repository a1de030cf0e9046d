// From a clock's reading to its drawing and its words. No other file has words for a clock.
import type { DrawnClock, ClockLook, ClockWords, LiveClock } from "@/app/_ui/clock/drawn-clock";
import type { ClockState, Outcome, Status } from "@/lib/domain/complaint/complaint";
import { durationWords, formatDuration, formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

const HOUR_MS = 3_600_000;
const URGENT_HOURS = 6;

/** What is needed to show a clock; a `ClockReading` has all but the last three. */
export interface ClockFacts {
  readonly status: Status;
  readonly state: ClockState;
  /** The outcome of a closed complaint; absent: it was answered. */
  readonly outcome?: Outcome | null;
  /** Now plus what is left; once the running cycle is breached, the breach; null when closed without one. */
  readonly deadlineMs: number | null;
  readonly remainingMs: number;
  readonly elapsedMs: number;
  readonly budgetMs: number;
  readonly closedAtMs: number | null;
  readonly nowMs: number;
  /** The standing human contact, in counted hours. */
  readonly conversation?: { readonly atHour: number; readonly confirmed: boolean } | undefined;
}

/** A paused clock waits for "you" on the consumer's page and for "the consumer" elsewhere. */
export type ClockReader = "consumer" | "staff";

/** Outcomes that complete a complaint; lapses and withdrawals only end it. */
const COMPLETED: readonly (Outcome | null)[] = ["resolved", "for_consumer", "for_company", null];

export interface ClockView {
  readonly face: DrawnClock;
  /** Lead, value and deadline of the ring. */
  readonly words: ClockWords;
  /** One line for rows and heads: 还剩 2 天 5 小时. */
  readonly line: string;
  /** 计时中 */
  readonly stateWord: string;
  /** For the ring; `forLine` counts the line instead. */
  readonly live: LiveClock | undefined;
  readonly liveLine: LiveClock | undefined;
}

/** When the running cycle was breached. The breach of an earlier cycle is shown elsewhere, not by this clock. */
function breachOf(facts: ClockFacts): number | null {
  const { deadlineMs, nowMs, status } = facts;
  return deadlineMs !== null && (status === "closed" || deadlineMs <= nowMs) ? deadlineMs : null;
}

function lookOf(facts: ClockFacts): ClockLook {
  const breached = breachOf(facts) !== null;
  if (facts.status === "closed") return breached ? "closed_overdue" : "closed";
  if (breached) return "breached";
  if (facts.state === "paused" || facts.state === "held") return facts.state;
  return facts.remainingMs <= URGENT_HOURS * HOUR_MS ? "urgent" : "running";
}

interface WordedClock {
  readonly state: ClockLook;
  readonly facts: ClockFacts;
  readonly overdueMs: number;
  readonly closedHour: number;
  readonly reader: ClockReader;
}

function shownOf(facts: ClockFacts, reader: ClockReader): WordedClock {
  const end = facts.closedAtMs ?? facts.nowMs;
  const breachMs = breachOf(facts);
  return {
    state: lookOf(facts),
    facts,
    reader,
    overdueMs: breachMs === null ? 0 : Math.max(0, end - breachMs),
    closedHour: Math.max(1, Math.ceil(facts.elapsedMs / HOUR_MS)),
  };
}

function faceOf({ state, facts, overdueMs, closedHour }: WordedClock): DrawnClock {
  return {
    state,
    budgetHours: facts.budgetMs / HOUR_MS,
    remainingHours: facts.remainingMs / HOUR_MS,
    overdueHours: overdueMs / HOUR_MS,
    closedAtHour: state === "closed" ? closedHour : undefined,
    conversation: facts.conversation,
  };
}

/** Face and line of a clock in a list; a list shows nothing else of it. */
export function rowClock(
  locale: Locale,
  facts: ClockFacts,
  reader: ClockReader = "staff",
): Pick<ClockView, "face" | "line"> {
  const shown = shownOf(facts, reader);
  return { face: faceOf(shown), line: lineOf(locale, shown) };
}

/** Face, words and live counting of one clock, in one language. */
export function clockView(locale: Locale, facts: ClockFacts, reader: ClockReader = "staff"): ClockView {
  const shown = shownOf(facts, reader);
  const { state } = shown;
  const t = getTranslator(locale, "common");
  const counting = state === "running" || state === "urgent" || state === "breached";
  const live = (pattern: string): LiveClock | undefined =>
    counting && facts.deadlineMs !== null
      ? {
          deadlineAt: new Date(facts.deadlineMs).toISOString(),
          serverNow: new Date(facts.nowMs).toISOString(),
          duration: durationWords(locale),
          pattern,
          notices: {
            24: t("clock.notice24"),
            12: t("clock.notice12"),
            1: t("clock.notice1"),
            0: t("clock.notice0"),
          },
        }
      : undefined;
  const linePattern = t(state === "breached" ? "clock.overValue" : "clock.leftValue", { duration: "#" });
  return {
    face: faceOf(shown),
    words: wordsOf(locale, shown),
    line: lineOf(locale, shown),
    stateWord: t(`clock.state.${state}`),
    live: live("#"),
    liveLine: live(linePattern),
  };
}

function endedBy({ facts }: WordedClock): "completed" | "ended" {
  return COMPLETED.includes(facts.outcome ?? null) ? "completed" : "ended";
}

function lineOf(locale: Locale, shown: WordedClock): string {
  const { state, facts, overdueMs, closedHour, reader } = shown;
  const t = getTranslator(locale, "common");
  const forYou = reader === "consumer";
  switch (state) {
    case "running":
    case "urgent":
      return t("clock.leftValue", { duration: formatDuration(locale, facts.remainingMs / 1000) });
    case "paused":
      return t(forYou ? "clock.waitingYourAnswer" : "clock.waitingAnswer");
    case "held":
      return t(forYou ? "clock.waitingYourConfirmation" : "clock.waitingConfirmation");
    case "breached":
      return t("clock.overValue", { duration: formatDuration(locale, overdueMs / 1000) });
    case "closed":
      return t(`clock.${endedBy(shown)}.line`, { hour: String(closedHour) });
    case "closed_overdue":
      return t(`clock.${endedBy(shown)}.lateLine`, { duration: formatDuration(locale, overdueMs / 1000) });
  }
}

function wordsOf(locale: Locale, shown: WordedClock): ClockWords {
  const { state, facts, overdueMs, closedHour, reader } = shown;
  const t = getTranslator(locale, "common");
  const left = formatDuration(locale, facts.remainingMs / 1000);
  const over = formatDuration(locale, overdueMs / 1000);
  const until =
    facts.deadlineMs === null
      ? ""
      : t("clock.until", { instant: formatInstant(locale, new Date(facts.deadlineMs)) });
  const answer = t(reader === "consumer" ? "clock.waitingYourAnswer" : "clock.waitingAnswer");
  const ended = endedBy(shown);
  switch (state) {
    case "running":
    case "urgent":
      return { lead: t("clock.left"), value: left, deadline: until };
    case "paused":
      return { lead: t("clock.pausedWithLeft"), value: left, deadline: answer };
    case "held":
      return {
        lead: t("clock.proposal"),
        value: t("clock.held"),
        deadline: t("clock.leftValue", { duration: left }),
      };
    case "breached":
      return { lead: t("clock.over"), value: over, deadline: until };
    case "closed":
      return {
        lead: t(`clock.${ended}.lead`),
        value: t("clock.closedAtShort", { hour: String(closedHour) }),
        deadline: "",
      };
    case "closed_overdue":
      return {
        lead: t(`clock.${ended}.lateLead`),
        value: t("clock.closedOverShort", { duration: over }),
        deadline: "",
      };
  }
}
