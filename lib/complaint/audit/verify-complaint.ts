// Holds one complaint against its log: the chain, the head, the texts, the attempts, the rows that hang on it, the clock.
import type {
  LoggedAttempt,
  LoggedBarrier,
  LoggedComplaint,
  LoggedConversation,
  LoggedEvent,
  LoggedProposal,
  LoggedText,
} from "@/db/complaint/audit-log";
import { attemptsDigest } from "@/lib/domain/complaint/attempts-digest";
import type { ClockSnapshot } from "@/lib/domain/clock/clock-snapshot";
import { complaintColumns } from "@/lib/domain/complaint/complaint-columns";
import { EVENT_CATALOGUE } from "@/lib/domain/complaint/event-catalogue";
import { canonical, textDigest, verifyChain, type FactValue } from "@/lib/domain/shared/event-chain";
import { isMilestone } from "@/lib/domain/complaint/events";
import { foldLog } from "@/lib/domain/complaint/log-event";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { countedColumns, readSnapshot } from "@/lib/domain/complaint/stored-snapshot";
import type { BrokenRow } from "@/lib/complaint/engine/broken-row";
import { COMPLAINT } from "@/lib/complaint/engine/complaint-file";
import { sha256 } from "@/lib/base/sha256";
import {
  brokenConsumerContact,
  brokenConversation,
  brokenPlatform,
  brokenProposal,
} from "@/lib/complaint/audit/verify-parts";

/** One complaint as stored, with everything that hangs on it; the rules are those of its filing. */
export interface StoredComplaint {
  readonly complaint: LoggedComplaint;
  readonly events: readonly LoggedEvent[];
  readonly texts: readonly LoggedText[];
  readonly attempts: readonly LoggedAttempt[];
  readonly barriers: readonly LoggedBarrier[];
  readonly conversations: readonly LoggedConversation[];
  readonly proposals: readonly LoggedProposal[];
  readonly rules: Rulebook;
}

/** A row of a type that the catalogue does not know, without the ordinal of a milestone or with facts of another type. */
function brokenFacts(events: readonly LoggedEvent[]): BrokenRow | null {
  for (const event of events) {
    if (!Object.hasOwn(EVENT_CATALOGUE, event.type)) return { seq: event.seq, what: "unknown_type" };
    if (event.numbered !== isMilestone(event.type)) return { seq: event.seq, what: "ordinal" };
    if (COMPLAINT.factFault(event) !== null) return { seq: event.seq, what: "facts" };
  }
  return null;
}

function brokenChain(
  { id, version, head }: LoggedComplaint,
  events: readonly LoggedEvent[],
  rules: Rulebook,
): BrokenRow | null {
  const rows = events.map(({ prevHash, hash, ...event }) => ({
    fileId: event.complaintId,
    seq: event.seq,
    atMs: event.atMs,
    exported: COMPLAINT.exported(event.complaintId, event, rules),
    prevHash,
    hash,
  }));
  const chain = verifyChain(rows, sha256);
  if ("broken" in chain) return { seq: chain.broken.seq, what: chain.broken.why };
  const last = events.length;
  if (version !== last) return { seq: Math.min(version, last) + 1, what: "sequence" };
  const whole = head === chain.head && events.every((event) => event.complaintId === id);
  return whole ? null : { seq: last, what: "head" };
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
function brokenAttempts({ complaint, events, attempts, barriers }: StoredComplaint): BrokenRow | null {
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
  const { clock, columns } = complaint;
  const snapshot = withFormerProof(folded(events, rules), events, columns);
  if (snapshot === null || !same(snapshot, stored(clock, rules, snapshot))) return { seq, what: "clock" };
  // Which of the few places it takes, no log decides; that it takes one while it is live, the log does.
  const { liveSlot } = columns;
  const placed = liveSlot === null ? snapshot.status === "closed" : liveSlot >= 1;
  const holds = placed && same(complaintColumns(snapshot, rules, liveSlot), columns);
  return holds ? null : { seq, what: "columns" };
}

/**
 * A log that was begun before proof was asked for does not say whether its filing was proved: that stands in the columns
 * alone, where the migration wrote it (docs/decisions/2026-11-28-only-proved-complaints-count.md).
 */
function withFormerProof(
  snapshot: ClockSnapshot | null,
  events: readonly LoggedEvent[],
  { provedAt, contactProved }: LoggedComplaint["columns"],
): ClockSnapshot | null {
  if (snapshot === null || events[0]?.facts["proof"] !== undefined || provedAt === null) return snapshot;
  // Of another contact the log says all there is.
  const changed = events.some(({ type }) => type === "contact_changed");
  return {
    ...snapshot,
    provedAt,
    contactProved: snapshot.contactProved || (contactProved && !changed),
  };
}

/** The snapshot that the log comes to; null when there can be no such log. */
function folded(events: readonly LoggedEvent[], rules: Rulebook): ClockSnapshot | null {
  try {
    return foldLog(events, rules);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The stored snapshot; null when it is malformed. What columns hold is judged as columns. */
function stored(clock: unknown, rules: Rulebook, folded: ClockSnapshot) {
  try {
    return readSnapshot(clock, rules, countedColumns(folded));
  } catch {
    return null;
  }
}

/** Equal as values, whatever order their keys were stored in. */
function same(a: unknown, b: unknown): boolean {
  return canonical(a as FactValue) === canonical(b as FactValue);
}

/** The first row of the complaint that does not hold, or null. */
export function verifyComplaint(stored: StoredComplaint): BrokenRow | null {
  const { complaint, events, texts, rules } = stored;
  return (
    brokenChain(complaint, events, rules) ??
    brokenFacts(events) ??
    brokenText(events, texts) ??
    brokenAttempts(stored) ??
    brokenConversation(events, stored.conversations, texts) ??
    brokenProposal(events, stored.proposals) ??
    brokenPlatform(events, complaint.platformId) ??
    brokenConsumerContact(events, complaint.contactId) ??
    brokenClock(complaint, events, rules)
  );
}
