// From what the rules say of a clock to what is drawn and said. The only place that words a clock.
import type { ClockFace, ClockLook, ClockWords, LiveClock } from "@/app/_ui/clock/clock-face";
import type { ClockState, Outcome, Status } from "@/lib/domain/complaint";
import { durationWords, formatDuration, formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

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

/** Face, words and live counting of one clock, in one language. */
export function clockView(locale: Locale, facts: ClockFacts, reader: ClockReader = "staff"): ClockView {
  const state = lookOf(facts);
  const end = facts.closedAtMs ?? facts.nowMs;
  const breachMs = breachOf(facts);
  const overdueMs = breachMs === null ? 0 : Math.max(0, end - breachMs);
  const closedHour = Math.max(1, Math.ceil(facts.elapsedMs / HOUR_MS));
  const face: ClockFace = {
    state,
    budgetHours: facts.budgetMs / HOUR_MS,
    remainingHours: facts.remainingMs / HOUR_MS,
    overdueHours: overdueMs / HOUR_MS,
    closedAtHour: state === "closed" ? closedHour : undefined,
    contact: facts.contact,
  };
  const { words, line } = wordsOf(locale, { state, facts, overdueMs, closedHour, reader });
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
    face,
    words,
    line,
    stateWord: t(`clock.state.${state}`),
    live: live("#"),
    liveLine: live(linePattern),
  };
}

interface Telling {
  readonly state: ClockLook;
  readonly facts: ClockFacts;
  readonly overdueMs: number;
  readonly closedHour: number;
  readonly reader: ClockReader;
}

function wordsOf(
  locale: Locale,
  { state, facts, overdueMs, closedHour, reader }: Telling,
): { readonly words: ClockWords; readonly line: string } {
  const t = getTranslator(locale, "common");
  const left = formatDuration(locale, facts.remainingMs / 1000);
  const over = formatDuration(locale, overdueMs / 1000);
  const until =
    facts.deadlineMs === null
      ? ""
      : t("clock.until", { instant: formatInstant(locale, new Date(facts.deadlineMs)) });
  const hour = String(closedHour);
  const forYou = reader === "consumer";
  const answer = t(forYou ? "clock.waitingYourAnswer" : "clock.waitingAnswer");
  const ended = COMPLETED.includes(facts.outcome ?? null) ? "completed" : "ended";
  switch (state) {
    case "running":
    case "urgent":
      return {
        words: { lead: t("clock.left"), value: left, deadline: until },
        line: t("clock.leftValue", { duration: left }),
      };
    case "paused":
      return {
        words: { lead: t("clock.pausedWithLeft"), value: left, deadline: answer },
        line: answer,
      };
    case "held":
      return {
        words: {
          lead: t("clock.proposal"),
          value: t("clock.held"),
          deadline: t("clock.leftValue", { duration: left }),
        },
        line: t(forYou ? "clock.waitingYourConfirmation" : "clock.waitingConfirmation"),
      };
    case "breached":
      return {
        words: { lead: t("clock.over"), value: over, deadline: until },
        line: t("clock.overValue", { duration: over }),
      };
    case "closed":
      return {
        words: { lead: t(`clock.${ended}.lead`), value: t("clock.closedAtShort", { hour }), deadline: "" },
        line: t(`clock.${ended}.line`, { hour }),
      };
    case "closed_overdue":
      return {
        words: {
          lead: t(`clock.${ended}.lateLead`),
          value: t("clock.closedOverShort", { duration: over }),
          deadline: "",
        },
        line: t(`clock.${ended}.lateLine`, { duration: over }),
      };
  }
}
