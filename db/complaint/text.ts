// Texts of a complaint: 1 title, 2 narrative, 3 what is wanted, then as they came.
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { complaintText } from "@/db/complaint/schema/complaint-parts";
import type { TextKind } from "@/lib/domain/complaint/complaint";

export interface NewText {
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

/**
 * Appends texts and answers each with its number. The caller holds the complaint's lock: the numbers are looked up here,
 * after it was had, because the statement that waited for it still sees what stood before its wait.
 */
export async function insertTexts(
  executor: Executor,
  complaintId: string,
  texts: readonly NewText[],
  createdAt: Date,
): Promise<readonly (NewText & { readonly n: number })[]> {
  if (texts.length === 0) return [];
  const last = sql`(select coalesce(max(n), 0) from complaint_text where complaint_id = ${complaintId}::uuid)`;
  const rows = await executor
    .insert(complaintText)
    .values(
      texts.map((text, index) => ({ complaintId, createdAt, ...text, n: sql`${last} + ${index + 1}::int` })),
    )
    .returning({ n: complaintText.n });
  const first = Math.min(...rows.map((row) => row.n));
  return texts.map((text, index) => ({ ...text, n: first + index }));
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
