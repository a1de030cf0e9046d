// An answer, without what differs each time: two that read alike are alike to the one who asked.
import type { Answer } from "@/tests/support/access/ask";
import type { Named } from "@/tests/support/access/scene";

/** The nonce of one answer, and the key that Next gives to the head of each. */
const OF_ONE_REQUEST = /"nonce":"[^"]*"|nonce="[^"]*"|"[\w-]{21}[vm]"/g;

/** How many notices wait for the reader: one more may come between two questions. */
const NOTICES_WAITING = /通知（\d+）/g;

/** What a page for Next's script says: how it is cut into rows, and their numbers, depends on what was ready first. */
function stringsOf(rows: string): string {
  const strings = rows.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  return [...new Set(strings.filter((text) => !text.startsWith('"$')))].sort().join("\n");
}

/** Without what differs from request to request, and with NAME for what was asked about. */
export function comparable(
  { status, location, body }: Answer,
  { number, slug, platformId, review }: Named,
): string {
  const named = (text: string) =>
    [number, slug, platformId, review].reduce((shown, name) => shown.replaceAll(name, "NAME"), text);
  const plain = named(body.replaceAll(OF_ONE_REQUEST, "").replaceAll(NOTICES_WAITING, "通知"));
  const shown = plain.startsWith("<!")
    ? plain.replaceAll(/<script\b[\s\S]*?<\/script>/g, "")
    : stringsOf(plain);
  return `${String(status)} ${named(location ?? "")}\n${shown}`;
}
