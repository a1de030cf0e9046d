// Checks every chain of complaints, of special reviews, of edits and of reported numbers, every text and attempt that a log
// stands for, every version of a channel, and every snapshot. Reads in batches; stops at the first row that does not hold.
import type { Db } from "@/db/engine/client";
import {
  FIRST_ID,
  listLoggedAttempts,
  listLoggedBarriers,
  listLoggedComplaints,
  listLoggedConversations,
  listLoggedEvents,
  listLoggedProposals,
  listLoggedTexts,
  type LoggedComplaint,
} from "@/db/complaint/audit-log";
import {
  listLoggedReviewEvents,
  listLoggedReviews,
  listLoggedReviewTexts,
} from "@/db/review/review-audit-log";
import { listStoredPhrases } from "@/db/complaint/stored-phrases";
import { listLoggedEditFiles, listLoggedEdits, listStoredRulebooks } from "@/db/edit/edit-audit-log";
import { countUnchainedReports } from "@/db/platform/registry-audit-log";
import { rulebookOf } from "@/db/rulebook/rulebook-of";
import type { BrokenRow } from "@/lib/complaint/engine/broken-row";
import { verifyComplaint } from "@/lib/complaint/audit/verify-complaint";
import { verifyEdits } from "@/lib/entry/audit/verify-edits";
import { verifyPhrases } from "@/lib/entry/audit/verify-phrases";
import { verifyRegistry } from "@/lib/entry/audit/verify-registry";
import { verifyReview } from "@/lib/review/audit/verify-review";
import { PHRASES_FILE } from "@/lib/domain/shared/edit-log";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

const BATCH = 500;

export interface LogReport {
  readonly complaints: number;
  readonly reviews: number;
  /** Edits of platforms, companies' people, staff and rules. */
  readonly edits: number;
  readonly events: number;
  readonly texts: number;
  /** Reports of numbers that no chain holds yet: whether they are what was said cannot be checked. */
  readonly unchained: number;
  readonly broken: (BrokenRow & { readonly number: string }) | null;
}

/**
 * Each batch is read as of one moment, so that what moves meanwhile is not called broken. Complaints up to the id
 * `after` are left out.
 */
export async function verifyLog(
  db: Db,
  { batchSize = BATCH, after = FIRST_ID }: { readonly batchSize?: number; readonly after?: string } = {},
): Promise<LogReport> {
  const report = { complaints: 0, reviews: 0, edits: 0, events: 0, texts: 0, unchained: 0 };
  for (let coming: Promise<LoggedBatch> | null = readBatch(db, after, batchSize); coming !== null;) {
    const batch: LoggedBatch = await coming;
    const { complaints, events, texts } = batch;
    const last = complaints.length < batchSize ? undefined : complaints.at(-1);
    // PostgreSQL reads the next batch while this one is checked.
    coming = last === undefined ? null : readBatch(db, last.id, batchSize);
    coming?.catch(() => undefined);
    report.complaints += complaints.length;
    report.events += events.length;
    report.texts += texts.length;
    const broken = brokenIn(batch);
    if (broken !== null) {
      // Wait for the prefetch so that its connection is released; report the fault even if it failed.
      await coming?.catch(() => undefined);
      return { ...report, broken };
    }
  }
  const { reviews, events, broken } = await verifyReviews(db);
  const read = { ...report, reviews, events: report.events + events };
  return broken === null ? { ...read, ...(await verifyEditLogs(db)) } : { ...read, broken };
}

