// Replaces Next's response with our own page, if decided before headers are sent.
import type { ServerResponse } from "node:http";

/** The head that is about to be sent. */
export interface Head {
  readonly status: number;
  readonly type: string;
}

/** When `isOurs` says so of the head, nothing of the answer goes out, and `answer` is called in its place. */
export function replaceResponse(
  response: ServerResponse,
  isOurs: (head: Head) => boolean,
  answer: (head: Head) => void,
): void {
  const own = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  const pass = (name: keyof typeof own, given: readonly unknown[]): unknown =>
    Reflect.apply(own[name], response, given);
  let head: Head | null = null;
  let dropped = false;
  const judge = (status: number) => {
    if (head !== null) return;
    head = { status, type: String(response.getHeader("Content-Type") ?? "text/plain") };
    dropped = isOurs(head);
  };
  // Compression writes the head before it ends the answer, pages are written in pieces: all three roads are watched.
  const writeHead = (...given: unknown[]): unknown => {
    judge(typeof given[0] === "number" ? given[0] : response.statusCode);
    return dropped ? response : pass("writeHead", given);
  };
  const write = (...given: unknown[]): unknown => {
    judge(response.statusCode);
    if (!dropped) return pass("write", given);
    const written = given.at(-1);
    if (typeof written === "function") process.nextTick(written);
    return true;
  };
  const end = (...given: unknown[]): unknown => {
    judge(response.statusCode);
    Object.assign(response, own);
    if (!dropped || head === null) return pass("end", given);
    for (const name of ["Content-Length", "Content-Encoding", "ETag", "Transfer-Encoding"]) {
      response.removeHeader(name);
    }
    answer(head);
    return response;
  };
  Object.assign(response, { writeHead, write, end });
}
