// The clock's round: writes what time has done to the complaints that are due, once, by whichever worker
// comes first. An idle round is one probe of an index; a busy one claims, decides and writes a whole batch at a time.
import { withTransaction, type Tx } from "@/db/engine/client";
import {
  claimDueComplaints,
  isAnythingDue,
  quarantine,
  type LockedComplaint,
} from "@/db/complaint/locked-complaint";
import { rulebookOf } from "@/db/rulebook/rulebook-of";
import { writeComplaintUpdates, type ComplaintUpdate } from "@/db/complaint/complaint-update";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { complaintUpdate, openComplaint } from "@/lib/complaint/engine/complaint-file";
import { settled } from "@/lib/complaint/engine/logged-file";
import { chosenMs } from "@/lib/complaint/engine/now-of";
import { log } from "@/lib/base/log";

export interface Settled {
  /** Complaints taken in hand; as many as the limit means that there may be more. */
  readonly settled: number;
  /** Events written. */
  readonly events: number;
}

interface Batch {
  readonly updates: readonly ComplaintUpdate[];
  readonly bad: readonly { readonly id: string; readonly error: unknown }[];
}

/** Settles up to `limit` due complaints. Safe to run in many processes at once, and again. */
export async function settleDue(
  ctx: CommandContext,
  { limit }: { readonly limit: number },
): Promise<Settled> {
  const atMs = chosenMs(ctx);
  if (!(await isAnythingDue(ctx.db, atMs))) return { settled: 0, events: 0 };
  try {
    return await settleBatch(ctx, atMs, limit);
  } catch (error) {
    // A row that the database itself refuses takes its whole batch down; alone it takes nobody with it.
    if (!isRefusedRow(error)) throw error;
    log("clock").warn({ err: error }, "a batch was refused; its complaints are settled one by one");
    return settleOneByOne(ctx, atMs, limit);
  }
}

async function settleBatch(ctx: CommandContext, atMs: number | null, limit: number): Promise<Settled> {
  return withTransaction(ctx.db, async (tx) => {
    const rows = await claimDueComplaints(tx, limit, atMs);
    const { updates, bad } = await judge(ctx, tx, rows, atMs);
    await writeComplaintUpdates(tx, updates);
    for (const { id, error } of bad) await quarantineLogged(tx, id, error);
    return { settled: rows.length, events: updates.reduce((sum, { events }) => sum + events.length, 0) };
  });
}

async function judge(
  ctx: CommandContext,
  tx: Tx,
  rows: readonly LockedComplaint[],
  atMs: number | null,
): Promise<Batch> {
  const updates: ComplaintUpdate[] = [];
  const bad: { id: string; error: unknown }[] = [];
  for (const row of rows) {
    try {
      const rules = await rulebookOf(ctx.db, tx, row.rulebookVersion);
      const nowMs = atMs ?? row.databaseMs;
      const update = complaintUpdate(settled(openComplaint(row, rules), nowMs), nowMs);
      if (update === null) throw new Error("The row is due, and its clock is not.");
      updates.push(update);
    } catch (error) {
      bad.push({ id: row.id, error });
    }
  }
  return { updates, bad };
}

async function settleOneByOne(ctx: CommandContext, atMs: number | null, limit: number): Promise<Settled> {
  let settledRows = 0;
  let events = 0;
  while (settledRows < limit) {
    const seen: string[] = [];
    try {
      const one = await withTransaction(ctx.db, async (tx) => {
        const rows = await claimDueComplaints(tx, 1, atMs);
        seen.push(...rows.map((row) => row.id));
        const { updates, bad } = await judge(ctx, tx, rows, atMs);
        await writeComplaintUpdates(tx, updates);
        for (const { id, error } of bad) await quarantineLogged(tx, id, error);
        return { rows: rows.length, events: updates.reduce((sum, { events }) => sum + events.length, 0) };
      });
      if (one.rows === 0) break;
      settledRows += one.rows;
      events += one.events;
    } catch (error) {
      const [id] = seen;
      if (id === undefined || !isRefusedRow(error)) throw error;
      await quarantineLogged(ctx.db, id, error);
      settledRows += 1;
    }
  }
  return { settled: settledRows, events };
}

/** The database judged the row itself (classes 22 and 23), rather than being away, busy or out of time. */
function isRefusedRow(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^2[23]/.test(String(error.code));
}

async function quarantineLogged(
  executor: Tx | CommandContext["db"],
  id: string,
  error: unknown,
): Promise<void> {
  log("clock").error(
    { complaintId: id, err: error },
    "a complaint's clock cannot be settled; it is quarantined",
  );
  await quarantine(executor, id);
}
