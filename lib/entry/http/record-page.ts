// Records one page while it is sent.
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** One body. Longer pages are their visitor's alone. */
const MOST_BYTES = 1_000_000;
/** Different in every answer. */
const OF_ONE_ANSWER = ["x-request-id", "date", "connection", "keep-alive", "transfer-encoding"] as const;

export interface RecordedPage {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** `for_one`: what was made may not be sent to anybody else. `left`: who it was made for hung up before it was whole. */
export type PageRecording = RecordedPage | "for_one" | "left";

function judge(response: ServerResponse, parts: readonly Buffer[]): RecordedPage | "for_one" {
  const headers = response.getHeaders();
  const ofEverybody =
    response.statusCode === 200 &&
    headers["set-cookie"] === undefined &&
    String(headers["content-type"]).startsWith("text/html");
  if (!ofEverybody) return "for_one";
  const shared = { ...headers };
  for (const name of OF_ONE_ANSWER) Reflect.deleteProperty(shared, name);
  return { headers: shared, body: Buffer.concat(parts) };
}

/** Where what is watched is held, in bytes. */
export interface Room {
  /** False when there is no room for so many more. */
  take(bytes: number): boolean;
  give(bytes: number): void;
}

/**
 * Resolves when the page is made. Whether and when its first reader reads it is not waited for: they may take their time,
 * or never read it at all. Its bytes are taken from `room` as they come; those of a page that is recorded stay taken.
 */
export function recordPage(response: ServerResponse, room: Room): Promise<PageRecording> {
  const parts: Buffer[] = [];
  let bytes = 0;
  let isGivenUp = false;
  const giveUp = () => {
    room.give(bytes);
    bytes = 0;
    parts.length = 0;
  };
  const take = (chunk: unknown) => {
    if (isGivenUp || (typeof chunk !== "string" && !(chunk instanceof Uint8Array))) return;
    const part = Buffer.from(chunk as string);
    isGivenUp = bytes + part.length > MOST_BYTES || !room.take(part.length);
    if (isGivenUp) return giveUp();
    bytes += part.length;
    parts.push(part);
  };
  const judged = (): RecordedPage | "for_one" => {
    const page = isGivenUp ? "for_one" : judge(response, parts);
    if (page === "for_one") giveUp();
    return page;
  };
  const own = { write: response.write.bind(response), end: response.end.bind(response) };
  return new Promise((resolve) => {
    let isMade = false;
    Object.assign(response, {
      write: (...given: unknown[]): unknown => {
        take(given[0]);
        return Reflect.apply(own.write, response, given);
      },
      end: (...given: unknown[]): unknown => {
        take(given[0]);
        const ended: unknown = Reflect.apply(own.end, response, given);
        isMade = true;
        resolve(judged());
        return ended;
      },
    });
    response.once("close", () => {
      if (!isMade) giveUp();
      isGivenUp = true;
      resolve("left");
    });
  });
}
