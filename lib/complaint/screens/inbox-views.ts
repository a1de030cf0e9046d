// The views of a company's inbox: each is a link, a list of orders to go through, and a condition.
import type { InboxCounts } from "@/db/complaint/company-desk";
import type { InboxFilter, InboxSource } from "@/db/complaint/company-inbox";

export const INBOX_VIEWS = [
  "open",
  "breached",
  "due_6h",
  "no_contact",
  "priority",
  "paused",
  "held",
  "unproved",
  "closed",
  "contested",
] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

/** What an address names; anything else is the whole inbox. */
export function inboxView(named: string | undefined): InboxView {
  return INBOX_VIEWS.find((view) => view === named) ?? "open";
}

interface ViewPlan {
  /** In this order: what runs comes before what stands still. */
  readonly sources: readonly InboxSource[];
  readonly filter: InboxFilter;
}

const EVERY_LIVE: readonly InboxSource[] = ["running", "stopped"];

export const VIEW_PLAN: Readonly<Record<InboxView, ViewPlan>> = {
  open: { sources: EVERY_LIVE, filter: "none" },
  breached: { sources: ["running"], filter: "breached" },
  due_6h: { sources: ["running"], filter: "due_6h" },
  no_contact: { sources: EVERY_LIVE, filter: "no_contact" },
  priority: { sources: EVERY_LIVE, filter: "priority" },
  paused: { sources: ["stopped"], filter: "paused" },
  held: { sources: ["stopped"], filter: "held" },
  unproved: { sources: ["unproved"], filter: "none" },
  closed: { sources: ["closed"], filter: "none" },
  contested: { sources: ["contested"], filter: "none" },
};

/** `atLeast`: counting stopped at a bound, and there may be more. The closed ones are never counted. */
export interface ViewCount {
  readonly count: number;
  readonly atLeast: boolean;
}

/** Counts by view, as far as `cap` rows of each order went. */
export function viewCounts(
  counts: InboxCounts,
  cap: number,
): Readonly<Record<Exclude<InboxView, "closed">, ViewCount>> {
  const cut = counts.running >= cap || counts.stopped >= cap;
  const upTo = (count: number, atLeast: boolean): ViewCount => ({ count, atLeast });
  return {
    open: upTo(cut ? cap : counts.running + counts.stopped, cut),
    breached: upTo(counts.breached, counts.breached >= cap),
    due_6h: upTo(counts.due_6h, counts.due_6h >= cap),
    no_contact: upTo(counts.no_contact, cut),
    priority: upTo(counts.priority, cut),
    paused: upTo(counts.paused, counts.stopped >= cap),
    held: upTo(counts.held, counts.stopped >= cap),
    unproved: upTo(counts.unproved, counts.unproved >= cap),
    contested: upTo(counts.contested, counts.contested >= cap),
  };
}
