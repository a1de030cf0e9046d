// A view of the queue is an address: reading one, and writing one.
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { isBarrierCode } from "@/lib/domain/complaint/barriers";
import type { Locale } from "@/lib/base/i18n/locale";
import {
  QUEUES,
  WAITING_QUEUES,
  type QueueFilter,
  type QueuePlace,
} from "@/lib/complaint/screens/regulator-queue";

const LONGEST = 40;
const LEVELS = [1, 2, 3];

function typed(query: Query, name: string): string {
  return (queryValue(query, name) ?? "").trim().slice(0, LONGEST);
}

/** Unknown conditions in the address are ignored. */
export function readQueueFilter(query: Query): QueueFilter {
  const barrier = typed(query, "barrier");
  const level = Number(typed(query, "level"));
  return {
    queue: [...QUEUES, ...WAITING_QUEUES].find((queue) => queue === typed(query, "queue")) ?? "breached",
    platform: typed(query, "platform"),
    number: typed(query, "number").toUpperCase().replace(/\s/g, ""),
    barrier: isBarrierCode(barrier) ? barrier : null,
    level: LEVELS.includes(level) ? level : null,
  };
}

export function readQueuePlace(query: Query): QueuePlace {
  return { after: queryValue(query, "after") ?? "", before: queryValue(query, "before") ?? "" };
}

export function queueHref(locale: Locale, filter: QueueFilter, place: QueuePlace = {}): string {
  const parts = new URLSearchParams({ queue: filter.queue });
  if (filter.platform !== "") parts.set("platform", filter.platform);
  if (filter.number !== "") parts.set("number", filter.number);
  if (filter.barrier !== null) parts.set("barrier", filter.barrier);
  if (filter.level !== null) parts.set("level", String(filter.level));
  if (place.after !== undefined) parts.set("after", place.after);
  if (place.before !== undefined) parts.set("before", place.before);
  return `/${locale}/regulator/complaints?${parts.toString()}`;
}
