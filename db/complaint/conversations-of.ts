// Conversations with a person, read along with a list of complaints.

import type { ConversationAnswer } from "@/lib/domain/complaint/complaint";

/** One of them as JSON. Epoch milliseconds. */
export interface ConversationRow {
  readonly startedMs: number;
  readonly answer: ConversationAnswer | null;
}

/** SQL of a JSON array of `ConversationRow`; `complaint` is the alias of the complaint in the statement around it. */
export function conversationsOf(complaint: "c" | "f"): string {
  return `(select coalesce(json_agg(json_build_object('answer', h.answer,
      'startedMs', (extract(epoch from h.started_at) * 1000)::bigint)), '[]')
    from human_contact h where h.complaint_id = ${complaint}.id)`;
}

/** The same with instants. */
export function readConversations(rows: readonly ConversationRow[]) {
  return rows.map(({ startedMs, answer }) => ({ startedAt: new Date(startedMs), answer }));
}
