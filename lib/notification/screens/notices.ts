// The viewer's notices, newest first.
import { database } from "@/db/engine/client";
import { countUnread, listNotices } from "@/db/notification/notification";
import type { Locale } from "@/lib/base/i18n/locale";
import { linkOf } from "@/lib/notification/engine/link-of";
import { noticeWords } from "@/lib/notification/engine/notice-words";

/** Whose: proven by the gate. A session of number and access code reads those of its one complaint. */
export type NoticeOwner =
  { readonly personId: string } | { readonly complaintId: string } | { readonly staffId: string };

export interface NoticeLine {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly todo: string;
  readonly href: string;
  readonly at: Date;
  readonly unread: boolean;
}

export interface NoticesScreen {
  readonly notices: readonly NoticeLine[];
  /** Counting stops at UNREAD_CAP. */
  readonly unread: number;
  /** Where the next page begins; null on the last one. */
  readonly older: Date | null;
}

export const UNREAD_CAP = 99;
const PER_PAGE = 30;

/** In the reader's language of now, not the one of then: the words are made from facts. */
export async function noticesScreen(
  of: NoticeOwner,
  locale: Locale,
  before: Date | null,
): Promise<NoticesScreen> {
  const db = database();
  const [rows, unread] = await Promise.all([
    listNotices(db, of, { before, limit: PER_PAGE + 1 }),
    countUnread(db, of, UNREAD_CAP),
  ]);
  const shown = rows.slice(0, PER_PAGE);
  const notices = shown.map((row) => ({
    id: row.id,
    ...noticeWords(locale, row.message, row.facts),
    href: linkOf(locale, row.facts, row.reviewId !== null),
    at: row.createdAt,
    unread: row.readAt === null,
  }));
  return { notices, unread, older: rows.length > PER_PAGE ? (shown.at(-1)?.createdAt ?? null) : null };
}
