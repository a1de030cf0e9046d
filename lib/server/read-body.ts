// The whole body of a request. One over its limit never arrives here: lib/server/body-limit.
import type { IncomingMessage } from "node:http";

/** Null when whoever sent it went away, or was refused, before its end. */
export function readBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("error", () => resolve(null));
    request.once("close", () => resolve(null));
  });
}
