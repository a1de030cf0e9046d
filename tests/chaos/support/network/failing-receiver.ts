// A real SMTP receiver on a bad day: it puts some off, hangs up on some after it took their mail, and refuses one address
// for good.
import { SMTPServer } from "smtp-server";

/** The receiver says for good that there is nobody of this name. */
export const REFUSED_ADDRESS = "nobody@example.test";

export interface FailingReceiver {
  readonly port: number;
  /** How often each Message-ID was taken. */
  readonly taken: ReadonlyMap<string, number>;
  readonly failed: number;
  close(): Promise<void>;
}

const refusal = (responseCode: number): Error => Object.assign(new Error("not now"), { responseCode });

/** `share` of the tries fail: two thirds before the mail is taken, one third after. */
export async function startFailingReceiver(share: number): Promise<FailingReceiver> {
  const before = (share * 2) / 3;
  // Of those that got past the first refusal.
  const after = share / 3 / (1 - before);
  const taken = new Map<string, number>();
  let failed = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, callback) => {
      if (address === REFUSED_ADDRESS) {
        callback(refusal(550));
        return;
      }
      const fails = Math.random() < before;
      if (fails) failed += 1;
      callback(fails ? refusal(451) : null);
    },
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const head = Buffer.concat(chunks).toString("latin1");
        const id = /^message-id:\s*<([^@>]+)@/im.exec(head)?.[1] ?? "";
        taken.set(id, (taken.get(id) ?? 0) + 1);
        const fails = Math.random() < after;
        if (fails) failed += 1;
        // Taken, but the sender is answered otherwise: it has to come again under the same id.
        callback(fails ? refusal(421) : null);
      });
    },
  });
  // A worker that is killed hangs up in the middle of a sentence.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The receiver has no port.");
  return {
    port: address.port,
    taken,
    get failed() {
      return failed;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
