// Refuses bodies over their limit before they reach the product.
import type { IncomingMessage } from "node:http";

/** A narrative of 20,000 characters is 60 KB in UTF-8, nine times that when form-encoded. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024;
/** How much of a refused body is still read, so that the browser gets to see the answer instead of a broken line. */
const MAX_DRAINED_BYTES = 16 * 1024 * 1024;

function declaredLength(request: IncomingMessage): number {
  return Number(request.headers["content-length"] ?? 0);
}

/** Reads and forgets a body that its own header declares too large; then calls `refuse`. False when it is not. */
export function refuseDeclaredExcess(request: IncomingMessage, refuse: () => void): boolean {
  const length = declaredLength(request);
  if (length <= MAX_BODY_BYTES) return false;
  if (length > MAX_DRAINED_BYTES) {
    refuse();
    return true;
  }
  request.once("end", refuse);
  request.once("error", refuse);
  request.resume();
  return true;
}

/** Counts a body of undeclared length while it arrives; past the limit `refuse` is called and the request ends. */
export function watchUndeclaredBody(request: IncomingMessage, refuse: () => void): void {
  if (request.headers["transfer-encoding"] === undefined) return;
  let received = 0;
  const push = request.push.bind(request);
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    received += Buffer.isBuffer(chunk) ? chunk.length : 0;
    if (received <= MAX_BODY_BYTES) return push(chunk, encoding);
    refuse();
    request.destroy();
    return false;
  };
}