/** Every log of edits with what it speaks of, read as of one moment. */
async function verifyEditLogs(db: Db): Promise<Pick<LogReport, "edits" | "unchained" | "broken">> {
  return db.transaction(
    async (tx) => {
      const files = await listLoggedEditFiles(tx);
      const all = await listLoggedEdits(tx);
      const counts = { edits: all.length, unchained: await countUnchainedReports(tx) };
      const rulebooks = await listStoredRulebooks(tx);
      const editsOf = Map.groupBy(all, (edit) => edit.fileId);
      const phrases = verifyPhrases(editsOf.get(PHRASES_FILE) ?? [], await listStoredPhrases(tx));
      for (const file of files) {
        const broken = verifyEdits(file, editsOf.get(file.id) ?? [], rulebooks);
        editsOf.delete(file.id);
        const number = `${file.subject} ${file.id}`;
        if (broken !== null) return { ...counts, broken: { ...broken, number } };
      }
      const [orphan] = editsOf.keys();
      if (orphan !== undefined)
        return { ...counts, broken: { number: orphan, seq: 1, what: "no_such_edits" } };
      if (phrases !== null) return { ...counts, broken: { ...phrases, number: `phrases ${PHRASES_FILE}` } };
      const ofPlatforms = Map.groupBy(all, (edit) => edit.fileId);
      return { ...counts, broken: await verifyRegistry(tx, files, ofPlatforms) };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** Every special review, read as of one moment. */
async function verifyReviews(db: Db): Promise<Pick<LogReport, "reviews" | "events" | "broken">> {
  return db.transaction(
    async (tx) => {
      const reviews = await listLoggedReviews(tx);
      const events = await listLoggedReviewEvents(tx);
      const eventsOf = Map.groupBy(events, (event) => event.reviewId);
      const textsOf = Map.groupBy(await listLoggedReviewTexts(tx), (text) => text.reviewId);
      const counts = { reviews: reviews.length, events: events.length };
      for (const review of reviews) {
        const broken = verifyReview(review, eventsOf.get(review.id) ?? [], textsOf.get(review.id) ?? []);
        eventsOf.delete(review.id);
        if (broken !== null) return { ...counts, broken: { ...broken, number: review.number } };
      }
      const [orphan] = eventsOf.keys();
      const missing: LogReport["broken"] =
        orphan === undefined ? null : { number: orphan, seq: 1, what: "no_such_review" };
      return { ...counts, broken: missing };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

type LoggedBatch = Awaited<ReturnType<typeof readBatch>>;

async function readBatch(db: Db, after: string, batchSize: number) {
  return db.transaction(
    async (tx) => {
      const complaints = await listLoggedComplaints(tx, after, batchSize);
      const upTo = complaints.length < batchSize ? null : (complaints.at(-1)?.id ?? null);
      const rules = new Map<string, Rulebook>();
      for (const { rulebook } of complaints) {
        if (!rules.has(rulebook)) rules.set(rulebook, await rulebookOf(db, tx, rulebook));
      }
      return {
        complaints,
        rules,
        events: await listLoggedEvents(tx, after, upTo),
        texts: await listLoggedTexts(tx, after, upTo),
        attempts: await listLoggedAttempts(tx, after, upTo),
        conversations: await listLoggedConversations(tx, after, upTo),
        proposals: await listLoggedProposals(tx, after, upTo),
        barriers: await listLoggedBarriers(tx, after, upTo),
      };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

function brokenIn({ complaints, rules, ...rows }: LoggedBatch): LogReport["broken"] {
  const eventsOf = byComplaint(rows.events);
  const textsOf = byComplaint(rows.texts);
  const attemptsOf = byComplaint(rows.attempts);
  const conversationsOf = byComplaint(rows.conversations);
  const proposalsOf = byComplaint(rows.proposals);
  const barriersOf = byComplaint(rows.barriers);
  for (const complaint of complaints) {
    const { id, number, rulebook } = complaint;
    const judged = rules.get(rulebook);
    if (judged === undefined) throw new Error(`Rulebook ${rulebook} was not read.`);
    const broken = verifyComplaint({
      complaint,
      rules: judged,
      events: eventsOf.get(id) ?? [],
      texts: textsOf.get(id) ?? [],
      attempts: attemptsOf.get(id) ?? [],
      barriers: barriersOf.get(id) ?? [],
      conversations: conversationsOf.get(id) ?? [],
      proposals: proposalsOf.get(id) ?? [],
    });
    if (broken !== null) return { ...broken, number };
  }
  return orphan(complaints, eventsOf, textsOf, attemptsOf, barriersOf, conversationsOf, proposalsOf);
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
