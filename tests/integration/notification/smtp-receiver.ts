// A mail server of our own, for tests that ask what really arrives, and where.
import { SMTPServer } from "smtp-server";

interface Received {
  readonly to: string;
  readonly messageId: string;
  readonly raw: string;
}

/** A real SMTP receiver on a free port. `answer` decides what it says to each recipient. */
export class Receiver {
  readonly mails: Received[] = [];
  answer: () => Error | null = () => null;
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, callback) => {
      callback(this.answer());
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        const messageId = /^message-id:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? "";
        this.mails.push({ to: session.envelope.rcptTo.map((one) => one.address).join(), messageId, raw });
        callback();
      });
    },
  });

  /** Resolves to the port. */
  async listen(port = 0): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(port, "127.0.0.1", resolve));
    const address = this.#server.server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }
}
