// Watches one page being made, and keeps what it came to.
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** One body. Longer pages are their visitor's alone. */
const MOST_BYTES = 1_000_000;
/** Said afresh with every answer. */
const OF_ONE_ANSWER = ["x-request-id", "date", "connection", "keep-alive", "transfer-encoding"] as const;

export interface RecordedPage {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** `for_one`: what was made may not be sent to anybody else. `left`: who it was made for hung up before it was whole. */
export type Recorded = RecordedPage | "for_one" | "left";

function judge(response: ServerResponse, parts: readonly Buffer[], bytes: number): RecordedPage | "for_one" {
  const headers = response.getHeaders();
  const ofEverybody =
    response.statusCode === 200 &&
    headers["set-cookie"] === undefined &&
    String(headers["content-type"]).startsWith("text/html");
  if (!ofEverybody || bytes > MOST_BYTES) return "for_one";
  const kept = { ...headers };
  for (const name of OF_ONE_ANSWER) Reflect.deleteProperty(kept, name);
  return { headers: kept, body: Buffer.concat(parts) };
}

/**
 * Resolves when the page is made. Whether and when its first reader reads it is not waited for: they may take their time,
 * or never read it at all.
 */
export function recordPage(response: ServerResponse): Promise<Recorded> {
  const parts: Buffer[] = [];
  let bytes = 0;
  const take = (chunk: unknown) => {
    if (typeof chunk !== "string" && !(chunk instanceof Uint8Array)) return;
    const part = Buffer.from(chunk as string);
    bytes += part.length;
    if (bytes <= MOST_BYTES) parts.push(part);
  };
  const own = { write: response.write.bind(response), end: response.end.bind(response) };
  return new Promise((resolve) => {
    Object.assign(response, {
      write: (...given: unknown[]): unknown => {
        take(given[0]);
        return Reflect.apply(own.write, response, given);
      },
      end: (...given: unknown[]): unknown => {
        take(given[0]);
        const ended: unknown = Reflect.apply(own.end, response, given);
        resolve(judge(response, parts, bytes));
        return ended;
      },
    });
    response.once("close", () => resolve("left"));
  });
}
