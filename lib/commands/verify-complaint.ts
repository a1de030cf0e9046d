// Holds one complaint against its log: the chain, the head, the texts, the attempts, the rows that hang on it, the clock.
import type {
  LoggedAttempt,
  LoggedBarrier,
  LoggedComplaint,
  LoggedContact,
  LoggedEvent,
  LoggedProposal,
  LoggedText,
} from "@/db/queries/whole-log";
import { attemptsDigest } from "@/lib/domain/attempts-digest";
import {
  CHAIN_START,
  canonical,
  checkRow,
  textDigest,
  type ChainRow,
  type FactValue,
} from "@/lib/domain/event-chain";
import type { Rulebook } from "@/lib/domain/rulebook";
import { sha256 } from "@/lib/commands/chain-events";
import { columnsOf } from "@/lib/commands/columns-of";
import { foldCounts } from "@/lib/commands/fold-counts";
import { foldLog } from "@/lib/commands/fold-log";
import { brokenContact, brokenPlatform, brokenProposal } from "@/lib/commands/verify-parts";

export type LogFault =
  | "sequence"
  | "link"
  | "hash"
  | "other_complaint"
  | "earlier_than_before"
  | "no_such_complaint"
  | "head"
  | "text_missing"
  | "text_changed"
  | "text_unlogged"
  | "attempts"
  | "contact"
  | "proposal"
  | "platform"
  | "clock"
  | "columns";

export interface BrokenRow {
  /** The sequence number of the event, or of the first one that is missing. */
  readonly seq: number;
  readonly what: LogFault;
}

/** One complaint and everything kept of it; the rules are those of its filing. */
export interface Kept {
  readonly complaint: LoggedComplaint;
  readonly events: readonly LoggedEvent[];
  readonly texts: readonly LoggedText[];
  readonly attempts: readonly LoggedAttempt[];
  readonly barriers: readonly LoggedBarrier[];
  readonly contacts: readonly LoggedContact[];
  readonly proposals: readonly LoggedProposal[];
  readonly rules: Rulebook;
}

function chainRow(event: LoggedEvent): ChainRow {
  const { complaintId, seq, type, cycle, side, actorId, facts, prevHash, hash } = event;
  const iso = (ms: number) => new Date(ms).toISOString();
  return {
    event: {
      ...{ complaintId, seq, type, cycle, side, actorId, facts },
      at: iso(event.atMs),
      dueAt: event.dueMs === null ? null : iso(event.dueMs),
      recordedAt: iso(event.recordedMs),
    },
    prevHash,
    hash,
  };
}

function brokenChain(complaint: LoggedComplaint, events: readonly LoggedEvent[]): BrokenRow | null {
  let before: ChainRow | null = null;
  for (const event of events) {
    const row = chainRow(event);
    const fault = checkRow(before, row, sha256);
    if (fault !== null) return { seq: fault.seq, what: fault.why };
    before = row;
  }
  const last = events.length;
  if (complaint.version !== last) return { seq: Math.min(complaint.version, last) + 1, what: "sequence" };
  return complaint.head === (before?.hash ?? CHAIN_START) ? null : { seq: last, what: "head" };
}

function brokenText(events: readonly LoggedEvent[], texts: readonly LoggedText[]): BrokenRow | null {
  const left = new Map(texts.map((text) => [text.n, text]));
  for (const { seq, facts } of events) {
    const named = facts["texts"];
    for (const fact of Array.isArray(named) ? named : []) {
      const [n = "", digest = ""] = String(fact).split(":");
      const text = left.get(Number(n));
      left.delete(Number(n));
      if (text === undefined || text.body === null || text.salt === null)
        return { seq, what: "text_missing" };
      if (textDigest(text.salt, text.body, sha256) !== digest) return { seq, what: "text_changed" };
    }
  }
  return left.size === 0 ? null : { seq: events.length, what: "text_unlogged" };
}

/** The filing stands for every attempt and every barrier, also for there being no more of them. */
function brokenAttempts({ complaint, events, attempts, barriers }: Kept): BrokenRow | null {
  const salt = complaint.attemptsSalt;
  const logged = events[0]?.facts["attemptsDigest"];
  const holds = salt !== null && attemptsDigest(salt, attempts, barriers, sha256) === logged;
  return holds ? null : { seq: 1, what: "attempts" };
}

function brokenClock(
  complaint: LoggedComplaint,
  events: readonly LoggedEvent[],
  rules: Rulebook,
): BrokenRow | null {
  const seq = events.length;
  const snapshot = foldLog(events, rules);
  if (snapshot === null || !same(snapshot, complaint.clock)) return { seq, what: "clock" };
  const expected = columnsOf(snapshot, rules, complaint);
  const stored = complaint.columns;
  const ms = (iso: string | null) => (iso === null ? null : Date.parse(iso));
  const holds =
    expected.status === stored["status"] &&
    expected.outcome === stored["outcome"] &&
    expected.clock_state === stored["clock_state"] &&
    expected.cycle === stored["cycle"] &&
    expected.remaining_seconds === stored["remaining_seconds"] &&
    expected.escalation === stored["escalation"] &&
    expected.highest_escalation === stored["highest_escalation"] &&
    ms(expected.deadline_at) === stored["deadline_at"] &&
    ms(expected.next_due_at) === stored["next_due_at"] &&
    ms(expected.breached_at) === stored["breached_at"] &&
    ms(expected.closed_at) === stored["closed_at"] &&
    expected.contest_pending === stored["contest_pending"] &&
    expected.appeal_pending === stored["appeal_pending"] &&
    ms(expected.first_contact_missed_at) === stored["first_contact_missed_at"] &&
    countsAsLogged(complaint, events);
  return holds ? null : { seq, what: "columns" };
}

/** What reviews and the public page are counted from. */
function countsAsLogged(complaint: LoggedComplaint, events: readonly LoggedEvent[]): boolean {
  const { counted, breachCounts, dueMs } = foldCounts(events);
  return (
    counted === complaint.counted && breachCounts === complaint.breachCounts && dueMs === complaint.dueMs
  );
}

/** Equal as values, whatever order their keys were stored in. */
function same(a: unknown, b: unknown): boolean {
  return canonical(a as FactValue) === canonical(b as FactValue);
}

/** The first row of the complaint that does not hold, or null. */
export function verifyComplaint(kept: Kept): BrokenRow | null {
  const { complaint, events, texts, rules } = kept;
  return (
    brokenChain(complaint, events) ??
    brokenText(events, texts) ??
    brokenAttempts(kept) ??
    brokenContact(events, kept.contacts, texts) ??
    brokenProposal(events, kept.proposals) ??
    brokenPlatform(events, complaint.platformId) ??
    brokenClock(complaint, events, rules)
  );
}
