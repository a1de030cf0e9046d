// A view of the queue is an address: reading one, and writing one.
import { isBarrierCode } from "@/lib/domain/barriers";
import type { Locale } from "@/lib/i18n/locale";
import { QUEUES, WAITING_QUEUES, type QueueFilter, type QueuePlace } from "@/lib/screens/regulator-queue";

export type Query = Readonly<Record<string, string | string[] | undefined>>;

const LONGEST = 40;
const LEVELS = [1, 2, 3];

function one(query: Query, name: string): string {
  const value = query[name];
  return ((Array.isArray(value) ? value[0] : value) ?? "").trim().slice(0, LONGEST);
}

/** Whatever stands in the address: what is no condition of ours is none. */
export function readQueueFilter(query: Query): QueueFilter {
  const barrier = one(query, "barrier");
  const level = Number(one(query, "level"));
  return {
    queue: [...QUEUES, ...WAITING_QUEUES].find((queue) => queue === one(query, "queue")) ?? "breached",
    platform: one(query, "platform"),
    number: one(query, "number").toUpperCase().replace(/\s/g, ""),
    barrier: isBarrierCode(barrier) ? barrier : null,
    level: LEVELS.includes(level) ? level : null,
  };
}

export function readPlace(query: Query): QueuePlace {
  const typed = (value: string | string[] | undefined): string =>
    (Array.isArray(value) ? value[0] : value) ?? "";
  return { after: typed(query["after"]), before: typed(query["before"]) };
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
