// Sends bytes to a server and reads what comes back, without a client that would mend them first.
import net from "node:net";

export interface Heard {
  /** Status of the answer; null when the connection ended without one. */
  readonly status: number | null;
  /** True when nothing ended within the time. */
  readonly hung: boolean;
}

/** The sender waits a while after its bytes: a request whose body never comes is given up. */
const PATIENCE_MS = 25_000;
/** A request that promised more than it sent stops here, as a browser that is closed. */
const GIVE_UP_MS = 400;

export function sendBytes(port: number, bytes: Buffer): Promise<Heard> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    let head = "";
    let done = false;
    const finish = (hung: boolean) => {
      if (done) return;
      done = true;
      clearTimeout(patience);
      clearTimeout(waiting);
      socket.destroy();
      const code = /^HTTP\/1\.1 (\d{3})/.exec(withoutContinue(head))?.[1];
      resolve({ status: code === undefined ? null : Number(code), hung });
    };
    const patience = setTimeout(() => finish(true), PATIENCE_MS);
    const waiting = setTimeout(() => {
      if (withoutContinue(head) === "" && isShort(bytes)) finish(false);
    }, GIVE_UP_MS);
    socket.on("data", (chunk: Buffer) => {
      if (head.length < 64) head += chunk.toString("latin1").slice(0, 200);
    });
    socket.on("error", () => finish(false));
    socket.on("close", () => finish(false));
    socket.write(bytes);
  });
}

/** "Go on" is no answer yet. */
function withoutContinue(head: string): string {
  return head.replace(/^HTTP\/1\.1 100 [^\r]*\r\n\r\n/, "");
}

/** Whether a server has to wait for more: the body is shorter than its length, or chunked without an end. */
function isShort(bytes: Buffer): boolean {
  const text = bytes.toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  const head = text.slice(0, end);
  if (/transfer-encoding: *chunked|expect:/i.test(head)) return true;
  const lengths = [...head.matchAll(/content-length: *(\d+)/gi)].map((found) => Number(found[1]));
  return lengths.some((length) => length > bytes.length - end - 4);
}
