// HTTP pipelining: the requests of one connection are answered one after the other. HTTP lets a
// caller send the next ones ahead. Begun at once, sixty kilobytes of them would be a thousand pages made for somebody who
// reads none.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** No browser and no proxy of ours sends a second one ahead. */
const MOST_AHEAD = 100;

interface Line {
  /** Begun, and its answer not yet out. */
  current: { readonly request: IncomingMessage; readonly response: ServerResponse } | null;
  readonly ahead: ((begin: boolean) => void)[];
}

const lines = new WeakMap<Socket, Line>();

function lineOf(socket: Socket): Line {
  const line = lines.get(socket) ?? { current: null, ahead: [] };
  lines.set(socket, line);
  return line;
}

/** The request of this connection whose turn it is and whose body has not arrived whole, while nothing answers it yet. */
export function halfRequest(socket: Socket): IncomingMessage | null {
  const current = lines.get(socket)?.current ?? null;
  return current === null || current.request.complete || current.response.headersSent
    ? null
    : current.request;
}

/** Whether a whole request is being answered on this connection, so that nothing else may be written to it. */
export function isAnswering(socket: Socket): boolean {
  return (lines.get(socket)?.current ?? null) !== null && halfRequest(socket) === null;
}

/**
 * Resolves when it is this request's turn; with false when its connection is gone by then. A caller who sends more than a
 * hundred ahead is cut off.
 */
export function takeTurn(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { socket } = request;
  const line = lineOf(socket);
  const begin = () => {
    line.current = { request, response };
    response.once("close", () => {
      line.current = null;
      // The answers to what was sent ahead on a lost connection never close: nobody would come after them.
      if (socket.destroyed) for (const drop of line.ahead.splice(0)) drop(false);
      else line.ahead.shift()?.(true);
    });
  };
  if (line.current === null) {
    begin();
    return Promise.resolve(true);
  }
  if (line.ahead.length >= MOST_AHEAD) socket.destroy();
  return new Promise((resolve) => {
    line.ahead.push((isTurn) => {
      if (isTurn) begin();
      resolve(isTurn);
    });
  });
}
