// Where a page of the inbox begins, as it stands in an address: `running.1764068400000.<id>`.
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { isLookedUp } from "@/lib/domain/shared/written-instant";
import { INBOX_SOURCES, type InboxPosition, type InboxSource } from "@/db/complaint/company-inbox";

export interface InboxPlace extends InboxPosition {
  readonly source: InboxSource;
}

const PLACE = /^([a-z]{1,12})\.(-?\d{1,15})\.(.*)$/;

export function writePlace(place: InboxPlace): string {
  return `${place.source}.${String(place.key)}.${place.id}`;
}

/** Typed by anybody: what is no place of these orders begins at the start. */
export function readPlace(text: string | null, sources: readonly InboxSource[]): InboxPlace | null {
  const [, named, key, id] = PLACE.exec(text ?? "") ?? [];
  const source = INBOX_SOURCES.find((candidate) => candidate === named);
  if (source === undefined || !sources.includes(source) || key === undefined) return null;
  if (id === undefined || !isUuid(id)) return null;
  // Every order's key, instant or seconds, is within the instants that the database looks up.
  return isLookedUp(Number(key)) ? { source, key: Number(key), id } : null;
}
