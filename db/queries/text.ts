// Texts of a complaint: 1 title, 2 narrative, 3 what is wanted, then as they came.
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { complaintText } from "@/db/schema/complaint-parts";

export const TEXT_KINDS = [
  "title",
  "narrative",
  "wanted",
  "barrier",
  "question",
  "reply",
  "message",
  "steps",
  "answer",
  "follow_up",
  "reason",
  "note",
  "person",
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

export interface NewText {
  readonly n: number;
  readonly kind: TextKind;
  readonly body: string;
  readonly salt: Buffer;
}

export interface TextRow {
  readonly n: number;
  readonly kind: string;
  /** Null once erased. */
  readonly body: string | null;
}

export async function insertTexts(
  executor: Executor,
  complaintId: string,
  texts: readonly NewText[],
  createdAt: Date,
): Promise<void> {
  if (texts.length === 0) return;
  await executor.insert(complaintText).values(texts.map((text) => ({ complaintId, createdAt, ...text })));
}

/** All texts of one complaint, in the order in which they were written. The complaint must have been seen through the actor. */
export async function listTexts(executor: Executor, complaintId: string): Promise<TextRow[]> {
  return executor
    .select({ n: complaintText.n, kind: complaintText.kind, body: complaintText.body })
    .from(complaintText)
    .where(eq(complaintText.complaintId, complaintId))
    .orderBy(asc(complaintText.n));
}

/** Titles as they now stand (an amendment writes a newer one), by complaint. */
export async function listTitles(
  executor: Executor,
  complaintIds: readonly string[],
): Promise<Map<string, string>> {
  if (complaintIds.length === 0) return new Map();
  const rows = await executor
    .selectDistinctOn([complaintText.complaintId], {
      id: complaintText.complaintId,
      body: complaintText.body,
    })
    .from(complaintText)
    .where(and(inArray(complaintText.complaintId, [...complaintIds]), eq(complaintText.kind, "title")))
    .orderBy(complaintText.complaintId, sql`${complaintText.n} desc`);
  return new Map(rows.map((row) => [row.id, row.body ?? ""]));
}

/** The text of a kind that is in force: the last one written. */
export function currentText(texts: readonly TextRow[], kind: TextKind): string | null {
  return texts.findLast((text) => text.kind === kind)?.body ?? null;
}
