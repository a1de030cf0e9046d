// One page out of several orders laid end to end, forward or backward, by key.
import type { InboxPage, InboxRow, InboxSource } from "@/db/complaint/company-inbox";
import { readPlace, type InboxPlace } from "@/lib/complaint/screens/inbox-position";
import { VIEW_PLAN, type InboxView } from "@/lib/complaint/screens/inbox-views";

/** Never more on one page. */
export const INBOX_PAGE_SIZE = 50;

export interface InboxAsk {
  readonly view: InboxView;
  /** Places of an address, as typed. `before` is asked only when there is no `after`. */
  readonly after: string | null;
  readonly before: string | null;
  readonly query: string | null;
}

export interface FoundPage {
  readonly rows: readonly InboxRow[];
  readonly previous: InboxPlace | null;
  readonly next: InboxPlace | null;
}

interface Placed {
  readonly source: InboxSource;
  readonly row: InboxRow;
}

function placeOf(found: Placed | undefined): InboxPlace | null {
  return found === undefined ? null : { source: found.source, key: Number(found.row.key), id: found.row.id };
}

/** Reads `size` rows and one more, which says whether there is another page. */
export async function fetchPage(
  fetch: (part: InboxPage) => Promise<readonly InboxRow[]>,
  ask: InboxAsk,
  size = INBOX_PAGE_SIZE,
): Promise<FoundPage> {
  const { sources, filter } = VIEW_PLAN[ask.view];
  const after = readPlace(ask.after, sources);
  const before = after === null ? readPlace(ask.before, sources) : null;
  const backward = before !== null;
  const from = after ?? before;
  const ordered = backward ? sources.toReversed() : sources;
  const begin = from === null ? 0 : ordered.indexOf(from.source);
  const found: Placed[] = [];
  for (const source of ordered.slice(begin)) {
    const wanted = size + 1 - found.length;
    if (wanted <= 0) break;
    const inside = from?.source === source ? { key: from.key, id: from.id } : null;
    const rows = await fetch({ source, filter, from: inside, backward, limit: wanted });
    found.push(...rows.map((row) => ({ source, row })));
  }
  const more = found.length > size;
  const shown = backward ? found.slice(0, size).reverse() : found.slice(0, size);
  return {
    rows: shown.map((placed) => placed.row),
    previous: backward ? (more ? placeOf(shown[0]) : null) : after === null ? null : placeOf(shown[0]),
    next: backward || more ? placeOf(shown.at(-1)) : null,
  };
}
