// Links events to a complaint's log: a sequence number each, and the hash of all that came before.
import { hash } from "node:crypto";
import { chainHash, textDigest, type ChainedEvent, type FactValue } from "@/lib/domain/event-chain";
import type { EventType } from "@/lib/domain/events";
import type { Side } from "@/lib/domain/actor";
import type { EventRow } from "@/db/queries/transition";

/** An event that is not yet in the log. Instants are epoch milliseconds. */
export interface PendingEvent {
  readonly type: EventType;
  readonly atMs: number;
  readonly dueMs: number | null;
  readonly cycle: number;
  readonly side: Side;
  readonly actorId: string | null;
  readonly facts: Readonly<Record<string, FactValue>>;
}

export interface Log {
  /** Sequence number of the last event; 0 before the first. */
  readonly version: number;
  /** 64 hexadecimal digits. */
  readonly head: string;
}

export function sha256(text: string): string {
  return hash("sha256", text, "hex");
}

/** `n:digest`, as an event's facts name the texts that it stands for. */
export function textFact(n: number, salt: Buffer, body: string): string {
  return `${String(n)}:${textDigest(salt.toString("hex"), body, sha256)}`;
}

/** The rows to insert, and the log as it then stands. `recordedMs` is when they are written, whenever they happened. */
export function chainEvents(
  complaintId: string,
  log: Log,
  pending: readonly PendingEvent[],
  recordedMs: number,
): { readonly rows: readonly EventRow[]; readonly log: Log } {
  let { version, head } = log;
  const recordedAt = new Date(recordedMs).toISOString();
  const rows = pending.map((event): EventRow => {
    version += 1;
    const at = new Date(event.atMs).toISOString();
    const dueAt = event.dueMs === null ? null : new Date(event.dueMs).toISOString();
    const { type, cycle, side, actorId, facts } = event;
    const chained: ChainedEvent = {
      complaintId,
      seq: version,
      type,
      at,
      dueAt,
      cycle,
      recordedAt,
      side,
      actorId,
      facts,
    };
    const prevHash = head;
    head = chainHash(prevHash, chained, sha256);
    return {
      complaint_id: complaintId,
      seq: version,
      type,
      at,
      due_at: dueAt,
      cycle,
      recorded_at: recordedAt,
      side,
      actor_id: actorId,
      facts,
      prev_hash: asBytea(prevHash),
      hash: asBytea(head),
    };
  });
  return { rows, log: { version, head } };
}

/** How PostgreSQL reads bytes in a text. */
export function asBytea(hex: string): string {
  return `\\x${hex}`;
}
