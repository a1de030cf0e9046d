// Checks every chain, every text and attempt that the log stands for, and every stored clock. Reads in batches; stops at the first
// row that does not hold.
import type { Db } from "@/db/client";
import {
  FIRST_ID,
  listLoggedAttempts,
  listLoggedBarriers,
  listLoggedComplaints,
  listLoggedContacts,
  listLoggedEvents,
  listLoggedProposals,
  listLoggedTexts,
  type LoggedComplaint,
} from "@/db/queries/whole-log";
import { rulebookOf } from "@/db/queries/rulebook-of";
import { verifyComplaint, type BrokenRow } from "@/lib/commands/verify-complaint";

const BATCH = 500;

export interface LogReport {
  readonly complaints: number;
  readonly events: number;
  readonly texts: number;
  readonly broken: (BrokenRow & { readonly number: string }) | null;
}

/** Each batch is read as of one moment, so that what moves meanwhile is not called broken. */
export async function verifyLog(db: Db, batchSize = BATCH): Promise<LogReport> {
  const report = { complaints: 0, events: 0, texts: 0 };
  for (let after = FIRST_ID; ;) {
    const { batch, events, texts, broken } = await verifyBatch(db, after, batchSize);
    report.complaints += batch.length;
    report.events += events;
    report.texts += texts;
    if (broken !== null) return { ...report, broken };
    const last = batch.at(-1);
    if (last === undefined || batch.length < batchSize) return { ...report, broken: null };
    after = last.id;
  }
}

async function verifyBatch(db: Db, after: string, batchSize: number) {
  return db.transaction(
    async (tx) => {
      const batch = await listLoggedComplaints(tx, after, batchSize);
      const upTo = batch.length < batchSize ? null : (batch.at(-1)?.id ?? null);
      const events = await listLoggedEvents(tx, after, upTo);
      const texts = await listLoggedTexts(tx, after, upTo);
      const eventsOf = byComplaint(events);
      const textsOf = byComplaint(texts);
      const attemptsOf = byComplaint(await listLoggedAttempts(tx, after, upTo));
      const contactsOf = byComplaint(await listLoggedContacts(tx, after, upTo));
      const proposalsOf = byComplaint(await listLoggedProposals(tx, after, upTo));
      const barriersOf = byComplaint(await listLoggedBarriers(tx, after, upTo));
      const counts = { batch, events: events.length, texts: texts.length };
      for (const complaint of batch) {
        const rules = await rulebookOf(db, tx, complaint.rulebook);
        const { id, number } = complaint;
        const broken = verifyComplaint({
          complaint,
          rules,
          events: eventsOf.get(id) ?? [],
          texts: textsOf.get(id) ?? [],
          attempts: attemptsOf.get(id) ?? [],
          barriers: barriersOf.get(id) ?? [],
          contacts: contactsOf.get(id) ?? [],
          proposals: proposalsOf.get(id) ?? [],
        });
        if (broken !== null) return { ...counts, broken: { ...broken, number } };
      }
      return {
        ...counts,
        broken: orphan(batch, eventsOf, textsOf, attemptsOf, barriersOf, contactsOf, proposalsOf),
      };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

function byComplaint<T extends { readonly complaintId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.complaintId);
    if (group === undefined) groups.set(row.complaintId, [row]);
    else group.push(row);
  }
  return groups;
}

/** An event, a text or an attempt of no complaint: somebody removed the complaint, or made the rest up. */
function orphan(
  batch: readonly LoggedComplaint[],
  ...groups: readonly ReadonlyMap<string, unknown>[]
): LogReport["broken"] {
  const known = new Set(batch.map((complaint) => complaint.id));
  for (const group of groups) {
    for (const id of group.keys())
      if (!known.has(id)) return { number: id, seq: 1, what: "no_such_complaint" };
  }
  return null;
}
