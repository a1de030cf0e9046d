// The number beside 通知 in the headers.
import { database } from "@/db/engine/client";
import { countUnread } from "@/db/notification/notification";
import { UNREAD_CAP, type NoticeOwner } from "@/lib/notification/screens/notices";

/** Unread notices of the viewer; counting stops at UNREAD_CAP. */
export function unreadNotices(of: NoticeOwner): Promise<number> {
  return countUnread(database(), of, UNREAD_CAP);
}
