// A stop that nobody notices: answers that have begun finish, and open connections are asked to close.
import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A proxy sends its next request down a connection that it holds open, perhaps in the instant in which we would close it, and it
 * may not send a POST twice. So for this long requests are still taken, and each answer closes its connection.
 */
const LINGER_MS = 1_000;

function countConnections(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.getConnections((_, count) => resolve(count));
  });
}

/** Resolves when the last answer is out, or after `withinMs`, when what still runs is cut off. */
export async function drain(server: Server, withinMs: number): Promise<void> {
  server.prependListener("request", (_, response) => {
    response.shouldKeepAlive = false;
  });
  if ((await countConnections(server)) > 0) await sleep(LINGER_MS);
  const force = setTimeout(() => server.closeAllConnections(), withinMs);
  // Takes no new connection, and closes those on which nothing is asked.
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(force);
}
