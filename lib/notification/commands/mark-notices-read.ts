// Somebody has read their notices. Only their own: others' ids change nothing.
import { markRead } from "@/db/notification/notification";
import type { NoticeReader } from "@/db/notification/notification";
import type { CommandContext } from "@/lib/complaint/engine/context";

/** `reader` is proven by the gate. Returns how many were unread before. */
export async function markNoticesRead(
  { db }: CommandContext,
  reader: NoticeReader,
  ids: readonly string[] | "all",
): Promise<number> {
  return markRead(db, reader, ids);
}
