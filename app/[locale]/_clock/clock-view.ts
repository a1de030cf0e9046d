// From what the rules say of a clock to what is drawn and said. The only place that words a clock.
import type { ClockFace, ClockLook, ClockWords, LiveClock } from "@/app/_ui/clock/clock-face";
import type { ClockState, Outcome, Status } from "@/lib/domain/complaint/complaint";
import { durationWords, formatDuration, formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

const HOUR_MS = 3_600_000;
const URGENT_HOURS = 6;

/** What a page must know of a clock; a `ClockReading` of the rules has all but the last three. */
export interface ClockFacts {
  readonly status: Status;
  readonly state: ClockState;
  /** How a closed one ended; left out, it was answered. */
  readonly outcome?: Outcome | null;
  /** Now plus what is left; once the running cycle is breached, the breach; null when closed without one. */
  readonly deadlineMs: number | null;
  readonly remainingMs: number;
  readonly elapsedMs: number;
  readonly budgetMs: number;
  readonly closedAtMs: number | null;
  readonly nowMs: number;
  /** The standing human contact, in counted hours. */
  readonly contact?: { readonly atHour: number; readonly confirmed: boolean } | undefined;
}

/** Whom a waiting clock waits for is "you" to the consumer and "the consumer" to everybody else. */
export type ClockReader = "consumer" | "staff";

/** Endings by an answer; silence and withdrawal end a complaint without completing it. */
const COMPLETED: readonly (Outcome | null)[] = ["resolved", "for_consumer", "for_company", null];

export interface ClockView {
  readonly face: ClockFace;
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

/** When the running cycle was breached. An earlier cycle's breach is a fact told elsewhere, not what this clock shows. */
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

interface Telling {
  readonly state: ClockLook;
  readonly facts: ClockFacts;
  readonly overdueMs: number;
  readonly closedHour: number;
  readonly reader: ClockReader;
}

function tellingOf(facts: ClockFacts, reader: ClockReader): Telling {
  const end = facts.closedAtMs ?? facts.nowMs;
  const breachMs = breachOf(facts);
  return {
    ...{ state: lookOf(facts), facts, reader },
    overdueMs: breachMs === null ? 0 : Math.max(0, end - breachMs),
    closedHour: Math.max(1, Math.ceil(facts.elapsedMs / HOUR_MS)),
  };
}

function faceOf({ state, facts, overdueMs, closedHour }: Telling): ClockFace {
  return {
    state,
    budgetHours: facts.budgetMs / HOUR_MS,
    remainingHours: facts.remainingMs / HOUR_MS,
    overdueHours: overdueMs / HOUR_MS,
    closedAtHour: state === "closed" ? closedHour : undefined,
    contact: facts.contact,
  };
}

/** Face and line of a clock among many: a list of fifty says nothing else of them. */
export function rowClock(
  locale: Locale,
  facts: ClockFacts,
  reader: ClockReader = "staff",
): Pick<ClockView, "face" | "line"> {
  const telling = tellingOf(facts, reader);
  return { face: faceOf(telling), line: lineOf(locale, telling) };
}

/** Face, words and live counting of one clock, in one language. */
export function clockView(locale: Locale, facts: ClockFacts, reader: ClockReader = "staff"): ClockView {
  const telling = tellingOf(facts, reader);
  const { state } = telling;
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
    face: faceOf(telling),
    words: wordsOf(locale, telling),
    line: lineOf(locale, telling),
    stateWord: t(`clock.state.${state}`),
    live: live("#"),
    liveLine: live(linePattern),
  };
}

function endedBy({ facts }: Telling): "completed" | "ended" {
  return COMPLETED.includes(facts.outcome ?? null) ? "completed" : "ended";
}

function lineOf(locale: Locale, telling: Telling): string {
  const { state, facts, overdueMs, closedHour, reader } = telling;
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
      return t(`clock.${endedBy(telling)}.line`, { hour: String(closedHour) });
    case "closed_overdue":
      return t(`clock.${endedBy(telling)}.lateLine`, { duration: formatDuration(locale, overdueMs / 1000) });
  }
}

function wordsOf(locale: Locale, telling: Telling): ClockWords {
  const { state, facts, overdueMs, closedHour, reader } = telling;
  const t = getTranslator(locale, "common");
  const left = formatDuration(locale, facts.remainingMs / 1000);
  const over = formatDuration(locale, overdueMs / 1000);
  const until =
    facts.deadlineMs === null
      ? ""
      : t("clock.until", { instant: formatInstant(locale, new Date(facts.deadlineMs)) });
  const answer = t(reader === "consumer" ? "clock.waitingYourAnswer" : "clock.waitingAnswer");
  const ended = endedBy(telling);
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
