// How a life stands in the database, and in what that differs from the model of it.
import { eq } from "drizzle-orm";
import type { Db } from "@/db/engine/client";
import { complaint } from "@/db/complaint/schema/complaint";
import type { ClockSnapshot } from "@/lib/domain/clock/clock-snapshot";
import { COMPLAINT_COLUMNS, complaintColumns } from "@/lib/domain/complaint/complaint-columns";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { canonical, type FactValue } from "@/lib/domain/shared/event-chain";
import { settle } from "@/lib/domain/clock/resolution-clock";
import { readSnapshot } from "@/lib/domain/complaint/stored-snapshot";
import type { Standing } from "@/tests/chaos/support/lives/life-model";

export interface StoredLife {
  readonly row: typeof complaint.$inferSelect;
  /** Settled up to the instant that was asked for. */
  readonly snapshot: ClockSnapshot;
}

/** Throws when the complaint is not there. */
export async function readStoredLife(db: Db, complaintId: string, nowMs: number): Promise<StoredLife> {
  const [row] = await db.select().from(complaint).where(eq(complaint.id, complaintId));
  if (row === undefined) throw new Error("The complaint is gone.");
  const stored = readSnapshot(row.clock, DEFAULT_RULEBOOK, {
    counted: row.counted,
    breachCounts: row.breachCounts,
    cameDueAt: row.cameDueAt?.getTime() ?? null,
    firstContactDueAt: row.firstContactDueAt?.getTime() ?? null,
    provedAt: row.provedAt?.getTime() ?? null,
    contactProved: row.contactProved,
  });
  return { row, snapshot: settle(stored, DEFAULT_RULEBOOK, nowMs).snapshot };
}

const text = (value: unknown): string => canonical(value as FactValue);

/** In what the stored snapshot differs from the model's; null when in nothing. */
export function snapshotFault({ snapshot }: StoredLife, standing: Standing): string | null {
  const names = Object.keys(standing.snapshot) as (keyof ClockSnapshot)[];
  const name = names.find((one) => text(snapshot[one]) !== text(standing.snapshot[one]));
  if (name === undefined) return null;
  return `the snapshot's ${name} is ${text(snapshot[name])}, not ${text(standing.snapshot[name])}`;
}

/** In what the columns differ from what the pure rules make of the model's list; the row is settled. */
export function columnsFault({ row }: StoredLife, { snapshot, reading, version }: Standing): string | null {
  const still = reading.state === "paused" || reading.state === "held";
  const wanted = {
    ...complaintColumns(snapshot, DEFAULT_RULEBOOK, row.liveSlot),
    // As a page reads them at this instant, rather than as they are computed for the row.
    deadlineAt: still && snapshot.cycleBreachedAt === null ? null : reading.deadlineMs,
    remainingSeconds: still ? Math.floor(reading.remainingMs / 1_000) : null,
    breachedAt: reading.breachedAtMs,
  };
  const stored = (name: keyof typeof wanted) => {
    const value = row[name];
    return value instanceof Date ? value.getTime() : value;
  };
  const name = COMPLAINT_COLUMNS.find((one) => stored(one) !== wanted[one]);
  if (name !== undefined) return `${name} is ${String(stored(name))}, not ${String(wanted[name])}`;
  return row.version === version ? null : `the version is ${String(row.version)}, not ${String(version)}`;
}
