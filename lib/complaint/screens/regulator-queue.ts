// A regulator's queue: rows with their clocks, the counts of every queue, and keyset pages.
import { database } from "@/db/engine/client";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { instantInAddress } from "@/lib/domain/shared/written-instant";
import {
  countQueue,
  listQueue,
  type Queue,
  type QueueCursor,
  type QueueFilter,
  type QueueRow,
  QUEUES,
} from "@/db/complaint/regulator-queue";
import { rulebookOf } from "@/db/rulebook/rulebook-of";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { clockShown, type ClockShown } from "@/lib/complaint/screens/clock-shown";
import {
  conversationShown,
  type ConversationDot,
  type ConversationWord,
} from "@/lib/complaint/screens/conversation-shown";

export { QUEUES, WAITING_QUEUES, type Queue, type QueueFilter } from "@/db/complaint/regulator-queue";

export const COUNT_CAP = 10_000;
const PAGE_SIZE = 20;

export interface QueueLine extends Omit<QueueRow, "clock" | "cursor" | "conversations"> {
  readonly clock: ClockShown;
  readonly conversation: ConversationWord;
  readonly dot: ConversationDot | null;
}

export interface QueueScreen {
  readonly filter: QueueFilter;
  readonly lines: readonly QueueLine[];
  readonly counts: Readonly<Record<(typeof QUEUES)[number], number>>;
  /** Rows in this view with its filter, up to the cap. */
  readonly total: number;
  /** What the page before ends before; null on the first page. */
  readonly previous: string | null;
  /** What the next page begins after; null on the last page. */
  readonly next: string | null;
}

/** Where a page stands, from the address, as typed. */
export interface QueuePlace {
  readonly after?: string;
  readonly before?: string;
}

const UNPROVED = "u";

function readCursor(typed: string): QueueCursor | null {
  const [at = "", id = "", proof = ""] = typed.split("~");
  const instant = instantInAddress(at);
  return instant !== null && isUuid(id) ? { unproved: proof === UNPROVED, at: instant, id } : null;
}

function writeCursor({ unproved, at, id }: QueueCursor): string {
  return [at.toISOString(), id, ...(unproved ? [UNPROVED] : [])].join("~");
}

const unfiltered = (queue: Queue): QueueFilter => ({
  queue,
  platform: "",
  number: "",
  barrier: null,
  level: null,
});

/** Anything in the address that is no place in the list begins at its start. */
export async function regulatorQueueScreen(
  _actor: RegulatorActor,
  filter: QueueFilter,
  place: QueuePlace = {},
): Promise<QueueScreen> {
  const db = database();
  const before = readCursor(place.before ?? "");
  const after = before === null ? readCursor(place.after ?? "") : null;
  const [found, total, ...counts] = await Promise.all([
    listQueue(db, filter, { after, before, limit: PAGE_SIZE + 1 }),
    countQueue(db, filter, COUNT_CAP),
    ...QUEUES.map((queue) => countQueue(db, unfiltered(queue), COUNT_CAP)),
  ]);
  const more = found.length > PAGE_SIZE;
  const shown = before === null ? found.slice(0, PAGE_SIZE) : found.slice(-PAGE_SIZE);
  const lines = await Promise.all(
    shown.map(async ({ clock: stored, conversations, cursor: _cursor, ...row }): Promise<QueueLine> => {
      const clock = clockShown(stored, await rulebookOf(db, db, row.rulebookVersion), row.now);
      const { word, dot } = conversationShown(conversations, clock.snapshot.filedAt, clock.reading);
      return { ...row, clock, conversation: word, dot };
    }),
  );
  const [first, last] = [shown[0]?.cursor, shown.at(-1)?.cursor];
  const isFirst = before === null ? after === null : !more;
  const isLast = before === null && !more;
  return {
    filter,
    lines,
    counts: Object.fromEntries(
      QUEUES.map((queue, index) => [queue, counts[index] ?? 0]),
    ) as QueueScreen["counts"],
    total,
    previous: isFirst || first === undefined ? null : writeCursor(first),
    next: isLast || last === undefined ? null : writeCursor(last),
  };
}
